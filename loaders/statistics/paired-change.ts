import {clusterMean} from "./cluster-mean.js";
import {studentCdf, studentQuantile} from "./distributions.js";
import {wilcoxonSignedRank} from "./wilcoxon-signed-rank.js";

/** One respondent's answer in two waves, or `n` who answered alike. A null leaves the row out. */
export interface PairedAnswers {
  before: number | null;
  after: number | null;
  /** Default 1. */
  n?: number;
  /** Team, where the clustered error is wanted. */
  cluster?: string;
}

export type ChangeFigure = Exclude<keyof PairedChange, "n" | "clusters" | "reasons">;

export interface PairedChange {
  /** Matched respondents. */
  n: number;
  meanBefore: number | null;
  meanAfter: number | null;
  /** Mean of after - before, in scale units. */
  meanDiff: number | null;
  /** Sample standard deviation of the differences. */
  sdDiff: number | null;
  /** meanDiff / sdDiff. */
  dz: number | null;
  /** Correlation of the waves over respondents. */
  r: number | null;
  /** Paired t test, n - 1 degrees of freedom. */
  t: number | null;
  df: number | null;
  p: number | null;
  low: number | null;
  high: number | null;
  /** Wilcoxon's signed-rank test. */
  wilcoxonV: number | null;
  wilcoxonP: number | null;
  /** CR2 over the clusters, with its degrees of freedom and interval. */
  seClustered: number | null;
  dfClustered: number | null;
  lowClustered: number | null;
  highClustered: number | null;
  /** Clusters named by the rows. */
  clusters: number;
  reasons: Partial<Record<ChangeFigure, string>>;
}

/**
 * Change of matched respondents between two waves, from rows a respondent or from counts of answer pairs.
 *
 * The clustered error is `clusterMean` of the differences; it needs a cluster on every row.
 * Throws a RangeError or TypeError for values that are not finite or counts that are not whole numbers >= 0.
 */
export function pairedChange(
  rows: readonly PairedAnswers[],
  {level = 0.95}: {level?: number} = {}
): PairedChange {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  const pairs = completePairs(rows);
  const n = pairs.reduce((sum, pair) => sum + pair.n, 0);
  const result: PairedChange = {...nothing, n, reasons: {}};
  const because = (reason: string, fields: readonly ChangeFigure[]) => {
    for (const field of fields) result.reasons[field] = reason;
  };
  if (n === 0) {
    because("n = 0", figures);
    return result;
  }
  const {meanBefore, meanAfter, ssBefore, ssAfter, product, ssDiff} = momentsOf(pairs, n);
  const meanDiff = meanAfter - meanBefore;
  Object.assign(result, {meanBefore, meanAfter, meanDiff});

  if (n < 2) because("n < 2", ["sdDiff", "dz", "r", "t", "df", "p", "low", "high"]);
  else {
    const sdDiff = Math.sqrt(ssDiff / (n - 1));
    Object.assign(result, {sdDiff, df: n - 1});
    if (ssBefore > 0 && ssAfter > 0) result.r = product / Math.sqrt(ssBefore * ssAfter);
    else because("no variation", ["r"]);
    if (sdDiff === 0) because("every difference is the same", ["dz", "t", "p", "low", "high"]);
    else {
      const se = sdDiff / Math.sqrt(n);
      const half = studentQuantile((1 + level) / 2, n - 1) * se;
      result.dz = meanDiff / sdDiff;
      result.t = meanDiff / se;
      result.p = 2 * studentCdf(-Math.abs(result.t), n - 1);
      result.low = meanDiff - half;
      result.high = meanDiff + half;
    }
  }

  const signedRank = wilcoxonSignedRank(pairs.map(({before, after, n}) => ({difference: after - before, n})));
  result.wilcoxonV = signedRank.v;
  result.wilcoxonP = signedRank.p;
  if (signedRank.reason) because(signedRank.reason, ["wilcoxonV", "wilcoxonP"]);

  const sums = sumsByCluster(pairs);
  if (sums === null) {
    because("no cluster given", clustered);
    return result;
  }
  const {seCr2, df, clusters} = clusterMean(sums);
  result.clusters = clusters;
  if (seCr2 === null || df === null) because("one cluster", clustered);
  else if (seCr2 < 1e-14) because("every cluster changed alike: no error to estimate", clustered);
  else {
    const half = studentQuantile((1 + level) / 2, df) * seCr2;
    result.seClustered = seCr2;
    result.dfClustered = df;
    result.lowClustered = meanDiff - half;
    result.highClustered = meanDiff + half;
  }
  return result;
}

const nothing: Omit<PairedChange, "n" | "reasons"> = {
  meanBefore: null,
  meanAfter: null,
  meanDiff: null,
  sdDiff: null,
  dz: null,
  r: null,
  t: null,
  df: null,
  p: null,
  low: null,
  high: null,
  wilcoxonV: null,
  wilcoxonP: null,
  seClustered: null,
  dfClustered: null,
  lowClustered: null,
  highClustered: null,
  clusters: 0
};

const figures = Object.keys(nothing).filter((field) => field !== "clusters") as ChangeFigure[];
const clustered: readonly ChangeFigure[] = ["seClustered", "dfClustered", "lowClustered", "highClustered"];

interface CompletePair {
  before: number;
  after: number;
  n: number;
  cluster: string | undefined;
}

function completePairs(rows: readonly PairedAnswers[]): CompletePair[] {
  const pairs: CompletePair[] = [];
  for (const {before, after, n = 1, cluster} of rows) {
    if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`n must be a whole number >= 0, found ${n}`);
    if (before === null || after === null || n === 0) continue;
    if (!Number.isFinite(before)) throw new TypeError(`before must be a number or null, found ${before}`);
    if (!Number.isFinite(after)) throw new TypeError(`after must be a number or null, found ${after}`);
    pairs.push({before, after, n, cluster});
  }
  return pairs;
}

function momentsOf(pairs: readonly CompletePair[], n: number) {
  let sumBefore = 0;
  let sumAfter = 0;
  for (const pair of pairs) {
    sumBefore += pair.n * pair.before;
    sumAfter += pair.n * pair.after;
  }
  const meanBefore = sumBefore / n;
  const meanAfter = sumAfter / n;
  let ssBefore = 0;
  let ssAfter = 0;
  let product = 0;
  let ssDiff = 0;
  for (const pair of pairs) {
    const b = pair.before - meanBefore;
    const a = pair.after - meanAfter;
    ssBefore += pair.n * b * b;
    ssAfter += pair.n * a * a;
    product += pair.n * a * b;
    ssDiff += pair.n * (a - b) ** 2;
  }
  // A constant leaves only the rounding of its mean, some 1e-16 of the values.
  const rounding = 1e-24 * n * (meanBefore ** 2 + meanAfter ** 2);
  const settled = (ss: number) => (ss <= rounding ? 0 : ss);
  return {
    meanBefore,
    meanAfter,
    ssBefore: settled(ssBefore),
    ssAfter: settled(ssAfter),
    product,
    ssDiff: settled(ssDiff)
  };
}

function sumsByCluster(pairs: readonly CompletePair[]) {
  const sums = new Map<string, {n: number; x: number}>();
  for (const {before, after, n, cluster} of pairs) {
    if (cluster === undefined) return null;
    const sum = sums.get(cluster) ?? {n: 0, x: 0};
    sums.set(cluster, {n: sum.n + n, x: sum.x + n * (after - before)});
  }
  return [...sums.values()];
}
