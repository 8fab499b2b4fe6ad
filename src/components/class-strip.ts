import * as Plot from "@observablehq/plot";
import {say} from "../language/language.js";
import {percent} from "../narrative/numbers.js";
import {classes, colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

/** Counts of the four classes, and the share missed with its 95 % interval. */
export interface ClassCounts {
  fully: number;
  partly: number;
  misread: number;
  not_known: number;
  ci_low: number | null;
  ci_high: number | null;
}

/**
 * One bar of all pairs, missed ones first, with the interval of the share missed as a bracket under it: where the bar
 * turns from warning to accent is the gap.
 */
export function classStrip(counts: ClassCounts, document: Document): Draw {
  const total = classes.reduce((sum, {field}) => sum + counts[field], 0);
  let from = 0;
  const parts = [...classes].reverse().map((part) => {
    const share = counts[part.field] / total;
    return {...part, share, x1: from, x2: (from += share)};
  });
  const {ci_low: low, ci_high: high} = counts;
  const interval = low === null || high === null ? null : {low, high};
  return (width) => {
    const room = (share: number) => share * (width - 16);
    return Plot.plot({
      document,
      className: "plot",
      width,
      height: 72,
      marginLeft: 8,
      marginRight: 8,
      marginTop: 4,
      marginBottom: 4,
      x: {domain: [0, 1], axis: null},
      y: {axis: null, domain: [-0.95, 1]},
      marks: [
        Plot.rect(parts, {
          x1: "x1",
          x2: "x2",
          y1: 0,
          y2: 1,
          fill: (part) => part.fill,
          insetRight: 1,
          title: (part) => mark(say("chart.value", {name: part.label, value: percent(part.share)}))
        }),
        Plot.text(
          parts.filter(({share}) => room(share) > 34),
          {
            x: (part) => (part.x1 + part.x2) / 2,
            y: 0.5,
            text: (part) =>
              room(part.share) > 96 ? `${percent(part.share)} ${part.short}` : percent(part.share),
            fill: (part) => part.text,
            fontWeight: 600
          }
        ),
        interval && [
          Plot.ruleY([interval], {y: -0.25, x1: "low", x2: "high", stroke: colour.ink, strokeWidth: 2}),
          Plot.ruleX([interval.low, interval.high], {
            y1: -0.12,
            y2: -0.38,
            stroke: colour.ink,
            strokeWidth: 2
          }),
          Plot.text([interval], {
            x: (d) => (d.low + d.high) / 2,
            y: -0.72,
            text: (d) => say("chart.likely", {low: percent(d.low), high: percent(d.high)}),
            fill: colour.quiet
          })
        ]
      ]
    });
  };
}
