import {type Sample, tabulated} from "./sample.js";

/** Size, mean, variance (n - 1) and median of a sample; null where it is too small for them. */
export interface Moments {
  n: number;
  mean: number | null;
  /** Sample variance, n - 1 in the denominator; null below two values. */
  variance: number | null;
  /** The midpoint of the two middle values where n is even. */
  median: number | null;
}

/** Moments of raw answers (nulls left out) or of counts of answers; both give the same numbers. */
export function moments(sample: Sample, name = "answers"): Moments {
  const {values, counts, n} = tabulated(sample, name);
  if (n === 0) return {n, mean: null, variance: null, median: null};
  const mean = values.reduce((sum, value, i) => sum + value * counts[i]!, 0) / n;
  const squares = values.reduce((sum, value, i) => sum + counts[i]! * (value - mean) ** 2, 0);
  return {n, mean, variance: n > 1 ? squares / (n - 1) : null, median: medianOf(values, counts, n)};
}

function medianOf(values: readonly number[], counts: readonly number[], n: number): number {
  const at = (rank: number) => {
    let passed = 0;
    return values.find((_, i) => (passed += counts[i]!) >= rank)!;
  };
  return (at(Math.ceil(n / 2)) + at(Math.floor(n / 2) + 1)) / 2;
}
