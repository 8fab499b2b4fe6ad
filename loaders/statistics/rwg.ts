import {type Answers, type Sums, sampleVariance} from "./counts.js";
import {defined, type Figure, undefinedBecause} from "./result.js";

/**
 * Agreement of one group on one item: rwg = 1 - s² / σ² (James, Demaree & Wolf 1984, JAP 69:85).
 *
 * `nullVariance` is σ², the variance without agreement, in squared scale points (see `nullVariance`). At most 1;
 * not floored: below 0 the answers are further apart than chance, the group is polarised. Fewer than 2 answers have none.
 */
export function rwg(answers: Answers | Sums, nullVariance: number): Figure {
  assertNullVariance(nullVariance);
  const variance = sampleVariance(answers);
  return variance === null ? undefinedBecause("n < 2") : defined(1 - variance / nullVariance);
}

export function assertNullVariance(nullVariance: number): void {
  if (!(nullVariance > 0 && nullVariance < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`nullVariance must be a number > 0, found ${nullVariance}`);
  }
}
