import {element} from "../element.js";
import type {QueryLogEntry} from "../engine/engine.js";
import {icon} from "./icon.js";
import type {PanelView} from "./panel.js";

const kept = 500;

/** Every query that ran, the last one on top, with how long it took and what came of it. */
export function createQueryLog(): {view: PanelView; add(entry: QueryLogEntry): void} {
  const rows = element<HTMLTableSectionElement>`<tbody></tbody>`;
  const empty = element`<p class="empty">No query has run yet.</p>`;
  const table = element`<table class="query-log" hidden><thead><tr><th scope="col">Time</th><th scope="col">Took</th>
    <th scope="col">Rows</th><th scope="col">Query</th></tr></thead>${rows}</table>`;
  const clear = () => {
    rows.replaceChildren();
    table.hidden = !(empty.hidden = false);
  };
  return {
    view: {
      id: "queries",
      title: "Query log",
      render: (container) => container.append(empty, table),
      actions: [{title: "Clear the query log", icon: "clear-all", run: clear}]
    },
    add({sql, started, milliseconds, rows: count, error}) {
      table.hidden = !(empty.hidden = true);
      rows.prepend(element`<tr class=${error === null ? "done" : "failed"}>
        <td>${started.toLocaleTimeString(undefined, {hour12: false})}</td><td class="number">${duration(milliseconds)}</td>
        <td class="number">${count?.toLocaleString() ?? icon("error")}</td>
        <td><code title=${sql.trim()}>${sql.trim()}</code>${error === null ? null : element`<p class="message">${error}</p>`}</td></tr>`);
      rows.children[kept]?.remove();
    }
  };
}

/** `12 ms`, `1.24 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
