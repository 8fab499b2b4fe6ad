import {parseInfo} from "@observablehq/framework/dist/info.js";

/** Marks that the form knows, and how it calls them. */
export const marks = {
  dot: "Dots",
  line: "Lines",
  areaY: "Areas",
  barY: "Bars, upright",
  barX: "Bars, lying",
  histogram: "Histogram",
  cell: "Heatmap",
  boxY: "Boxes",
  tickX: "Ticks"
} as const;

/** What a column may be drawn as, and how the form calls it. */
export const channels = {
  x: "Across",
  y: "Up",
  color: "Colour",
  size: "Size",
  fx: "Panels across",
  fy: "Panels down"
} as const;

export type Mark = keyof typeof marks;
export type Channel = keyof typeof channels;

/** A chart as its form holds it. */
export interface ChartForm {
  mark: Mark;
  /** The name of a SQL cell's result, or of a table with its database in front. */
  table: string;
  /** The column that each channel shows. */
  columns: Partial<Record<Channel, string>>;
}

/** Reads the form that a chart's fence carries. */
export function readChart(attributes: string): ChartForm {
  const found = parseInfo(`js ${attributes}`).attributes;
  const mark = found.chart ?? "";
  const entries = Object.keys(channels).flatMap((name) =>
    found[name] ? [[name, found[name]] as const] : []
  );
  return {
    mark: mark in marks ? (mark as Mark) : "dot",
    table: found.table ?? "",
    columns: Object.fromEntries(entries)
  };
}

/** The form as a fence carries it. */
export function writeChart({mark, table, columns}: ChartForm): string {
  const words = Object.entries({chart: mark, table, ...columns}).filter(([, value]) => value);
  return words.map(([name, value]) => `${name}=${quoted(value)}`).join(" ");
}

/** Code for Observable Plot, as a person would write it. */
export function chartCode({mark, table, columns}: ChartForm): string {
  if (table === "") return "";
  const rows = table.includes(".") ? `await sql\`FROM ${table}\`` : table;
  const own = new Set<Channel>(
    mark === "histogram" ? ["y"] : mark === "cell" || mark === "dot" ? [] : ["size"]
  );
  const color = ["line", "tickX"].includes(mark) ? "stroke" : "fill";
  const names: Record<Channel, string> = {x: "x", y: "y", color, size: "r", fx: "fx", fy: "fy"};
  const options = (Object.entries(columns) as [Channel, string][])
    .filter(([channel]) => !own.has(channel) && (channel !== "size" || mark === "dot"))
    .map(([channel, column]) => `${names[channel]}: ${JSON.stringify(column)}`);
  const shown = [...options, "tip: true"].join(", ");
  const drawn =
    mark === "histogram"
      ? `Plot.rectY(${rows}, Plot.binX({y: "count"}, {${shown}}))`
      : `Plot.${mark}(${rows}, {${shown}})`;
  const isHeatmap = mark === "cell";
  const settings = [
    // Names are written along both sides.
    ...(isHeatmap ? ["  marginLeft: 90,", "  marginBottom: 70,", "  x: {tickRotate: -45},"] : []),
    // Plot's own scheme is black at its end, which nobody sees on black.
    ...(columns.color ? [`  color: {legend: true${isHeatmap ? ', scheme: "viridis"' : ""}},`] : []),
    ...(isHeatmap ? [] : ["  grid: true,"])
  ];
  return ["Plot.plot({", ...settings, `  marks: [${drawn}]`, "})"].join("\n");
}

function quoted(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : `"${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
}
