import {type Answers, moments, type Sums} from "./counts.js";
import {fisherQuantile, fisherTail} from "./distributions.js";

/** n, Σx and Σx² of every group, a group an index. */
export interface GroupSums {
  n: ArrayLike<number>;
  sum: ArrayLike<number>;
  sumOfSquares: ArrayLike<number>;
}

export interface Icc {
  /** Groups with an answer. */
  groups: number;
  /** Answers. */
  n: number;
  /** Groups with one answer: they count as groups, but say nothing about agreement within. */
  singletons: number;
  /** n / groups. */
  meanSize: number | null;
  /** Group size corrected for unequal groups, (n - Σn²/n) / (groups - 1); to show where max n > 2 min n. */
  n0: number | null;
  /** Mean squares between and within groups. */
  msb: number | null;
  msw: number | null;
  /** msb / msw, with df1 = groups - 1 and df2 = n - groups. */
  f: number | null;
  df1: number | null;
  df2: number | null;
  p: number | null;
  /** Share of variance that lies between groups, with its interval; below 0 there is no group effect. */
  icc1: number | null;
  icc1Low: number | null;
  icc1High: number | null;
  /** icc1 with n0 in place of the mean size. */
  icc1N0: number | null;
  /** Reliability of the group means; do not rank groups below .70. */
  icc2: number | null;
  /** Why a figure is null, by figure. */
  reasons: Partial<Record<IccFigure, string>>;
}

export type IccFigure = Exclude<keyof Icc, "groups" | "n" | "singletons" | "reasons">;

/**
 * ICC(1) and ICC(2) of answers in groups by one-way analysis of variance, the size of a group taken as the mean size
 * (Bliese 2000); interval of ICC(1) after Shrout & Fleiss (1979, Psychol Bull 86:420).
 *
 * `groups` is a list of each group's answers, counts or sums, or one list each of n, Σx and Σx² over the groups: the
 * quickest. Sums of squares lose digits where the mean is thousands of times the SD. Groups without answers count
 * for nothing. `level` is the coverage of the interval, default 0.95.
 */
export function icc(
  groups: readonly (Answers | Sums)[] | GroupSums,
  {level = 0.95}: {level?: number} = {}
): Icc {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  const {groups: count, n, singletons, sumOfSquaredSizes, ssb, ssw} = partition(groups);
  const result: Icc = {
    groups: count,
    n,
    singletons,
    meanSize: count === 0 ? null : n / count,
    n0: null,
    msb: null,
    msw: null,
    f: null,
    df1: null,
    df2: null,
    p: null,
    icc1: null,
    icc1Low: null,
    icc1High: null,
    icc1N0: null,
    icc2: null,
    reasons: {}
  };
  const because = (reason: string, figures: readonly IccFigure[]): Icc => {
    for (const figure of figures) result.reasons[figure] = reason;
    return result;
  };
  if (count === 0) return because("n = 0", ["meanSize", ...fromVariances]);
  if (count === 1) return because("one group", fromVariances);
  if (n <= count) return because("one answer a group", fromVariances);

  const df1 = count - 1;
  const df2 = n - count;
  const msb = ssb / df1;
  const msw = ssw / df2;
  const size = n / count;
  const n0 = (n - sumOfSquaredSizes / n) / df1;
  Object.assign(result, {df1, df2, msb, msw, n0});
  if (msb === 0 && msw === 0) return because("no variation", fromRatio);

  result.icc1 = (msb - msw) / (msb + (size - 1) * msw);
  result.icc1N0 = (msb - msw) / (msb + (n0 - 1) * msw);
  if (msb === 0) because("group means do not differ", ["icc2"]);
  else result.icc2 = (msb - msw) / msb;
  if (msw === 0) return because("no variation within groups", ["f", "p", "icc1Low", "icc1High"]);

  const f = msb / msw;
  const low = f / fisherQuantile((1 + level) / 2, df1, df2);
  const high = f * fisherQuantile((1 + level) / 2, df2, df1);
  result.f = f;
  result.p = fisherTail(f, df1, df2);
  // Rounding in the two divisions may put a limit a last digit beyond the estimate; an interval holds its estimate.
  result.icc1Low = Math.min((low - 1) / (low + size - 1), result.icc1);
  result.icc1High = Math.max((high - 1) / (high + size - 1), result.icc1);
  return result;
}

const fromRatio: readonly IccFigure[] = ["f", "p", "icc1", "icc1Low", "icc1High", "icc1N0", "icc2"];
const fromVariances: readonly IccFigure[] = ["n0", "msb", "msw", "df1", "df2", ...fromRatio];

interface Partition {
  groups: number;
  n: number;
  singletons: number;
  sumOfSquaredSizes: number;
  /** Sums of squares between and within the groups. */
  ssb: number;
  ssw: number;
}

function partition(groups: readonly (Answers | Sums)[] | GroupSums): Partition {
  const sizes: number[] = [];
  const means: number[] = [];
  const found: Partition = {groups: 0, n: 0, singletons: 0, sumOfSquaredSizes: 0, ssb: 0, ssw: 0};
  let sum = 0;
  for (const group of isColumns(groups) ? rowsOf(groups) : groups) {
    const {n, mean, squares} = moments(group);
    if (n === 0) continue;
    sizes.push(n);
    means.push(mean);
    found.n += n;
    found.sumOfSquaredSizes += n * n;
    found.ssw += squares;
    if (n === 1) ++found.singletons;
    sum += n * mean;
  }
  found.groups = sizes.length;
  const grandMean = sum / found.n;
  for (const [j, size] of sizes.entries()) found.ssb += size * (means[j]! - grandMean) ** 2;
  // What equal means leave by rounding is no variance between groups.
  if (found.ssb <= 1e-28 * found.n * grandMean ** 2) found.ssb = 0;
  return found;
}

function isColumns(groups: readonly (Answers | Sums)[] | GroupSums): groups is GroupSums {
  return !Array.isArray(groups);
}

function* rowsOf({n, sum, sumOfSquares}: GroupSums): Generator<Sums> {
  if (sum.length !== n.length || sumOfSquares.length !== n.length) {
    throw new RangeError(
      `n, sum and sumOfSquares must be of one length, found ${n.length}, ${sum.length} and ${sumOfSquares.length}`
    );
  }
  for (let j = 0; j < n.length; ++j) yield {n: n[j]!, sum: sum[j]!, sumOfSquares: sumOfSquares[j]!};
}
