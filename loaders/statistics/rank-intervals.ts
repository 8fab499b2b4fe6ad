import {averageRanks} from "./average-ranks.js";
import {percentile} from "./percentile.js";
import {randomInteger, randomSource} from "./random.js";

/** One cluster's units and successes, an item an index (0 units where it did not answer that item). */
export interface ItemSums {
  n: ArrayLike<number>;
  x: ArrayLike<number>;
}

export interface RankIntervalsOptions {
  /** Weight of each item, such as its importance 0..1; the ranked figure is weight · Σx / Σn. Default 1 each. */
  weights?: readonly number[];
  /** Coverage of the rank ranges, in 0..1. Default 0.9. */
  level?: number;
  /** Default 2000. */
  replicates?: number;
  /** Default 1. */
  seed?: number;
}

export interface RankedItem {
  /** weight · Σx / Σn; null where nobody answered the item. */
  value: number | null;
  /** 1 is the largest; equal values share the mean of their ranks. */
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  /** 1 is the top band: items whose rank ranges overlap, directly or through others, are one band. */
  band: number | null;
  reason: string | null;
}

/** Below this the resampled clusters repeat too much for a range. */
const minClusters = 10;

/**
 * Ranks of items by a ratio of sums, with percentile ranges from resampling whole clusters.
 *
 * Answers "which gap comes first" as far as the data can: Goldstein & Spiegelhalter (1996, JRSS-A 159:385) on
 * why a league table needs its intervals. Fewer than 10 clusters give ranks without ranges or bands.
 * Throws a RangeError for lengths that differ and negative n or weights.
 */
export function rankIntervals(
  clusters: readonly ItemSums[],
  {weights, level = 0.9, replicates = 2000, seed = 1}: RankIntervalsOptions = {}
): RankedItem[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  if (!(Number.isInteger(replicates) && replicates >= 2)) {
    throw new RangeError(`replicates must be a whole number >= 2, found ${replicates}`);
  }
  const items = weights?.length ?? clusters[0]?.n.length ?? 0;
  const weight = Float64Array.from(weights ?? Array(items).fill(1));
  for (const w of weight) if (!(w >= 0)) throw new RangeError(`weights must be numbers >= 0, found ${w}`);
  const {sizes, sums} = flatten(clusters, items);

  const once = new Int32Array(clusters.length).fill(1);
  const values = weightedRatios(sizes, sums, weight, once);
  const ranks = descendingRanks(values);
  const ranked = Array.from(values, (value, i): RankedItem => {
    if (Number.isNaN(value)) return {...unranked, reason: "n = 0"};
    return {...unranked, value, rank: ranks[i]!};
  });
  if (clusters.length < minClusters) {
    return ranked.map((item) => ({...item, reason: item.reason ?? `fewer than ${minClusters} clusters`}));
  }

  const random = randomSource(seed);
  const replicateRanks = ranked.map((): number[] => []);
  for (let b = 0; b < replicates; ++b) {
    const draws = new Int32Array(clusters.length);
    for (let draw = 0; draw < clusters.length; ++draw) {
      const j = randomInteger(random, clusters.length);
      draws[j] = draws[j]! + 1;
    }
    const replicate = descendingRanks(weightedRatios(sizes, sums, weight, draws));
    for (const [i, rank] of replicate.entries()) if (!Number.isNaN(rank)) replicateRanks[i]!.push(rank);
  }
  for (const [i, item] of ranked.entries()) {
    if (item.value === null) continue;
    const sorted = Float64Array.from(replicateRanks[i]!).sort();
    item.rankLow = Math.floor(percentile(sorted, (1 - level) / 2));
    item.rankHigh = Math.ceil(percentile(sorted, (1 + level) / 2));
  }
  nameBands(ranked);
  return ranked;
}

const unranked: RankedItem = {
  value: null,
  rank: null,
  rankLow: null,
  rankHigh: null,
  band: null,
  reason: null
};

function flatten(clusters: readonly ItemSums[], items: number) {
  const sizes = new Float64Array(clusters.length * items);
  const sums = new Float64Array(clusters.length * items);
  for (const [j, {n, x}] of clusters.entries()) {
    if (n.length !== items || x.length !== items) {
      throw new RangeError(`n and x must hold ${items} items, found ${n.length} and ${x.length}`);
    }
    for (let i = 0; i < items; ++i) {
      if (!(n[i]! >= 0)) throw new RangeError(`n must be a number >= 0, found ${n[i]}`);
      if (!Number.isFinite(x[i]!)) throw new RangeError(`x must be a number, found ${x[i]}`);
      sizes[j * items + i] = n[i]!;
      sums[j * items + i] = x[i]!;
    }
  }
  return {sizes, sums};
}

/** NaN where a resample holds no answer to an item. */
function weightedRatios(sizes: Float64Array, sums: Float64Array, weight: Float64Array, draws: Int32Array) {
  const items = weight.length;
  const n = new Float64Array(items);
  const x = new Float64Array(items);
  for (let j = 0; j < draws.length; ++j) {
    const times = draws[j]!;
    if (times === 0) continue;
    for (let i = 0; i < items; ++i) {
      n[i] = n[i]! + times * sizes[j * items + i]!;
      x[i] = x[i]! + times * sums[j * items + i]!;
    }
  }
  return n.map((size, i) => (weight[i]! * x[i]!) / size);
}

/** Rank 1 for the largest; NaN stays NaN. */
function descendingRanks(values: Float64Array): Float64Array {
  const known = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]!));
  const ascending = averageRanks(known.map((i) => -values[i]!));
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (const [k, i] of known.entries()) ranks[i] = ascending[k]!;
  return ranks;
}

function nameBands(ranked: RankedItem[]) {
  const items = ranked.filter((item) => item.rankLow !== null && item.rankHigh !== null);
  items.sort((a, b) => a.rankLow! - b.rankLow!);
  let band = 0;
  let reach = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (item.rankLow! > reach) ++band;
    item.band = band;
    reach = Math.max(reach, item.rankHigh!);
  }
}
