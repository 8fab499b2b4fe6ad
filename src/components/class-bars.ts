import * as Plot from "@observablehq/plot";
import {say} from "../language/language.js";
import {percent} from "../narrative/numbers.js";
import type {ClassCounts} from "./class-strip.js";
import {classes, colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

export interface ClassBar {
  label: string;
  /** The expectation's id. */
  expectation?: string;
  /** Where its name leads. */
  href?: string;
  /** Null where it may not or cannot be shown. */
  counts: ClassCounts | null;
  /** Said in place of a bar. */
  note: string | null;
}

/** What each class adds to the left (missed) or to the right (understood) of the middle, from the middle outwards. */
const sides = {left: ["misread", "not_known"], right: ["partly", "fully"]} as const;

/** A diverging bar an expectation: missed to the left of the middle, understood to the right, the wording above it. */
export function classBars(bars: readonly ClassBar[], document: Document): Draw {
  const parts = bars.flatMap(({counts, label, expectation}, i) => {
    if (counts === null) return [];
    const total = classes.reduce((sum, {field}) => sum + counts[field], 0);
    return (["left", "right"] as const).flatMap((side) => {
      let from = 0;
      return sides[side].map((field) => {
        const share = counts[field] / total;
        const sign = side === "left" ? -1 : 1;
        const [a, b] = [sign * from, sign * (from + share)];
        from += share;
        const {fill, text, label: name} = classes.find((entry) => entry.field === field)!;
        const says = mark(say("chart.class", {name: label, value: percent(share), class: name}), {
          expectation
        });
        return {i, x1: Math.min(a, b), x2: Math.max(a, b), share, fill, text, says};
      });
    });
  });
  return (width) => {
    const characters = Math.floor(width / 6.6);
    const shorten = (text: string) => (text.length > characters ? `${text.slice(0, characters - 1)}…` : text);
    return Plot.plot({
      document,
      className: "plot",
      width,
      height: bars.length * 48 + 10,
      marginLeft: 4,
      marginRight: 4,
      marginTop: 4,
      marginBottom: 6,
      x: {domain: [-1, 1], axis: null},
      y: {domain: [0, bars.length], reverse: true, axis: null},
      marks: [
        Plot.rect(parts, {
          x1: "x1",
          x2: "x2",
          y1: ({i}) => i + 0.44,
          y2: ({i}) => i + 0.88,
          fill: ({fill}) => fill,
          insetRight: 1,
          title: "says"
        }),
        Plot.text(
          parts.filter(({share}) => (share * width) / 2 > 32),
          {
            x: ({x1, x2}) => (x1 + x2) / 2,
            y: ({i}) => i + 0.66,
            text: ({share}) => percent(share),
            fill: ({text}) => text,
            fontWeight: 600
          }
        ),
        Plot.ruleX(bars, {x: 0, y1: (_, i) => i + 0.4, y2: (_, i) => i + 0.92, stroke: colour.ink}),
        Plot.text(bars, {
          frameAnchor: "left",
          y: (_, i) => i + 0.22,
          textAnchor: "start",
          text: ({label}) => shorten(label),
          href: ({href}) => href ?? null,
          fill: colour.ink
        }),
        Plot.text(
          bars.flatMap((bar, i) => (bar.counts === null ? [{...bar, i}] : [])),
          {
            frameAnchor: "left",
            y: ({i}) => i + 0.66,
            textAnchor: "start",
            text: ({note}) => note ?? "",
            fill: colour.quiet,
            fontStyle: "italic"
          }
        )
      ]
    });
  };
}
