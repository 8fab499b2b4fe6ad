import * as Plot from "@observablehq/plot";
import {percent} from "../narrative/numbers.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface ResultDot {
  /** The team's id. */
  team: string;
  /** The share understood, 0..1. */
  understood: number;
  /** The later result, in its own unit. */
  result: number;
  /** What the dot says. */
  says: string;
}

/** What was understood against the later result, a dot a team and quarter; no line is drawn through them. */
export function resultDots(
  dots: readonly ResultDot[],
  words: {across: string; up: string; result: (value: number) => string},
  document: Document
): Draw {
  return (width) =>
    Plot.plot({
      document,
      className: "plot",
      width,
      height: Math.min(width, 380),
      marginLeft: 48,
      marginRight: 12,
      marginTop: 30,
      marginBottom: 44,
      x: {domain: [0, 1], label: null, ticks: width < 500 ? 3 : 5, tickFormat: percent, tickSize: 0},
      y: {label: null, ticks: 4, tickFormat: words.result, tickSize: 0, nice: true},
      marks: [
        Plot.gridY({ticks: 4, stroke: colour.rule, strokeOpacity: 1}),
        Plot.gridX({ticks: width < 500 ? 3 : 5, stroke: colour.rule, strokeOpacity: 1}),
        Plot.dot(dots, {
          x: "understood",
          y: "result",
          r: 5,
          fill: colour.accent,
          fillOpacity: 0.55,
          stroke: colour.accent,
          title: (dot) => mark(dot.says, dot)
        }),
        Plot.text([words.across], {frameAnchor: "bottom-right", dy: 34, dx: 8, fill: colour.quiet}),
        Plot.text([words.up], {frameAnchor: "top-left", dy: -22, dx: -44, fill: colour.quiet})
      ]
    });
}
