import * as Plot from "@observablehq/plot";
import {decimals} from "../narrative/numbers.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface SpreadRow {
  label: string;
  /** What stands at the row's end. */
  text: string;
  ticks: readonly {expectation: string; spread: number; says: string}[];
}

/** A row a group, a tick an expectation where the group's spread on it is; beyond `limit` it is of no one mind. */
export function spreadTicks(
  rows: readonly SpreadRow[],
  {limit, most, words}: {limit: number; most: number; words: string},
  document: Document
): Draw {
  const ticks = rows.flatMap((row, i) => row.ticks.map((tick) => ({...tick, i})));
  return (width) =>
    Plot.plot({
      document,
      className: "plot",
      width,
      height: rows.length * 54 + 46,
      marginLeft: 8,
      marginRight: 8,
      marginTop: 24,
      marginBottom: 22,
      x: {
        domain: [0, most],
        label: null,
        ticks: width < 500 ? 3 : 5,
        tickFormat: (value: number) => decimals(value, 1),
        tickSize: 0
      },
      y: {domain: [0, rows.length], reverse: true, axis: null},
      marks: [
        Plot.rect(rows, {
          x1: 0,
          x2: most,
          y1: (_, i) => i + 0.46,
          y2: (_, i) => i + 0.94,
          fill: colour.band
        }),
        Plot.ruleX([limit], {stroke: colour.ink, strokeDasharray: "3,3"}),
        Plot.text([words], {
          x: limit,
          frameAnchor: "top",
          dy: -20,
          textAnchor: limit > most / 2 ? "end" : "start",
          fill: colour.ink
        }),
        Plot.ruleX(ticks, {
          x: "spread",
          y1: ({i}) => i + 0.46,
          y2: ({i}) => i + 0.94,
          stroke: ({spread}) => (spread > limit ? colour.warning : colour.accent),
          strokeWidth: 4,
          strokeOpacity: 0.65,
          title: (tick) => mark(tick.says, tick)
        }),
        Plot.text(rows, {
          frameAnchor: "left",
          dx: -8,
          y: (_, i) => i + 0.25,
          textAnchor: "start",
          text: "label",
          fill: colour.ink
        }),
        Plot.text(rows, {
          frameAnchor: "right",
          dx: 8,
          y: (_, i) => i + 0.25,
          textAnchor: "end",
          text: "text",
          fill: colour.ink
        })
      ]
    });
}
