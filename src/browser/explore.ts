import type {Table} from "apache-arrow";
import {html} from "../components/html.js";
import {type Language, locale, say, speak} from "../language/language.js";
import {type GridColumn, gridColumn} from "../workspace/grid/column.js";
import {csv} from "./csv.js";
import {download} from "./download.js";
import {read} from "./published.js";
import type {Preparing, PublishedEngine} from "./published-engine.js";

/** Rows of an answer that the page shows. */
const mostShown = 500;

/** Brings the page to life on which readers ask SQL. DuckDB is fetched when the first question is asked. */
export async function explore(section: HTMLElement): Promise<void> {
  const form = section.querySelector("form")!;
  const sql = form.querySelector("textarea")!;
  const stop = form.querySelector<HTMLButtonElement>("[data-stop]")!;
  const outcome = section.querySelector<HTMLElement>(".outcome")!;
  const isUnderstood = "DecompressionStream" in window && "WebAssembly" in window;
  speak((await read("language")) as Language);
  let engine: Promise<PublishedEngine> | null = null;
  let asked: AbortController | null = null;

  const open = (tell: (step: Preparing) => void) => {
    engine ??= import("./published-engine.js").then(({publishedEngine}) => publishedEngine(tell));
    engine.catch(() => {
      engine = null;
    });
    return engine;
  };
  const ask = async (question: string) => {
    asked?.abort();
    const {signal} = (asked = new AbortController());
    const tell = (text: string) => {
      if (!signal.aborted) outcome.innerHTML = html`<p class="note">${text}</p>`.markup;
    };
    const step = (doing: Preparing) => tell(progress(doing));
    stop.hidden = false;
    try {
      if (!isUnderstood) throw new Error(say("explore.unsupported"));
      step({what: "fetching", share: 0});
      const {prepare, query} = await open(step);
      await prepare(question, step);
      tell(say("explore.asking"));
      const {table} = await query(question, {signal});
      if (!signal.aborted) show(outcome, table);
    } catch (error) {
      if (signal.aborted) return;
      const {said, message} = error as Error & {said?: string};
      outcome.innerHTML =
        html`<p><strong>${say("explore.failed")}</strong></p><pre>${said ?? message}</pre>`.markup;
    } finally {
      if (asked?.signal === signal) stop.hidden = true;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `#${new URLSearchParams({sql: sql.value})}`);
    void ask(sql.value);
  });
  sql.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
  stop.addEventListener("click", () => {
    asked?.abort();
    stop.hidden = true;
    outcome.innerHTML = html`<p class="note">${say("explore.stopped")}</p>`.markup;
  });
  for (const example of form.querySelectorAll<HTMLButtonElement>("[data-sql]"))
    example.addEventListener("click", () => {
      sql.value = example.dataset.sql!;
      form.requestSubmit();
    });
  // A link to a question shows it; it runs when the reader says so.
  const linked = new URLSearchParams(location.hash.slice(1)).get("sql");
  if (linked) sql.value = linked;
  for (const button of form.querySelectorAll("button")) button.disabled = false;
}

function progress(doing: Preparing): string {
  if (doing.what === "fetching")
    return say("explore.fetching", {share: doing.share.toLocaleString(locale(), {style: "percent"})});
  return doing.what === "starting" ? say("explore.starting") : say("explore.reading", {table: doing.table});
}

function show(outcome: HTMLElement, table: Table): void {
  const columns = table.schema.fields.map((field, i) => gridColumn(field, table.getChildAt(i)!));
  const rows = Array.from({length: Math.min(table.numRows, mostShown)}, (_, row) => row);
  const limit = table.numRows > mostShown ? String(mostShown) : "none";
  outcome.innerHTML =
    html`<p class="note">${say("explore.answer", {rows: table.numRows, limit})} <span class="save">${say("figure.download")} <button type="button">CSV</button></span></p>
<div class="scroll" tabindex="0" role="region" aria-label="${say("explore.result")}"><table>
<thead><tr>${columns.map(({name, kind}) => html`<th scope="col"${kind === "number" && html` class="number"`}>${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column) => cell(column, row))}</tr>`)}</tbody></table></div>`.markup;
  outcome.querySelector("button")!.addEventListener("click", () => {
    const all = Array.from({length: table.numRows}, (_, row) => columns.map(({get}) => get(row)));
    const lines = [columns.map(({name}) => name), ...all.map((values) => values.map(plain))];
    download("explore.csv", new Blob([csv(lines)], {type: "text/csv"}));
  });
}

function cell({kind, get, show}: GridColumn, row: number) {
  const value = get(row);
  if (value === null) return html`<td class="none">–</td>`;
  return typeof value === "number" && kind === "number"
    ? html`<td class="number">${value.toLocaleString(locale(), {maximumFractionDigits: 4})}</td>`
    : html`<td>${show(value)}</td>`;
}

function plain(value: string | number | boolean | null): string | number {
  return typeof value === "number" ? value : String(value ?? "");
}
