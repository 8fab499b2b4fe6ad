import * as Plot from "@observablehq/plot";
import {say} from "../language/language.js";
import {percent} from "../narrative/numbers.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface IntervalDot {
  label: string;
  /** The team's id. */
  team?: string;
  href: string | null;
  /** The share missed; null where it may not or cannot be shown. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** How it stands beside the reference. */
  standing: "above" | "below" | "unclear";
  /** Said in place of a value. */
  note: string | null;
}

/** A row a team: the share missed as a dot on its 95 % interval, beside a line at the share over all teams. */
export function intervalDots(
  rows: readonly IntervalDot[],
  reference: {value: number; label: string} | null,
  document: Document
): Draw {
  const ink = {above: colour.warning, below: colour.accent, unclear: colour.quiet};
  return (width) => {
    const longest = Math.max(...rows.map(({label}) => label.length));
    const marginLeft = Math.min(width * 0.36, 16 + longest * 7.2);
    return Plot.plot({
      document,
      className: "plot",
      width,
      height: rows.length * 26 + 52,
      marginLeft,
      marginRight: 44,
      marginTop: 26,
      marginBottom: 26,
      x: {domain: [0, 1], label: null, ticks: width < 500 ? 3 : 5, tickFormat: percent, tickSize: 0},
      y: {domain: rows.map((_, i) => i), axis: null},
      marks: [
        Plot.gridX({ticks: width < 500 ? 3 : 5, stroke: colour.rule, strokeOpacity: 1}),
        reference && [
          Plot.ruleX([reference.value], {stroke: colour.ink, strokeDasharray: "3,3"}),
          Plot.text([reference], {
            x: "value",
            text: (d) => d.label,
            frameAnchor: "top",
            dy: -16,
            fill: colour.ink
          })
        ],
        Plot.link(
          rows.flatMap((row, i) => (row.low === null ? [] : [{...row, i}])),
          {
            x1: "low",
            x2: "high",
            y: "i",
            stroke: (row) => ink[row.standing as IntervalDot["standing"]],
            strokeWidth: 4,
            strokeOpacity: 0.4,
            strokeLinecap: "round"
          }
        ),
        Plot.dot(
          rows.flatMap((row, i) => (row.value === null ? [] : [{...row, i}])),
          {
            x: "value",
            y: "i",
            r: 5,
            fill: (row) => ink[row.standing as IntervalDot["standing"]],
            title: (row) => mark(says(row), row)
          }
        ),
        Plot.text(
          rows.map((row, i) => ({...row, i})),
          {
            frameAnchor: "left",
            y: "i",
            dx: -marginLeft,
            textAnchor: "start",
            text: "label",
            href: "href",
            title: (row) => mark(row.label, row),
            fill: colour.ink,
            lineWidth: marginLeft / 13,
            textOverflow: "ellipsis"
          }
        ),
        Plot.text(
          rows.flatMap((row, i) => (row.value === null ? [] : [{...row, i}])),
          {
            frameAnchor: "right",
            y: "i",
            dx: 40,
            textAnchor: "end",
            text: (row) => percent(row.value),
            fill: colour.ink,
            fontVariant: "tabular-nums"
          }
        ),
        Plot.text(
          rows.flatMap((row, i) => (row.value === null ? [{...row, i}] : [])),
          {
            frameAnchor: "left",
            y: "i",
            dx: 6,
            textAnchor: "start",
            text: "note",
            fill: colour.quiet,
            fontStyle: "italic"
          }
        )
      ]
    });
  };
}

function says({label, value, low, high}: IntervalDot): string {
  const said = {name: label, value: percent(value!)};
  return low === null || high === null
    ? say("chart.value", said)
    : say("chart.interval", {...said, low: percent(low), high: percent(high)});
}
