import {type Codings, unitPatterns} from "./codings.js";
import {percentile} from "./percentile.js";
import {randomInteger, randomSource} from "./random.js";

/** How far apart two categories are: none or all (nominal), by rank, by difference, by ratio, or a distance of one's own. */
export type Metric = "nominal" | "ordinal" | "interval" | "ratio" | ((a: number, b: number) => number);

export interface KrippendorffOptions {
  /** Default nominal. */
  metric?: Metric;
  /** Resamples of units for the interval; 0 for none. Default 0; 2000 or more for a report. */
  replicates?: number;
  /** Coverage of the interval, in 0..1. Default 0.95. */
  level?: number;
  /** Default 1. Goes into the report: the same seed gives the same interval. */
  seed?: number;
}

export interface KrippendorffAlpha {
  /** 1 - observed / expected disagreement, up to 1. */
  value: number | null;
  /** Percentile interval over resampled units. */
  low: number | null;
  high: number | null;
  /** Units with at least two codes; the others say nothing. */
  compared: number;
  /** Their codes. */
  codes: number;
  reason: string | null;
}

/**
 * Krippendorff's alpha (2004, Content Analysis, 2nd ed.; 2011, Computing Krippendorff's alpha) for any number of coders,
 * missing codes allowed: 1 - (N - 1) Σ o_ab δ_ab / Σ n_a n_b δ_ab, a pair of a unit with m codes weighing 1 / (m - 1).
 * The ordinal metric is Krippendorff's own. Acceptable from .80, tentatively from .667.
 * The interval draws units with replacement and takes percentiles; the expected disagreement stays that of the data, as
 * in Hayes & Krippendorff (2007, Commun Methods Meas 1:77) and R's krippendorffsalpha.
 *
 * Null where all codes are the same. Throws a RangeError where a metric other than nominal meets categories that are
 * not numbers, for ratio with negative ones, and as `unitPatterns` does.
 */
export function krippendorffAlpha(
  codings: Codings,
  {metric = "nominal", replicates = 0, level = 0.95, seed = 1}: KrippendorffOptions = {}
): KrippendorffAlpha {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  if (!(Number.isInteger(replicates) && replicates >= 0)) {
    throw new RangeError(`replicates must be a whole number >= 0, found ${replicates}`);
  }
  const values = valuesOf(codings, metric);
  const patterns = unitPatterns(codings)
    .map((pattern) => ({...pattern, m: pattern.counts.reduce((sum, n) => sum + n, 0)}))
    .filter(({m}) => m >= 2);
  const sum = (of: (pattern: (typeof patterns)[number]) => number) =>
    patterns.reduce((total, pattern) => total + pattern.units * of(pattern), 0);
  const result: KrippendorffAlpha = {
    value: null,
    low: null,
    high: null,
    compared: sum(() => 1),
    codes: sum(({m}) => m),
    reason: null
  };
  if (result.compared === 0) return {...result, reason: "no unit has two codes"};
  const model = disagreement(patterns, values, metric);
  if (model.expected === 0) return {...result, reason: "no variation: every code is the same"};
  const value = 1 - model.observed(patterns.map(({units}) => units)) / model.expected;
  const interval = replicates > 0 ? resampled(patterns, model, {replicates, level, seed}) : {};
  return {...result, value, ...interval};
}

interface Pattern {
  counts: readonly number[];
  units: number;
  m: number;
}

/** Mean distance of the codes of a unit, and what it would be by chance. */
interface Disagreement {
  expected: number;
  /** Of units drawn `drawn[p]` times from each pattern. */
  observed(drawn: ArrayLike<number>): number;
}

function disagreement(patterns: readonly Pattern[], values: readonly number[], metric: Metric): Disagreement {
  const n = new Float64Array(values.length);
  for (const {counts, units} of patterns) for (const [a, count] of counts.entries()) n[a]! += units * count;
  const total = n.reduce((sum, count) => sum + count, 0);
  const distance = distances(values, n, metric);
  const pairs = (left: ArrayLike<number>, right: ArrayLike<number>) => {
    let sum = 0;
    for (let a = 0; a < values.length; a++) {
      if (left[a] === 0) continue;
      for (let b = 0; b < values.length; b++) if (a !== b) sum += left[a]! * right[b]! * distance(a, b);
    }
    return sum;
  };
  const ofPattern = patterns.map(({counts, m}) => pairs(counts, counts) / (m - 1));
  return {
    expected: pairs(n, n) / (total * (total - 1)),
    observed(drawn) {
      let codes = 0;
      let sum = 0;
      for (const [p, {m}] of patterns.entries()) {
        codes += drawn[p]! * m;
        sum += drawn[p]! * ofPattern[p]!;
      }
      return sum / codes;
    }
  };
}

function distances(
  values: readonly number[],
  n: Float64Array,
  metric: Metric
): (a: number, b: number) => number {
  if (metric === "nominal") return () => 1;
  if (metric === "interval") return (a, b) => (values[a]! - values[b]!) ** 2;
  if (metric === "ratio") {
    return (a, b) => {
      const sum = values[a]! + values[b]!;
      return sum === 0 ? 0 : ((values[a]! - values[b]!) / sum) ** 2;
    };
  }
  if (metric !== "ordinal") return (a, b) => metric(values[a]!, values[b]!);
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const place: number[] = [];
  const upTo: number[] = [];
  let sum = 0;
  for (const [i, a] of order.entries()) {
    place[a] = i;
    upTo[i] = sum += n[a]!;
  }
  return (a, b) => {
    const [first, last] = place[a]! < place[b]! ? [a, b] : [b, a];
    const between = upTo[place[last]!]! - upTo[place[first]!]! + n[first]!;
    return (between - (n[a]! + n[b]!) / 2) ** 2;
  };
}

function valuesOf({categories}: Codings, metric: Metric): number[] {
  return categories.map((code, i) => {
    if (metric === "nominal") return i;
    if (typeof code !== "number" || !Number.isFinite(code)) {
      throw new RangeError(`categories must be numbers for this metric, found ${code}`);
    }
    if (metric === "ratio" && code < 0)
      throw new RangeError(`categories must be >= 0 for ratios, found ${code}`);
    return code;
  });
}

function resampled(
  patterns: readonly Pattern[],
  {expected, observed}: Disagreement,
  {replicates, level, seed}: {replicates: number; level: number; seed: number}
): {low: number; high: number} {
  const ofUnit = patterns.flatMap(({units}, p) => new Array<number>(units).fill(p));
  const random = randomSource(seed);
  const alphas = new Float64Array(replicates);
  const drawn = new Float64Array(patterns.length);
  for (let replicate = 0; replicate < replicates; replicate++) {
    drawn.fill(0);
    for (let draw = 0; draw < ofUnit.length; draw++) drawn[ofUnit[randomInteger(random, ofUnit.length)]!]!++;
    alphas[replicate] = 1 - observed(drawn) / expected;
  }
  alphas.sort();
  return {low: percentile(alphas, (1 - level) / 2), high: percentile(alphas, (1 + level) / 2)};
}
