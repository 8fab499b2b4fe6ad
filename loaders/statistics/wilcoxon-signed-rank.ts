import {normalCdf} from "./distributions.js";

/** `n` pairs that differ by `difference`. */
export interface DifferenceCount {
  difference: number;
  n: number;
}

export interface WilcoxonSignedRank {
  /** Sum of the ranks of |difference| of the positive differences. */
  v: number | null;
  /** Two-sided. */
  p: number | null;
  reason: string | null;
}

/**
 * Wilcoxon's signed-rank test that differences are symmetric about 0.
 *
 * Zeros are left out. Exact below 50 differences without ties or zeros, else the normal approximation with
 * corrections for ties and continuity, as R's wilcox.test does (Hollander & Wolfe 1973, p. 27).
 * Ties are exact equality, as in R: differences of decimals (3.18 - 2.72) should be rounded before, levels need not.
 * Throws a RangeError or TypeError for differences not finite and counts that are not whole numbers >= 0.
 */
export function wilcoxonSignedRank(differences: readonly DifferenceCount[]): WilcoxonSignedRank {
  const sizes = new Map<number, {plus: number; all: number}>();
  let n = 0;
  let zeros = 0;
  for (const {difference, n: count} of differences) {
    if (!Number.isFinite(difference)) throw new TypeError(`difference must be a number, found ${difference}`);
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`n must be a whole number >= 0, found ${count}`);
    }
    if (difference === 0) {
      zeros += count;
      continue;
    }
    const size = sizes.get(Math.abs(difference)) ?? {plus: 0, all: 0};
    size.all += count;
    if (difference > 0) size.plus += count;
    sizes.set(Math.abs(difference), size);
    n += count;
  }
  if (n === 0) return {v: null, p: null, reason: "no pair differs"};

  let v = 0;
  let tieTerm = 0;
  let ranked = 0;
  for (const [, {plus, all}] of [...sizes].sort(([a], [b]) => a - b)) {
    v += plus * (ranked + (all + 1) / 2);
    tieTerm += all ** 3 - all;
    ranked += all;
  }
  const isExact = n < 50 && tieTerm === 0 && zeros === 0;
  return {v, p: isExact ? exactP(v, n) : approximateP(v, n, tieTerm), reason: null};
}

function approximateP(v: number, n: number, tieTerm: number): number {
  const deviation = v - (n * (n + 1)) / 4;
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tieTerm / 48);
  const z = (deviation - Math.sign(deviation) * 0.5) / sd;
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

/** Counts the 2^n signings by their rank sum. */
function exactP(v: number, n: number): number {
  const largest = (n * (n + 1)) / 2;
  const signings = new Float64Array(largest + 1);
  signings[0] = 1;
  for (let rank = 1; rank <= n; ++rank) {
    for (let sum = largest; sum >= rank; --sum) signings[sum] = signings[sum]! + signings[sum - rank]!;
  }
  let tail = 0;
  for (let sum = 0; sum <= Math.min(v, largest - v); ++sum) tail += signings[sum]!;
  return Math.min(1, (2 * tail) / 2 ** n);
}
