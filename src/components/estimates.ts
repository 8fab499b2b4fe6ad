import * as Plot from "@observablehq/plot";
import {say} from "../language/language.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import type {Extent} from "./interval-bars.js";
import {mark} from "./mark.js";

export interface Estimate {
  label: string;
  /** On the chart's scale; null where it cannot be computed or shown. */
  value: number | null;
  /** Limits of its 95 % interval; null where none can be given. */
  low: number | null;
  high: number | null;
  /** What stands at the row's end: the value, or why there is none. */
  text: string;
  /** Drawn hollow: a check, not a finding. */
  isCheck?: boolean;
  /** Up to this size, to both sides of nothing, too few cases would show it; null where that is not known. */
  blind?: number | null;
}

/** A row an estimate, a dot on its 95 % interval, on both sides of a line at nothing; what would be missed is shaded. */
export function estimates(rows: readonly Estimate[], {from, to}: Extent, document: Document): Draw {
  const placed = rows.map((row, i) => ({...row, i}));
  const ranges = placed.filter(({low, high}) => low !== null && high !== null);
  const values = placed.filter(({value}) => value !== null);
  const empty = placed.filter(({value}) => value === null);
  return (width) =>
    Plot.plot({
      document,
      className: "plot",
      width,
      height: rows.length * 46 + 8,
      marginLeft: 8,
      marginRight: 8,
      marginTop: 4,
      marginBottom: 4,
      x: {domain: [from, to], axis: null, clamp: true},
      y: {domain: [0, rows.length], reverse: true, axis: null},
      marks: [
        Plot.rect(
          placed.filter(({blind}) => blind != null),
          {
            x1: ({blind}) => -blind!,
            x2: ({blind}) => blind!,
            y1: ({i}) => i + 0.46,
            y2: ({i}) => i + 0.96,
            fill: colour.band
          }
        ),
        Plot.ruleY(values, {y: ({i}) => i + 0.71, x1: from, x2: to, stroke: colour.rule}),
        Plot.ruleX(values, {x: 0, y1: ({i}) => i + 0.46, y2: ({i}) => i + 0.96, stroke: colour.quiet}),
        Plot.link(ranges, {
          x1: "low",
          x2: "high",
          y: ({i}) => i + 0.71,
          stroke: ({isCheck}) => (isCheck ? colour.quiet : colour.accent),
          strokeWidth: 4,
          strokeOpacity: 0.5,
          strokeLinecap: "round"
        }),
        Plot.dot(values, {
          x: "value",
          y: ({i}) => i + 0.71,
          r: 5,
          fill: ({isCheck}) => (isCheck ? colour.paper : colour.accent),
          stroke: ({isCheck}) => (isCheck ? colour.quiet : colour.accent),
          strokeWidth: 2,
          title: ({label, text}) => mark(say("chart.value", {name: label, value: text}))
        }),
        Plot.text(placed, {
          frameAnchor: "left",
          dx: -8,
          y: ({i}) => i + 0.24,
          textAnchor: "start",
          text: "label",
          fill: colour.ink
        }),
        Plot.text(values, {
          frameAnchor: "right",
          dx: 8,
          y: ({i}) => i + 0.24,
          textAnchor: "end",
          text: "text",
          fill: colour.ink
        }),
        Plot.text(empty, {
          frameAnchor: "left",
          dx: -8,
          y: ({i}) => i + 0.66,
          textAnchor: "start",
          text: "text",
          fill: colour.quiet,
          fontStyle: "italic"
        })
      ]
    });
}
