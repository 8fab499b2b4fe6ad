import {normalQuantile} from "./distributions.js";
import {defined, type Figure, undefinedBecause} from "./result.js";

/**
 * The smallest |r| that a test of `n` teams finds with the given power: tanh((z(1 - level/2) + z(power)) / sqrt(n - 3)).
 *
 * Fisher's transformation (1921); for power .8 at .05 the sum of the z is 2.80. `n` <= 3 gives null.
 * "No effect found" says nothing of effects smaller than this. Throws a RangeError for level or power outside 0..1.
 */
export function detectableCorrelation(
  n: number,
  {power = 0.8, level = 0.05}: {power?: number; level?: number} = {}
): Figure {
  if (!(Number.isFinite(n) && n >= 0)) throw new RangeError(`n must be a number >= 0, found ${n}`);
  if (!(power > 0 && power < 1)) throw new RangeError(`power must lie between 0 and 1, found ${power}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  if (n <= 3) return undefinedBecause("n <= 3");
  return defined(Math.tanh((normalQuantile(1 - level / 2) + normalQuantile(power)) / Math.sqrt(n - 3)));
}
