/** A proportion with an interval; all three are null, with the reason, where there is nothing to estimate from. */
export interface ProportionInterval {
  /** successes / n, 0..1. */
  value: number | null;
  low: number | null;
  high: number | null;
  reason: string | null;
}

/** The 97.5 % point of the standard normal: the default of a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/**
 * Wilson score interval of a proportion (Wilson 1927; method 3 of Newcombe 1998, Stat Med 17:857).
 *
 * `successes` and `n` may be fractional (effective sample sizes), 0 <= successes <= n.
 * `z` is the two-sided critical value; pass a t quantile where the error is itself estimated.
 * The limits lie in 0..1. Throws a RangeError for anything negative, not finite, or successes > n.
 */
export function wilson(successes: number, n: number, z: number = z95): ProportionInterval {
  if (!(Number.isFinite(n) && n >= 0)) throw new RangeError(`n must be a number >= 0, found ${n}`);
  if (!(successes >= 0 && successes <= n)) {
    throw new RangeError(`successes must lie in 0..n = ${n}, found ${successes}`);
  }
  if (!(Number.isFinite(z) && z > 0)) throw new RangeError(`z must be a number > 0, found ${z}`);
  if (n === 0) return {value: null, low: null, high: null, reason: "n = 0"};

  const p = successes / n;
  const z2n = (z * z) / n;
  const centre = (p + z2n / 2) / (1 + z2n);
  const half = Math.sqrt((p * (1 - p) * z2n + (z2n * z2n) / 4) / (1 + z2n) ** 2);
  return {
    value: p,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
    reason: null
  };
}
