import {type Answers, moments, weighted} from "./counts.js";
import {defined, type Figure, undefinedBecause} from "./result.js";
import {assertOnScale, assertScale, type Scale} from "./scale.js";

/**
 * Consensus of answers on an ordered scale: 1 + Σ p log2(1 - |x - mean| / (high - low)), 0 where the answers are
 * split between the ends, 1 where all are the same (Tastle & Wierman 2007, IJAR 45:531). Needs 2 answers.
 */
export function tastleConsensus(answers: Answers, scale: Scale): Figure {
  assertScale(scale);
  assertOnScale(answers, scale);
  const {n, mean} = moments(answers);
  if (n < 2) return undefinedBecause("n < 2");
  const {values, counts} = weighted(answers);
  const width = scale.high - scale.low;
  let sum = 0;
  for (let i = 0; i < values.length; ++i) {
    const value = values[i];
    const count = counts === null ? 1 : counts[i]!;
    if (value != null && count > 0) sum += (count / n) * Math.log2(1 - Math.abs(value - mean) / width);
  }
  return defined(1 + sum);
}
