import * as Plot from "@observablehq/plot";
import {nice, ticks} from "d3";
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
  const results = axisOf(
    dots.map(({result}) => result),
    words.result
  );
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
      y: {label: null, domain: results.domain, ticks: results.ticks, tickFormat: words.result, tickSize: 0},
      marks: [
        Plot.gridY({ticks: results.ticks, stroke: colour.rule, strokeOpacity: 1}),
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

/** As wide as it takes for every tick to be written in its own way: results that hardly differ would all be "103%". */
function axisOf(
  values: readonly number[],
  write: (value: number) => string
): {domain: [number, number]; ticks: number[]} {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = (least + most) / 2;
  let span = most - least || Math.abs(middle) / 100 || 1;
  for (let time = 0; ; time++, span *= 1.5) {
    const domain = nice(middle - span / 2, middle + span / 2, 4) as [number, number];
    const marked = ticks(...domain, 4);
    const isTold = marked.length > 1 && new Set(marked.map(write)).size === marked.length;
    if (isTold || time === mostTimes) return {domain, ticks: marked};
  }
}

/** Some ways of writing say the same of every number. */
const mostTimes = 30;
