import * as Plot from "@observablehq/plot";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface MatrixCell {
  /** Position of the group that looks, and of the one whose expectations it looks at. */
  row: number;
  column: number;
  /** The share missed, 0..1; null where there is none, and on the diagonal. */
  value: number | null;
  /** What stands in the cell. */
  text: string;
  /** What the cell says. */
  says: string;
}

const line = 64;

/** Groups by groups: a row looks, a column is looked at. Colours are those of the table of teams; the diagonal has none. */
export function directedMatrix(
  groups: readonly string[],
  cells: readonly MatrixCell[],
  words: {rows: string; columns: string},
  document: Document
): Draw {
  return (width) => {
    const marginLeft = Math.min(width * 0.27, 150);
    const room = (width - marginLeft) / groups.length;
    const size = width < 500 ? 11 : 13;
    const name = {fill: colour.ink, fontWeight: 600, fontSize: size} as const;
    // A name goes over several lines where its words fit, else it is cut.
    const fits = (space: number) =>
      Math.max(
        0,
        ...groups
          .join(" ")
          .split(/\s+/)
          .map(({length}) => length)
      ) *
        size *
        0.58 <=
      space;
    const cut = (space: number) => (fits(space) ? {} : ({textOverflow: "ellipsis"} as const));
    const step = (value: number | null) => (value === null ? null : Math.min(4, Math.floor(value * 5)));
    return Plot.plot({
      document,
      className: "plot",
      width,
      height: groups.length * line + 62,
      marginLeft,
      marginRight: 0,
      marginTop: 62,
      marginBottom: 0,
      x: {domain: [0, groups.length], axis: null},
      y: {domain: [0, groups.length], reverse: true, axis: null},
      marks: [
        Plot.rect(cells, {
          x1: "column",
          x2: ({column}) => column + 1,
          y1: "row",
          y2: ({row}) => row + 1,
          inset: 1.5,
          rx: 3,
          fill: ({value, row, column}) =>
            value === null ? (row === column ? colour.band : "none") : `var(--step-${step(value)})`,
          stroke: ({value}) => (value === null ? colour.rule : "none"),
          title: ({says}) => mark(says)
        }),
        ...[
          {part: cells.filter(({value}) => value !== null), size: 15, weight: 650},
          {part: cells.filter(({value}) => value === null), size: 12, weight: 400}
        ].map(({part, size, weight}) =>
          Plot.text(part, {
            x: ({column}) => column + 0.5,
            y: ({row}) => row + 0.5,
            text: "text",
            lineWidth: (room - 8) / 12,
            fontSize: size,
            fontWeight: weight,
            fill: ({value}) =>
              value === null ? colour.quiet : step(value) === 4 ? "var(--on-step-4)" : "var(--on-step)",
            pointerEvents: "none"
          })
        ),
        Plot.text(groups, {
          x: (_, i) => i + 0.5,
          frameAnchor: "top",
          lineAnchor: "bottom",
          dy: -8,
          lineWidth: (room - 2) / size,
          ...cut(room),
          ...name
        }),
        Plot.text(groups, {
          y: (_, i) => i + 0.5,
          frameAnchor: "left",
          dx: -marginLeft,
          textAnchor: "start",
          lineWidth: (marginLeft - 4) / size,
          ...cut(marginLeft),
          ...name
        }),
        Plot.text([words.columns], {
          frameAnchor: "top-left",
          dy: -60,
          lineAnchor: "top",
          fill: colour.quiet
        }),
        Plot.text([words.rows], {
          frameAnchor: "top-left",
          dx: -marginLeft,
          dy: -8,
          lineAnchor: "bottom",
          lineWidth: (marginLeft - 8) / 13,
          fill: colour.quiet
        })
      ]
    });
  };
}
