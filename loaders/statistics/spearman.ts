import {averageRanks} from "./average-ranks.js";
import {normalCdf, normalQuantile, studentCdf} from "./distributions.js";
import {percentile} from "./percentile.js";
import {type RandomSource, randomInteger, randomSource, shuffle} from "./random.js";

export interface SpearmanOptions {
  /** Coverage of the intervals, in 0..1. Default 0.95. */
  level?: number;
  /** Bootstrap replicates. Default 2000. */
  replicates?: number;
  /** Default 5000. */
  permutations?: number;
  /** Default 1. */
  seed?: number;
}

export interface Spearman {
  /** Teams with both values. */
  n: number;
  /** -1..1. */
  rho: number | null;
  /** Percentile bootstrap over teams. */
  low: number | null;
  high: number | null;
  /** Bias-corrected and accelerated bootstrap, from the same replicates. */
  bcaLow: number | null;
  bcaHigh: number | null;
  /** Two-sided permutation p, (1 + #|rho*| >= |rho|) / (permutations + 1). */
  p: number | null;
  /** Two-sided p of t = rho sqrt((n - 2) / (1 - rho²)), n - 2 degrees of freedom. */
  pStudent: number | null;
  reason: string | null;
}

/** Below this a coefficient says next to nothing: draw the scatter. */
const minTeams = 8;

/**
 * Spearman's rank correlation of two measures of the same teams, with bootstrap intervals and permutation p.
 *
 * Pairs with a null are left out; fewer than 8 teams, or a measure that does not vary, give null.
 * Intervals after Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13 and 14; seeded, so the same
 * input gives the same figures. Throws a RangeError or TypeError for lengths that differ and values not finite.
 */
export function spearman(
  x: ArrayLike<number | null>,
  y: ArrayLike<number | null>,
  {level = 0.95, replicates = 2000, permutations = 5000, seed = 1}: SpearmanOptions = {}
): Spearman {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  const {xs, ys} = completePairs(x, y);
  const n = xs.length;
  const result: Spearman = {
    n,
    rho: null,
    low: null,
    high: null,
    bcaLow: null,
    bcaHigh: null,
    p: null,
    pStudent: null,
    reason: null
  };
  if (n < minTeams) return {...result, reason: `fewer than ${minTeams} teams`};
  const rho = rankCorrelation(xs, ys);
  if (Number.isNaN(rho)) return {...result, reason: "no variation"};

  const random = randomSource(seed);
  const estimates = bootstrap(xs, ys, replicates, random).sort();
  const tail = (1 - level) / 2;
  const [bcaLower, bcaUpper] = bcaProbabilities(estimates, rho, jackknife(xs, ys), tail);
  return {
    ...result,
    rho,
    low: percentile(estimates, tail),
    high: percentile(estimates, 1 - tail),
    bcaLow: percentile(estimates, bcaLower),
    bcaHigh: percentile(estimates, bcaUpper),
    p: permutationP(xs, ys, rho, permutations, random),
    pStudent: studentP(rho, n)
  };
}

function completePairs(x: ArrayLike<number | null>, y: ArrayLike<number | null>) {
  if (x.length !== y.length) {
    throw new RangeError(`x and y must be of one length, found ${x.length} and ${y.length}`);
  }
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < x.length; ++i) {
    const a = x[i];
    const b = y[i];
    if (a == null || b == null) continue;
    if (!Number.isFinite(a)) throw new TypeError(`x must be numbers or null, found ${a}`);
    if (!Number.isFinite(b)) throw new TypeError(`y must be numbers or null, found ${b}`);
    xs.push(a);
    ys.push(b);
  }
  return {xs, ys};
}

/** NaN where either side does not vary. */
function rankCorrelation(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  return correlationOfRanks(averageRanks(xs), averageRanks(ys));
}

function correlationOfRanks(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const mean = (a.length + 1) / 2;
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let i = 0; i < a.length; ++i) {
    const da = a[i]! - mean;
    const db = b[i]! - mean;
    aa += da * da;
    bb += db * db;
    ab += da * db;
  }
  return aa > 0 && bb > 0 ? Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))) : Number.NaN;
}

/**
 * Ranks of a resample follow from how often each value was drawn: no sorting.
 * Resamples in which a side does not vary have no coefficient and are drawn again.
 */
function bootstrap(
  xs: readonly number[],
  ys: readonly number[],
  replicates: number,
  random: RandomSource
): Float64Array {
  const n = xs.length;
  const placesX = placesOf(xs);
  const placesY = placesOf(ys);
  const drawnX = new Float64Array(n);
  const drawnY = new Float64Array(n);
  const draws = new Uint32Array(n);
  const estimates = new Float64Array(replicates);
  for (let b = 0; b < replicates; ) {
    for (let i = 0; i < n; ++i) draws[i] = randomInteger(random, n);
    ranksOfDraws(placesX, draws, drawnX);
    ranksOfDraws(placesY, draws, drawnY);
    const estimate = correlationOfRanks(drawnX, drawnY);
    if (!Number.isNaN(estimate)) estimates[b++] = estimate;
  }
  return estimates;
}

/** Place of each value among the distinct values, from 0 for the smallest. */
function placesOf(values: readonly number[]): Uint32Array {
  const ranks = averageRanks(values);
  const distinct = [...new Set(ranks)].sort((a, b) => a - b);
  const places = new Map(distinct.map((rank, place) => [rank, place]));
  return Uint32Array.from(ranks, (rank) => places.get(rank)!);
}

function ranksOfDraws(places: Uint32Array, draws: Uint32Array, ranks: Float64Array) {
  const times = new Uint32Array(places.length);
  for (const i of draws) times[places[i]!]!++;
  const rankOfPlace = new Float64Array(places.length);
  let below = 0;
  for (let place = 0; place < places.length; ++place) {
    rankOfPlace[place] = below + (times[place]! + 1) / 2;
    below += times[place]!;
  }
  for (let k = 0; k < draws.length; ++k) ranks[k] = rankOfPlace[places[draws[k]!]!]!;
}

function jackknife(xs: readonly number[], ys: readonly number[]): number[] {
  return xs
    .map((_, i) => rankCorrelation(xs.toSpliced(i, 1), ys.toSpliced(i, 1)))
    .filter((estimate) => !Number.isNaN(estimate));
}

function bcaProbabilities(
  estimates: Float64Array,
  rho: number,
  leftOut: readonly number[],
  tail: number
): [number, number] {
  const below = estimates.filter((estimate) => estimate < rho).length / estimates.length;
  // All replicates on one side (|rho| = 1): no bias to correct for.
  const bias = below > 0 && below < 1 ? normalQuantile(below) : 0;
  const centre = leftOut.reduce((sum, estimate) => sum + estimate, 0) / leftOut.length;
  let squares = 0;
  let cubes = 0;
  for (const estimate of leftOut) {
    squares += (centre - estimate) ** 2;
    cubes += (centre - estimate) ** 3;
  }
  const acceleration = squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
  const shifted = (probability: number) => {
    const z = bias + normalQuantile(probability);
    return normalCdf(bias + z / (1 - acceleration * z));
  };
  return [shifted(tail), shifted(1 - tail)];
}

function permutationP(
  xs: readonly number[],
  ys: readonly number[],
  rho: number,
  permutations: number,
  random: RandomSource
): number {
  const a = averageRanks(xs);
  const b = [...averageRanks(ys)];
  let asExtreme = 0;
  for (let k = 0; k < permutations; ++k) {
    shuffle(b, random);
    // The tolerance keeps an arrangement equal to the observed one from falling short by rounding.
    if (Math.abs(correlationOfRanks(a, b)) >= Math.abs(rho) - 1e-12) ++asExtreme;
  }
  return (1 + asExtreme) / (permutations + 1);
}

function studentP(rho: number, n: number): number {
  if (Math.abs(rho) === 1) return 0;
  return 2 * studentCdf(-Math.abs(rho) * Math.sqrt((n - 2) / (1 - rho * rho)), n - 2);
}
