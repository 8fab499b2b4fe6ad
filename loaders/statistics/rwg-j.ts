import type {Answers, Sums} from "./counts.js";
import {defined, type Figure, undefinedBecause} from "./result.js";
import {varianceRatio} from "./rwg-j-lindell.js";

/**
 * Agreement of one group over several items: rwg(j) of James, Demaree & Wolf (1984, JAP 69:85).
 *
 * `nullVariance` is σ², in squared scale points. In 0..1: a mean variance above σ² counts as σ². It rises with the
 * number of items by itself, so that only groups with the same items compare. Every item counts its own answers; an
 * item with fewer than 2 is left out, of J too.
 */
export function rwgJ(items: readonly (Answers | Sums)[], nullVariance: number): Figure {
  const {items: used, ratio} = varianceRatio(items, nullVariance);
  return used === 0 ? undefinedBecause("n < 2") : defined(steppedUp(1 - ratio, used));
}

/** rwg(j) of `items` items that agree to r*wg(j) = `agreement` on average. */
export function steppedUp(agreement: number, items: number): number {
  const floored = Math.max(0, agreement);
  return (items * floored) / (items * floored + 1 - floored);
}
