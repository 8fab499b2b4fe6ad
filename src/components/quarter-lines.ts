import * as Plot from "@observablehq/plot";
import {say} from "../language/language.js";
import {percent} from "../narrative/numbers.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface QuarterPoint {
  /** The quarter's label. */
  label: string;
  /** The share missed; null where it may not or cannot be shown. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** Said in place of a value. */
  note: string | null;
}

/**
 * A share over quarters, each with its 95 % interval, on a scale from nothing to all. A quarter without a figure
 * is a gap that says why, always at the same height.
 */
export function quarterLines(points: readonly QuarterPoint[], document: Document, height = 220): Draw {
  const indexed = points.map((point, i) => ({...point, i}));
  return (width) =>
    Plot.plot({
      document,
      className: "plot",
      width,
      height,
      marginLeft: 40,
      marginRight: 24,
      marginTop: 22,
      marginBottom: 26,
      x: {domain: [-0.25, Math.max(1, points.length - 1) + 0.25], axis: null},
      y: {domain: [0, 1], label: null, ticks: 3, tickFormat: percent, tickSize: 0},
      marks: [
        Plot.gridY({ticks: 3, stroke: colour.rule, strokeOpacity: 1}),
        Plot.link(
          indexed.filter(({low}) => low !== null),
          {
            x: "i",
            y1: "low",
            y2: "high",
            stroke: colour.accent,
            strokeWidth: 6,
            strokeOpacity: 0.28,
            strokeLinecap: "round"
          }
        ),
        Plot.line(indexed, {
          x: "i",
          y: (point) => point.value ?? Number.NaN,
          stroke: colour.accent,
          strokeWidth: 2
        }),
        Plot.dot(
          indexed.filter(({value}) => value !== null),
          {x: "i", y: "value", r: 4.5, fill: colour.accent, title: (point) => mark(says(point))}
        ),
        Plot.text(
          indexed.filter(({value}) => value !== null),
          {
            x: "i",
            y: (point) => point.high ?? point.value,
            dy: -11,
            text: (point) => percent(point.value!),
            fill: colour.ink
          }
        ),
        Plot.text(
          indexed.filter(({value}) => value === null),
          {x: "i", y: 0.5, text: "note", fill: colour.quiet, fontStyle: "italic", lineWidth: 8}
        ),
        Plot.text(indexed, {x: "i", frameAnchor: "bottom", dy: 18, text: "label", fill: colour.quiet})
      ]
    });
}

function says({label, value, low, high}: QuarterPoint): string {
  const said = {name: label, value: percent(value!)};
  return low === null || high === null
    ? say("chart.value", said)
    : say("chart.interval", {...said, low: percent(low), high: percent(high)});
}
