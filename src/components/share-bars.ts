import {percent} from "../narrative/numbers.js";
import type {Draw} from "./figure.js";
import {intervalBars} from "./interval-bars.js";

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
  return intervalBars(
    bars.map(({note, ...bar}) => ({
      ...bar,
      low: null,
      high: null,
      text: bar.value === null ? (note ?? "–") : percent(bar.value)
    })),
    document
  );
}
