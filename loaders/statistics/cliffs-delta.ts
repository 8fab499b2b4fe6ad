import type {Answers} from "./counts.js";
import {defined, type Figure, undefinedBecause} from "./result.js";
import {tabulated} from "./sample.js";

/**
 * Cliff's delta (1993, Psychol Bull 114:494): [#(x > y) - #(x < y)] / (n1 n2), -1..1, above 0 where x is the larger.
 *
 * From raw answers or counts of options alike: one pass over the distinct values of both.
 * Bands of .147, .33 and .474 are conventions. Null where a side has no answer.
 * Throws a TypeError or RangeError for answers that are not finite and negative counts.
 */
export function cliffsDelta(x: Answers, y: Answers): Figure {
  const first = tabulated(x, "x");
  const second = tabulated(y, "y");
  if (first.n === 0) return undefinedBecause("n = 0 in x");
  if (second.n === 0) return undefinedBecause("n = 0 in y");
  let dominance = 0;
  let below = 0;
  let next = 0;
  for (const [i, value] of first.values.entries()) {
    while (next < second.values.length && second.values[next]! < value) below += second.counts[next++]!;
    const same = second.values[next] === value ? second.counts[next]! : 0;
    dominance += first.counts[i]! * (below - (second.n - below - same));
  }
  return defined(dominance / (first.n * second.n));
}
