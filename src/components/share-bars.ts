import * as Plot from "@observablehq/plot";
import {say} from "../language/language.js";
import {percent} from "../narrative/numbers.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface ShareBar {
  label: string;
  /** 0..1; null where it may not or cannot be shown. */
  value: number | null;
  /** A colour of colours.ts. */
  fill: string;
  /** Said in place of a value. */
  note: string | null;
}

/** A bar a share, on one scale from nothing to all, its name above it and its value at its end. */
export function shareBars(bars: readonly ShareBar[], document: Document): Draw {
  return (width) =>
    Plot.plot({
      document,
      className: "plot",
      width,
      height: bars.length * 44 + 8,
      marginLeft: 0,
      marginRight: 46,
      marginTop: 4,
      marginBottom: 4,
      x: {domain: [0, 1], axis: null},
      y: {domain: [0, bars.length], reverse: true, axis: null},
      marks: [
        // A bar without a value is an empty frame: not nothing of a share, but no share.
        Plot.rect(bars, {
          ...{x1: 0, x2: 1, y1: (_, i) => i + 0.5, y2: (_, i) => i + 0.9},
          fill: ({value}) => (value === null ? "none" : colour.band),
          stroke: ({value}) => (value === null ? colour.quiet : "none"),
          strokeDasharray: "2,3",
          inset: 0.5
        }),
        Plot.rect(
          bars.flatMap((bar, i) => (bar.value === null ? [] : [{...bar, i}])),
          {
            x1: 0,
            x2: "value",
            y1: ({i}) => i + 0.5,
            y2: ({i}) => i + 0.9,
            fill: ({fill}) => fill,
            title: ({label, value}) => mark(say("chart.value", {name: label, value: percent(value!)}))
          }
        ),
        Plot.text(bars, {
          frameAnchor: "left",
          y: (_, i) => i + 0.25,
          textAnchor: "start",
          text: "label",
          fill: colour.ink
        }),
        Plot.text(bars, {
          frameAnchor: "right",
          y: (_, i) => i + 0.7,
          dx: 44,
          textAnchor: "end",
          text: ({value, note}) => (value === null ? (note ?? "–") : percent(value)),
          fill: ({value}) => (value === null ? colour.quiet : colour.ink),
          fontVariant: "tabular-nums"
        })
      ]
    });
}
