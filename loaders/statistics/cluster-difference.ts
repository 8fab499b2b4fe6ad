import {studentQuantile} from "./distributions.js";

/** A named cluster's units and the sum of their values (successes) in one wave. */
export interface NamedClusterSum {
  cluster: string;
  n: number;
  x: number;
}

export interface ClusterDifference {
  /** Σx / Σn after, minus Σx / Σn before. */
  difference: number | null;
  se: number | null;
  /** Clusters - 1. */
  df: number | null;
  low: number | null;
  high: number | null;
  /** Clusters with units in either wave. */
  clusters: number;
  /** Why the interval is missing, or null. */
  reason: string | null;
}

/**
 * Change of a ratio of sums between two waves that share their clusters.
 *
 * Taylor linearisation of a difference of two ratio estimators over common primary sampling units (Wolter,
 * Introduction to Variance Estimation, 2nd ed. 2007, ch. 6): cluster j contributes
 * d_j = s_j,after / N_after - s_j,before / N_before with s_j = x_j - n_j p, the variance is
 * G / (G - 1) Σ d_j² (the d_j sum to 0) and the interval uses t with G - 1 degrees of freedom.
 * So the covariance of the waves through a common team is in it. A cluster missing in a wave contributes 0 there.
 * The interval is null where the error is 0: every cluster moved alike, which does not make the change certain.
 */
export function clusterDifference(
  before: readonly NamedClusterSum[],
  after: readonly NamedClusterSum[],
  {level = 0.95}: {level?: number} = {}
): ClusterDifference {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  const first = ratioOf(before, "before");
  const second = ratioOf(after, "after");
  const names = new Set([...first.clusters.keys(), ...second.clusters.keys()]);
  const result: ClusterDifference = {
    difference: null,
    se: null,
    df: null,
    low: null,
    high: null,
    clusters: names.size,
    reason: null
  };
  if (first.n === 0) return {...result, reason: "n = 0 before"};
  if (second.n === 0) return {...result, reason: "n = 0 after"};
  result.difference = second.ratio - first.ratio;
  if (names.size < 2) return {...result, reason: "one cluster"};

  let squares = 0;
  for (const name of names) squares += (influence(second, name) - influence(first, name)) ** 2;
  result.df = names.size - 1;
  result.se = Math.sqrt((squares * names.size) / result.df);
  // Rounding alone leaves some 1e-17 a cluster.
  if (result.se < 1e-14) {
    return {...result, se: 0, reason: "every cluster changed alike: no error to estimate"};
  }
  const half = studentQuantile((1 + level) / 2, result.df) * result.se;
  result.low = result.difference - half;
  result.high = result.difference + half;
  return result;
}

interface Ratio {
  n: number;
  ratio: number;
  clusters: Map<string, {n: number; x: number}>;
}

function ratioOf(sums: readonly NamedClusterSum[], wave: string): Ratio {
  const clusters = new Map<string, {n: number; x: number}>();
  let units = 0;
  let total = 0;
  for (const {cluster, n, x} of sums) {
    if (!(Number.isFinite(n) && n >= 0)) throw new RangeError(`n ${wave} must be a number >= 0, found ${n}`);
    if (!Number.isFinite(x)) throw new RangeError(`x ${wave} must be a number, found ${x}`);
    if (n === 0) continue;
    const sum = clusters.get(cluster);
    clusters.set(cluster, {n: n + (sum?.n ?? 0), x: x + (sum?.x ?? 0)});
    units += n;
    total += x;
  }
  return {n: units, ratio: units > 0 ? total / units : 0, clusters};
}

function influence({n, ratio, clusters}: Ratio, name: string): number {
  const sum = clusters.get(name);
  return sum ? (sum.x - sum.n * ratio) / n : 0;
}
