import type {CellRun} from "./runtime.js";

/** What a cell says of its run: how it ended, its rows and its time. */
export function toldOf({state, rows, milliseconds}: CellRun): string {
  if (state === "waiting" || state === "running") return "runs …";
  const words = [
    ...(state === "stopped" ? ["stopped"] : state === "failed" ? ["failed"] : []),
    ...(rows === null ? [] : [`${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`]),
    ...(milliseconds === null ? [] : [duration(milliseconds)])
  ];
  return words.join(" · ");
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
