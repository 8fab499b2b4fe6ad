import * as Plot from "@observablehq/plot";
import {say} from "../language/language.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface IntervalBar {
  label: string;
  /** On the chart's scale; null where it may not or cannot be shown. */
  value: number | null;
  /** Limits of its 95 % interval; null where none can be given. */
  low: number | null;
  high: number | null;
  /** A colour of colours.ts. */
  fill: string;
  /** What stands at the bar's end: the value, or why there is none. */
  text: string;
}

/** The ends of a chart's scale, e.g. 0 and 1 for shares. */
export interface Extent {
  from: number;
  to: number;
}

/** A bar a measure from nothing to its value, its interval as a bracket, its name above it and its value at its end. */
export function intervalBars(
  bars: readonly IntervalBar[],
  document: Document,
  {from, to}: Extent = {from: 0, to: 1}
): Draw {
  const room = Math.max(50, ...bars.map(({text}) => text.length * 7.6 + 10));
  const placed = bars.map((bar, i) => ({...bar, i}));
  const ranges = placed.filter(({low, high}) => low !== null && high !== null);
  return (width) =>
    Plot.plot({
      document,
      className: "plot",
      width,
      height: bars.length * 46 + 8,
      marginLeft: 0,
      marginRight: room,
      marginTop: 4,
      marginBottom: 4,
      x: {domain: [from, to], axis: null, clamp: true},
      y: {domain: [0, bars.length], reverse: true, axis: null},
      marks: [
        // A bar without a value is an empty frame: not nothing of a share, but no share.
        Plot.rect(placed, {
          x1: from,
          x2: to,
          y1: ({i}) => i + 0.5,
          y2: ({i}) => i + 0.9,
          fill: ({value}) => (value === null ? "none" : colour.band),
          stroke: ({value}) => (value === null ? colour.quiet : "none"),
          strokeDasharray: "2,3",
          inset: 0.5
        }),
        Plot.rect(
          placed.filter(({value}) => value !== null),
          {
            x1: ({value}) => Math.min(0, value!),
            x2: ({value}) => Math.max(0, value!),
            y1: ({i}) => i + 0.5,
            y2: ({i}) => i + 0.9,
            fill: "fill",
            title: ({label, text}) => mark(say("chart.value", {name: label, value: text}))
          }
        ),
        from < 0 ? Plot.ruleX([0], {stroke: colour.ink}) : null,
        // A light line under the dark one, so that the bracket is seen on every bar.
        ...[
          {stroke: colour.paper, strokeWidth: 5},
          {stroke: colour.ink, strokeWidth: 2}
        ].map((style) => Plot.ruleY(ranges, {y: ({i}) => i + 0.7, x1: "low", x2: "high", ...style})),
        ...(["low", "high"] as const).map((end) =>
          Plot.ruleX(ranges, {
            x: end,
            y1: ({i}) => i + 0.58,
            y2: ({i}) => i + 0.82,
            stroke: colour.ink,
            strokeWidth: 2
          })
        ),
        Plot.text(placed, {
          frameAnchor: "left",
          y: ({i}) => i + 0.26,
          textAnchor: "start",
          text: "label",
          fill: colour.ink,
          lineWidth: width / 13,
          textOverflow: "ellipsis"
        }),
        Plot.text(placed, {
          frameAnchor: "right",
          y: ({i}) => i + 0.7,
          dx: room - 2,
          textAnchor: "end",
          text: "text",
          fill: ({value}) => (value === null ? colour.quiet : colour.ink),
          fontVariant: "tabular-nums"
        })
      ]
    });
}
