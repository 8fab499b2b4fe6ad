/** Consensus of a group on what matters, over items (rows) and members (columns). */
export interface StrategicConsensus {
  /** Members whose ratings vary; the others say nothing about priorities. */
  members: number;
  /** Members left out because they rated all items alike, or not all items. */
  flat: number;
  items: number;
  /** Mean squared prototype, 0..1; about 1 / members without any consensus. */
  alpha: number | null;
  /** Mean correlation between members, -1..1. */
  meanR: number | null;
  /** The group's prototype: mean standardised rating an item. */
  prototype: number[] | null;
  reason: string | null;
}

const fewestItems = 4;

/**
 * Strategic consensus within a group, after Tarakci et al. (2014, SMJ 35:1053): each member's ratings are standardised
 * over the items (population SD), their mean is the prototype z̄, and alpha = mean z̄² = (1 + (m - 1) r̄) / m. For untied
 * ranks alpha is Kendall's W. `ratings` has one row a member and one column an item; a member with a null is left out.
 * Alphas of groups of different size do not compare. Throws a RangeError where members rate different numbers of items.
 */
export function strategicConsensus(ratings: readonly (readonly (number | null)[])[]): StrategicConsensus {
  const items = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== items)) {
    throw new RangeError(
      `ratings must have the same number of items a member, found rows of other than ${items}`
    );
  }
  const standardised = ratings.map(standardise).filter((row) => row !== null);
  const members = standardised.length;
  const empty = {members, flat: ratings.length - members, items, alpha: null, meanR: null, prototype: null};
  if (items < fewestItems) return {...empty, reason: `fewer than ${fewestItems} items`};
  if (members === 0) return {...empty, reason: "no member whose ratings vary"};
  const prototype = Array.from({length: items}, (_, i) => mean(standardised.map((row) => row[i]!)));
  const alpha = mean(prototype.map((z) => z * z));
  const meanR = members > 1 ? (alpha * members - 1) / (members - 1) : null;
  return {...empty, alpha, meanR, prototype, reason: members > 1 ? null : "one member"};
}

/** Consensus between two groups: Pearson's r of their prototypes over the same items, -1..1; null where one is flat. */
export function prototypeCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length)
    throw new RangeError(`prototypes must have the same items, found ${a.length} and ${b.length}`);
  const [zA, zB] = [standardise(a), standardise(b)];
  return zA === null || zB === null ? null : mean(zA.map((z, i) => z * zB[i]!));
}

/** Share of the items that both groups have among their `k` highest: |A ∩ B| / |A ∪ B| (Jaccard), 0..1. */
export function topOverlap(a: readonly number[], b: readonly number[], k: number): number | null {
  if (a.length < k || b.length < k) return null;
  const top = (prototype: readonly number[]) =>
    new Set(
      prototype
        .map((z, i) => ({z, i}))
        .sort((left, right) => right.z - left.z || left.i - right.i)
        .slice(0, k)
        .map(({i}) => i)
    );
  const [topA, topB] = [top(a), top(b)];
  const both = [...topA].filter((i) => topB.has(i)).length;
  return both / (2 * k - both);
}

/** One member's ratings with mean 0 and population SD 1; null where one is missing or all are the same. */
export function standardise(row: readonly (number | null)[]): number[] | null {
  if (row.some((value) => value === null)) return null;
  const values = row as readonly number[];
  const centre = mean(values);
  const sd = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
  return sd > 1e-12 ? values.map((value) => (value - centre) / sd) : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
