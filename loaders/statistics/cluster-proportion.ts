import {type ClusterSum, clusterMean} from "./cluster-mean.js";
import {studentQuantile} from "./distributions.js";
import {wilson} from "./wilson.js";

export interface ClusterProportionOptions {
  /** Coverage of the intervals, in 0..1. Default 0.95. */
  level?: number;
  /** ICC(1) that gives the design effect where all units agree and none can be estimated. Default 0. */
  fallbackIcc?: number;
}

/** A proportion over units in clusters, and its intervals. Every field but the first three can be null. */
export interface ClusterProportion {
  /** Units. */
  n: number;
  /** Successes. */
  x: number;
  /** Clusters with at least one unit. */
  clusters: number;
  /** x / n, 0..1: a ratio of sums. */
  p: number | null;
  seHc0: number | null;
  seCr1: number | null;
  seCr2: number | null;
  /** Satterthwaite degrees of freedom of CR2, used by both intervals. */
  df: number | null;
  /** CR2 variance over that of independent units; where p is 0 or 1, 1 + (n0 - 1) max(0, fallbackIcc). */
  deff: number | null;
  /** n / max(1, deff). */
  nEffective: number | null;
  /** The interval to show: Wilson on nEffective with t(df) for z, within 0..1. */
  low: number | null;
  high: number | null;
  /** p -+ t(df) seCr2, which may leave 0..1; null where the error is 0, which is not certainty. */
  cr2Low: number | null;
  cr2High: number | null;
  /** Average cluster size in the one-way ANOVA sense, (N - Σn²/N) / (G - 1). */
  n0: number | null;
  /** ICC(1) with the mean cluster size, units scored 0 or 1. */
  icc1: number | null;
  /** Why there is no interval, or null. */
  reason: string | null;
}

/**
 * Proportion of successes over units that come in clusters (pairs in teams, pairs in respondents).
 *
 * `x` of a cluster may be fractional, 0 <= x <= n. `count` clusters of one pattern (n, x) are one entry, so a
 * table of patterns costs the same whatever the number of clusters. Errors as in `clusterMean`; the bounded
 * interval follows Korn & Graubard (1998, Surv Methodol 24:193). One cluster: no interval.
 * Which numbers of clusters are too few to report is the caller's rule.
 */
export function clusterProportion(
  clusters: readonly ClusterSum[],
  {level = 0.95, fallbackIcc = 0}: ClusterProportionOptions = {}
): ClusterProportion {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  if (!(fallbackIcc <= 1)) throw new RangeError(`fallbackIcc must be a number <= 1, found ${fallbackIcc}`);
  for (const {n, x} of clusters) {
    if (!(x >= 0 && x <= n * (1 + 1e-9))) throw new RangeError(`x must lie in 0..n = ${n}, found ${x}`);
  }
  const {n, x, clusters: groups, mean, seHc0, seCr1, seCr2, df, n0, reason} = clusterMean(clusters);
  const p = mean === null ? null : Math.min(1, mean);
  const result: ClusterProportion = {
    n,
    x,
    clusters: groups,
    p,
    seHc0,
    seCr1,
    seCr2,
    df,
    deff: null,
    nEffective: null,
    low: null,
    high: null,
    cr2Low: null,
    cr2High: null,
    n0,
    icc1: p === null ? null : icc1Of(clusters, p, n, groups),
    reason
  };
  if (p === null || seCr2 === null || df === null || n0 === null) return result;

  const t = studentQuantile((1 + level) / 2, df);
  result.deff =
    p === 0 || p === 1 ? 1 + (n0 - 1) * Math.max(0, fallbackIcc) : seCr2 ** 2 / ((p * (1 - p)) / n);
  result.nEffective = n / Math.max(1, result.deff);
  const {low, high} = wilson(p * result.nEffective, result.nEffective, t);
  result.low = low;
  result.high = high;
  // Clusters of one proportion leave some 1e-17 of rounding.
  if (seCr2 > 1e-14) {
    result.cr2Low = p - t * seCr2;
    result.cr2High = p + t * seCr2;
  }
  return result;
}

function icc1Of(clusters: readonly ClusterSum[], p: number, n: number, groups: number): number | null {
  if (groups < 2 || n <= groups) return null;
  let between = 0;
  let explained = 0;
  for (const {n: size, x, count = 1} of clusters) {
    if (size === 0) continue;
    between += (count * (x - size * p) ** 2) / size;
    explained += (count * x * x) / size;
  }
  const msBetween = between / (groups - 1);
  const msWithin = Math.max(0, n * p - explained) / (n - groups);
  const spread = msBetween + (n / groups - 1) * msWithin;
  return spread > 0 ? (msBetween - msWithin) / spread : null;
}
