import {type Answers, moments, type Sums} from "./counts.js";

export interface HedgesG {
  n1: number;
  n2: number;
  mean1: number | null;
  mean2: number | null;
  /** Sample standard deviations (n - 1). */
  sd1: number | null;
  sd2: number | null;
  /** Cohen's d: (mean1 - mean2) / pooled sd. */
  d: number | null;
  /** d without its small-sample bias. */
  g: number | null;
  /** Why d and g are null, or null. */
  reason: string | null;
}

/**
 * Hedges' g (1981, J Educ Stat 6:107): the difference of two means in pooled standard deviations, times the exact
 * J = Γ(df / 2) / (sqrt(df / 2) Γ((df - 1) / 2)), df = n1 + n2 - 2.
 *
 * From raw answers, counts of options or sums alike. Null below 2 answers a side and where neither side varies.
 * Throws a TypeError or RangeError for answers that are not finite and negative counts.
 */
export function hedgesG(x: Answers | Sums, y: Answers | Sums): HedgesG {
  const first = moments(x);
  const second = moments(y);
  const result: HedgesG = {
    n1: first.n,
    n2: second.n,
    mean1: first.n > 0 ? first.mean : null,
    mean2: second.n > 0 ? second.mean : null,
    sd1: first.n > 1 ? Math.sqrt(first.squares / (first.n - 1)) : null,
    sd2: second.n > 1 ? Math.sqrt(second.squares / (second.n - 1)) : null,
    d: null,
    g: null,
    reason: null
  };
  if (result.sd1 === null || result.sd2 === null) return {...result, reason: "n < 2 on a side"};
  const df = first.n + second.n - 2;
  const pooled = Math.sqrt((first.squares + second.squares) / df);
  if (pooled === 0) return {...result, reason: "no variation"};
  result.d = (first.mean - second.mean) / pooled;
  result.g = result.d * biasCorrection(df);
  return result;
}

/** Γ(x + ½) / Γ(x) at x = (df - 1) / 2, over sqrt(df / 2): exact to 1e-14 for any df, without large logarithms. */
function biasCorrection(df: number): number {
  let x = (df - 1) / 2;
  let ratio = 1;
  for (; x < 40; ++x) ratio *= x / (x + 0.5);
  const series =
    1 -
    1 / (8 * x) +
    1 / (128 * x ** 2) +
    5 / (1024 * x ** 3) -
    21 / (32768 * x ** 4) -
    399 / (262144 * x ** 5);
  return (ratio * Math.sqrt(x) * series) / Math.sqrt(df / 2);
}
