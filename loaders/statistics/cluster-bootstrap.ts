import type {ClusterSum} from "./cluster-mean.js";
import {percentile} from "./percentile.js";
import {randomInteger, randomSource} from "./random.js";

export interface ClusterBootstrapOptions {
  /** Coverage, in 0..1. Default 0.95. */
  level?: number;
  /** Default 2000. */
  replicates?: number;
  /** Default 1. Goes into the report: the same seed gives the same interval. */
  seed?: number;
}

export interface ClusterBootstrap {
  /** Σx / Σn over the clusters. */
  mean: number | null;
  /** Standard deviation over the replicates. */
  se: number | null;
  low: number | null;
  high: number | null;
  clusters: number;
  replicates: number;
  seed: number;
  reason: string | null;
}

/** Below this the resampled clusters repeat too much for a percentile interval. */
const minClusters = 10;

/**
 * Percentile bootstrap of a ratio of sums: whole clusters drawn with replacement.
 *
 * Davison & Hinkley (1997), Bootstrap Methods and their Application, 3.8. Works on cluster sums alone, so its cost
 * is clusters x replicates whatever the number of rows. Fewer than 10 clusters give no interval.
 * `count` clusters of one pattern are one entry. Throws a RangeError for negative n or a count not whole.
 */
export function clusterBootstrap(
  clusters: readonly ClusterSum[],
  {level = 0.95, replicates = 2000, seed = 1}: ClusterBootstrapOptions = {}
): ClusterBootstrap {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  if (!(Number.isInteger(replicates) && replicates >= 2)) {
    throw new RangeError(`replicates must be a whole number >= 2, found ${replicates}`);
  }
  const {sizes, sums} = spread(clusters);
  const groups = sizes.length;
  const result: ClusterBootstrap = {
    mean: null,
    se: null,
    low: null,
    high: null,
    clusters: groups,
    replicates,
    seed,
    reason: null
  };
  if (groups === 0) return {...result, reason: "n = 0"};
  result.mean = total(sums) / total(sizes);
  if (groups < minClusters) return {...result, reason: `fewer than ${minClusters} clusters`};

  const random = randomSource(seed);
  const means = new Float64Array(replicates);
  for (let b = 0; b < replicates; ++b) {
    let n = 0;
    let x = 0;
    for (let draw = 0; draw < groups; ++draw) {
      const j = randomInteger(random, groups);
      n += sizes[j]!;
      x += sums[j]!;
    }
    means[b] = x / n;
  }
  const centre = total(means) / replicates;
  let squares = 0;
  for (const mean of means) squares += (mean - centre) ** 2;
  result.se = Math.sqrt(squares / (replicates - 1));
  means.sort();
  result.low = percentile(means, (1 - level) / 2);
  result.high = percentile(means, (1 + level) / 2);
  return result;
}

function spread(clusters: readonly ClusterSum[]): {sizes: Float64Array; sums: Float64Array} {
  let groups = 0;
  for (const {n, x, count = 1} of clusters) {
    if (!(Number.isFinite(n) && n >= 0)) throw new RangeError(`n must be a number >= 0, found ${n}`);
    if (!Number.isFinite(x)) throw new RangeError(`x must be a number, found ${x}`);
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`count must be a whole number >= 0, found ${count}`);
    }
    if (n > 0) groups += count;
  }
  const sizes = new Float64Array(groups);
  const sums = new Float64Array(groups);
  let at = 0;
  for (const {n, x, count = 1} of clusters) {
    if (n === 0) continue;
    sizes.fill(n, at, at + count);
    sums.fill(x, at, at + count);
    at += count;
  }
  return {sizes, sums};
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
