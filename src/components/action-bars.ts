import * as Plot from "@observablehq/plot";
import {percent} from "../narrative/numbers.js";
import {colour} from "./colours.js";
import type {Draw} from "./figure.js";
import {mark} from "./mark.js";

/** The three things that may be asked of somebody, in the order they are drawn. */
export const actions = ["stop", "start", "continue"] as const;
export type Action = (typeof actions)[number];

export interface ActionBar {
  label: string;
  /** The expectation's id. */
  expectation?: string;
  /** Shares of those who named one of the three, 0..1 together; null where they may not or cannot be shown. */
  shares: Readonly<Record<Action, number>> | null;
  /** Said in place of a bar. */
  note: string | null;
}

const line = 46;
const fills = {stop: colour.warning, start: colour.accent, continue: colour.quiet} as const;

/** A diverging bar a row: stop to the left of the middle, start and continue to the right, the wording above it. */
export function actionBars(
  bars: readonly ActionBar[],
  words: Readonly<Record<Action, string>>,
  document: Document
): Draw {
  const parts = bars.flatMap(({shares, label, expectation}, i) => {
    if (shares === null) return [];
    const ends = {
      stop: [-shares.stop, 0],
      start: [0, shares.start],
      continue: [shares.start, shares.start + shares.continue]
    } as const;
    return actions.map((action) => ({
      ...{i, action, share: shares[action], x1: ends[action][0], x2: ends[action][1]},
      says: mark(`${label}: ${words[action]} ${percent(shares[action])}`, {expectation})
    }));
  });
  const indexed = bars.map((bar, i) => ({...bar, i}));
  return (width) => {
    const characters = Math.floor(width / 6.6);
    const shorten = (text: string) => (text.length > characters ? `${text.slice(0, characters - 1)}…` : text);
    return Plot.plot({
      document,
      className: "plot",
      width,
      height: bars.length * line + 34,
      marginLeft: 4,
      marginRight: 4,
      marginTop: 26,
      marginBottom: 8,
      x: {domain: [-1, 1], axis: null},
      y: {domain: [0, bars.length], reverse: true, axis: null},
      marks: [
        Plot.rect(parts, {
          x1: "x1",
          x2: "x2",
          y1: ({i}) => i + 0.44,
          y2: ({i}) => i + 0.86,
          fill: ({action}) => fills[action as Action],
          insetRight: 1,
          title: "says"
        }),
        Plot.text(
          parts.filter(({share}) => (share * width) / 2 > 34),
          {
            x: ({x1, x2}) => (x1 + x2) / 2,
            y: ({i}) => i + 0.65,
            text: ({share}) => percent(share),
            fill: colour.paper,
            fontWeight: 600
          }
        ),
        Plot.ruleX(bars, {x: 0, y1: (_, i) => i + 0.4, y2: (_, i) => i + 0.9, stroke: colour.ink}),
        Plot.text(indexed, {
          frameAnchor: "left",
          y: ({i}) => i + 0.22,
          textAnchor: "start",
          text: ({label}) => shorten(label),
          fill: colour.ink
        }),
        Plot.text(
          indexed.filter(({shares}) => shares === null),
          {
            frameAnchor: "left",
            y: ({i}) => i + 0.65,
            textAnchor: "start",
            text: ({note}) => note ?? "",
            fill: colour.quiet,
            fontStyle: "italic"
          }
        ),
        Plot.text([`← ${words.stop}   ${words.start} · ${words.continue} →`], {
          frameAnchor: "top",
          dy: -20,
          fill: colour.quiet
        })
      ]
    });
  };
}
