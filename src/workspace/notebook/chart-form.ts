import {element} from "../element.js";
import type {Cell} from "./cell.js";
import {
  type Channel,
  type ChartForm,
  channels,
  chartCode,
  type Mark,
  marks,
  readChart,
  writeChart
} from "./chart.js";

/** The tables that a chart may show, each with its columns. */
export interface ChartTables {
  list(): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** What a chart cell writes when its form changes. */
type Change = Partial<Pick<Cell, "text" | "attributes" | "kind">>;

/** The form of a chart cell: table, mark, channels, and the code that they come to. */
export function chartForm(
  cell: () => Cell,
  tables: ChartTables,
  write: (change: Change) => void
): HTMLElement {
  const form = element`<div class="chart-form"></div>`;
  let isRefocusing = false;
  const draw = async () => {
    const known = await tables.list();
    const chart = readChart(cell().attributes);
    const columns = known.get(chart.table) ?? [];
    // Of what the cell holds by then: fields may change faster than they are drawn.
    const change = (edit: (chart: ChartForm) => ChartForm) => {
      const next = edit(readChart(cell().attributes));
      write({attributes: writeChart(next), text: chartCode(next)});
      void draw();
    };
    const focused = form.querySelector<HTMLElement>(":focus")?.dataset.field;
    form.replaceChildren(
      field("table", "Table", ["", ...withOwn(known.keys(), chart.table)], chart.table, (table) =>
        change((chart) => ({...chart, table, columns: {}}))
      ),
      field("mark", "Mark", Object.entries(marks), chart.mark, (mark) =>
        change((chart) => ({...chart, mark: mark as Mark}))
      ),
      ...(Object.entries(channels) as [Channel, string][]).map(([channel, name]) =>
        field(
          channel,
          name,
          ["", ...withOwn(columns, chart.columns[channel] ?? "")],
          chart.columns[channel] ?? "",
          (column) =>
            change((chart) => ({...chart, columns: {...chart.columns, [channel]: column || undefined}}))
        )
      ),
      element`<button type="button" class="plain" onclick=${() => write({kind: "javascript", attributes: ""})}>Turn into JavaScript</button>`,
      element`<pre tabindex="0" aria-label="The chart's code">${cell().text}</pre>`
    );
    // The field that had the focus is a new one now; its focus is no reason to draw again.
    isRefocusing = true;
    if (focused !== undefined) form.querySelector<HTMLElement>(`[data-field=${focused}]`)?.focus();
    isRefocusing = false;
  };
  form.addEventListener("focusin", ({relatedTarget}) => {
    if (!isRefocusing && !form.contains(relatedTarget as Node | null)) void draw();
  });
  void draw();
  return form;
}

function withOwn(names: Iterable<string>, own: string): string[] {
  const all = [...names];
  return own === "" || all.includes(own) ? all : [...all, own];
}

function field(
  id: string,
  label: string,
  choices: readonly (string | [string, string])[],
  value: string,
  choose: (value: string) => void
): HTMLElement {
  const select = element<HTMLSelectElement>`<select data-field=${id} onchange=${() => choose(select.value)}>${choices.map(
    (choice) => {
      const [key, name] = typeof choice === "string" ? [choice, choice || "–"] : choice;
      return element`<option value=${key} selected=${key === value}>${name}</option>`;
    }
  )}</select>`;
  return element`<label><span>${label}</span>${select}</label>`;
}
