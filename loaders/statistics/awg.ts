import {type Answers, moments, type Sums} from "./counts.js";
import {meanOverItems} from "./mean-over-items.js";
import {defined, type Figure, undefinedBecause} from "./result.js";
import {assertOnScale, assertScale, type Scale} from "./scale.js";

/**
 * Agreement of one group on one item relative to the most disagreement its mean leaves room for: awg
 * (Brown & Hauenstein 2005, ORM 8:165), -1..1.
 *
 * Undefined below 2 answers, and where the mean is so near an end of the scale that no two answers could lie at both
 * ends, except on the end itself, where everybody agrees: 1. Below 5 answers it is coarse.
 */
export function awg(answers: Answers | Sums, scale: Scale): Figure {
  assertScale(scale);
  if (!("sumOfSquares" in answers)) assertOnScale(answers, scale);
  const {n, mean, squares} = moments(answers);
  if (n < 2) return undefinedBecause("n < 2");
  const {low, high} = scale;
  if (mean === low || mean === high) return defined(1);
  const rounding = 1e-12 * (high - low);
  const [lowest, highest] = [(low * (n - 1) + high) / n, (high * (n - 1) + low) / n];
  if (mean < lowest - rounding || mean > highest + rounding) {
    return undefinedBecause("mean too near the end of the scale");
  }
  const greatest = ((high - mean) * (mean - low) * n) / (n - 1);
  return defined(1 - (2 * squares) / (n - 1) / greatest);
}

/** awg(j): the mean of awg over the items that have one. */
export function awgJ(items: readonly (Answers | Sums)[], scale: Scale): Figure {
  return meanOverItems(items, (item) => awg(item, scale));
}
