import {type Answers, type Sums, sampleVariance} from "./counts.js";
import {defined, type Figure, undefinedBecause} from "./result.js";
import {assertNullVariance} from "./rwg.js";

/**
 * Agreement of one group over several items: r*wg(j) = 1 - mean(s² / σ²) (Lindell, Brandt & Whitney 1999, APM 23:127).
 *
 * `nullVariance` is σ² of every item, or a list with that of each where the scales differ. At most 1, below 0 where
 * the group is polarised; unlike rwg(j) it does not rise with the number of items. Every item counts its own
 * answers; an item with fewer than 2 is left out.
 */
export function rwgJLindell(
  items: readonly (Answers | Sums)[],
  nullVariance: number | ArrayLike<number>
): Figure {
  const {items: used, ratio} = varianceRatio(items, nullVariance);
  return used === 0 ? undefinedBecause("n < 2") : defined(1 - ratio);
}

/** Mean of s² / σ² over the items with 2 answers or more, and how many those are. */
export function varianceRatio(
  items: readonly (Answers | Sums)[],
  nullVariance: number | ArrayLike<number>
): {items: number; ratio: number} {
  if (typeof nullVariance !== "number" && nullVariance.length !== items.length) {
    throw new RangeError(`nullVariance must have ${items.length} entries, found ${nullVariance.length}`);
  }
  let used = 0;
  let sum = 0;
  for (let i = 0; i < items.length; ++i) {
    const expected = typeof nullVariance === "number" ? nullVariance : nullVariance[i]!;
    assertNullVariance(expected);
    const variance = sampleVariance(items[i]!);
    if (variance === null) continue;
    ++used;
    sum += variance / expected;
  }
  return {items: used, ratio: used === 0 ? 0 : sum / used};
}
