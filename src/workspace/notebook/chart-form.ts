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
  // Of what the cell holds by then: fields may change faster than they are drawn.
  const change = (edit: (chart: ChartForm) => ChartForm) => {
    const next = edit(readChart(cell().attributes));
    write({attributes: writeChart(next), text: chartCode(next)});
    void draw();
  };
  const table = choice((name) => change((chart) => ({...chart, table: name, columns: {}})));
  const mark = choice((name) => change((chart) => ({...chart, mark: name as Mark})));
  const ofChannel = (Object.entries(channels) as [Channel, string][]).map(([channel, label]) => ({
    ...{channel, label},
    select: choice((column) =>
      change((chart) => ({...chart, columns: {...chart.columns, [channel]: column || undefined}}))
    )
  }));
  const code = element`<pre tabindex="0" aria-label="The chart's code"></pre>`;
  const form = element`<div class="chart-form">${field("table", "Table", table)}${field("mark", "Mark", mark)}${ofChannel.map(
    ({channel, label, select}) => field(channel, label, select)
  )}<button type="button" class="plain" onclick=${() => write({kind: "javascript", attributes: ""})}>Turn into JavaScript</button>${code}</div>`;
  const draw = async () => {
    const known = await tables.list();
    const chart = readChart(cell().attributes);
    const columns = known.get(chart.table) ?? [];
    offer(table, ["", ...withOwn(known.keys(), chart.table)], chart.table);
    offer(mark, Object.entries(marks), chart.mark);
    for (const {channel, select} of ofChannel) {
      const column = chart.columns[channel] ?? "";
      offer(select, ["", ...withOwn(columns, column)], column);
    }
    code.textContent = cell().text;
  };
  form.addEventListener("focusin", ({relatedTarget}) => {
    if (!form.contains(relatedTarget as Node | null)) void draw();
  });
  void draw();
  return form;
}

function withOwn(names: Iterable<string>, own: string): string[] {
  const all = [...names];
  return own === "" || all.includes(own) ? all : [...all, own];
}

function choice(choose: (value: string) => void): HTMLSelectElement {
  const select = element<HTMLSelectElement>`<select onchange=${() => choose(select.value)}></select>`;
  return select;
}

/** Offers choices where they are not offered yet: a list that is open, or a press that is under way, is left alone. */
function offer(
  select: HTMLSelectElement,
  choices: readonly (string | [string, string])[],
  value: string
): void {
  const wanted = choices.map((choice) => (typeof choice === "string" ? [choice, choice || "–"] : choice));
  const offered = [...select.options].map((option) => [option.value, option.text]);
  if (JSON.stringify(offered) !== JSON.stringify(wanted))
    select.replaceChildren(...wanted.map(([key, name]) => new Option(name, key)));
  if (select.value !== value) select.value = value;
}

function field(id: string, label: string, select: HTMLSelectElement): HTMLElement {
  select.dataset.field = id;
  return element`<label><span>${label}</span>${select}</label>`;
}
