import * as Plot from "@observablehq/plot";
import {percent} from "../narrative/numbers.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface Dumbbell {
  label: string;
  /** The expectation's id. */
  expectation?: string;
  /** The team's id. */
  team?: string;
  /** The two shares, 0..1; null where one may not or cannot be shown. Then neither is drawn. */
  from: number | null;
  to: number | null;
  /** What the row says when it is pointed at or reached by keyboard. */
  says: string;
  /** Said in place of the two. */
  note: string | null;
}

const line = 30;

/** Two shares a row and the way between them, as what is wanted and what is believed; a ring is the first, a dot the second. */
export function gapDumbbell(
  rows: readonly Dumbbell[],
  words: {from: string; to: string},
  document: Document
): Draw {
  const indexed = rows.map((row, i) => ({...row, i}));
  const shown = indexed.filter(({from, to}) => from !== null && to !== null);
  return (width) => {
    const isNarrow = width < 500;
    const marginLeft = Math.min(width * 0.4, 16 + Math.max(0, ...rows.map(({label}) => label.length)) * 7.2);
    return Plot.plot({
      document,
      className: "plot",
      width,
      height: rows.length * line + (isNarrow ? 74 : 56),
      marginLeft,
      marginRight: 16,
      marginTop: isNarrow ? 48 : 30,
      marginBottom: 26,
      x: {domain: [0, 1], label: null, ticks: isNarrow ? 3 : 5, tickFormat: percent, tickSize: 0},
      y: {domain: rows.map((_, i) => i), axis: null},
      marks: [
        Plot.gridX({ticks: isNarrow ? 3 : 5, stroke: colour.rule, strokeOpacity: 1}),
        Plot.link(shown, {
          x1: "from",
          x2: "to",
          y: "i",
          stroke: colour.warning,
          strokeWidth: 3,
          strokeOpacity: 0.5,
          title: (row) => mark(row.says, row)
        }),
        Plot.dot(shown, {x: "from", y: "i", r: 5, fill: colour.paper, stroke: colour.accent, strokeWidth: 2}),
        Plot.dot(shown, {x: "to", y: "i", r: 5, fill: colour.accent}),
        Plot.text(indexed, {
          frameAnchor: "left",
          y: "i",
          dx: -marginLeft,
          textAnchor: "start",
          text: "label",
          fill: colour.ink,
          lineWidth: marginLeft / 13,
          textOverflow: "ellipsis"
        }),
        Plot.text(
          indexed.filter(({from, to}) => from === null || to === null),
          {
            frameAnchor: "left",
            y: "i",
            dx: 6,
            textAnchor: "start",
            text: ({note}) => note ?? "",
            fill: colour.quiet,
            fontStyle: "italic"
          }
        ),
        // On a phone the two have no room beside each other, nor right of the names.
        Plot.text([`○ ${words.from}${isNarrow ? "\n" : "   "}● ${words.to}`], {
          frameAnchor: "top-left",
          dx: isNarrow ? -marginLeft : 0,
          dy: isNarrow ? -42 : -24,
          fill: colour.quiet
        })
      ]
    });
  };
}
