/** How many gave each value: `counts[i]` answers of `values[i]`. Counts may be fractional weights >= 0. */
export interface Counts {
  values: ArrayLike<number>;
  counts: ArrayLike<number>;
}

/** n, Σx and Σx², as a GROUP BY gives them. Exact for whole values; lossy for others: give those as answers. */
export interface Sums {
  n: number;
  sum: number;
  sumOfSquares: number;
}

/** Answers of one group: raw (a null is no answer) or how many gave each value. */
export type Answers = ArrayLike<number | null> | Counts;

export interface Moments {
  n: number;
  /** 0 where n = 0. */
  mean: number;
  /** Σ(x - mean)², exactly 0 where all values are the same. */
  squares: number;
}

/** Raw answers as counts: distinct values ascending, nulls left out. Throws a TypeError for a value not finite. */
export function countsOf(answers: ArrayLike<number | null>): Counts {
  const counts = new Map<number, number>();
  for (let i = 0; i < answers.length; ++i) {
    const value = answers[i];
    if (value == null) continue;
    assertValue(value);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()].sort((a, b) => a - b);
  return {values, counts: values.map((value) => counts.get(value)!)};
}

/**
 * Number, mean and centred squares of answers. The three forms of input give the same figures.
 * Throws a TypeError for values that are not finite and a RangeError for counts below 0 or lengths that differ.
 */
export function moments(answers: Answers | Sums): Moments {
  if ("sumOfSquares" in answers) return momentsOfSums(answers);
  const {values, counts} = weighted(answers);
  let n = 0;
  let origin = 0;
  let shifted = 0;
  for (let i = 0; i < values.length; ++i) {
    const value = values[i];
    const count = counts === null ? 1 : counts[i]!;
    if (value == null) continue;
    assertValue(value);
    assertCount(count);
    if (count === 0) continue;
    if (n === 0) origin = value;
    n += count;
    shifted += count * (value - origin);
  }
  if (n === 0) return {n, mean: 0, squares: 0};
  // Measured from the first value, a flat set of answers has squares of exactly 0.
  const mean = shifted / n;
  let squares = 0;
  for (let i = 0; i < values.length; ++i) {
    const value = values[i];
    if (value != null) squares += (counts === null ? 1 : counts[i]!) * (value - origin - mean) ** 2;
  }
  return {n, mean: origin + mean, squares};
}

/** Σ(x - mean)² / (n - 1); null below two answers. */
export function sampleVariance(answers: Answers | Sums): number | null {
  const {n, squares} = moments(answers);
  return n < 2 ? null : squares / (n - 1);
}

/** The middle answer, the midpoint of the two middle ones where n is even; null for none. */
export function median(answers: Answers): number | null {
  const {values, counts} = sortedCounts(answers);
  const half = total(counts) / 2;
  if (half === 0) return null;
  let seen = 0;
  for (let i = 0; i < values.length; ++i) {
    seen += counts[i]!;
    if (seen > half) return values[i]!;
    if (seen === half) {
      let next = i + 1;
      while (counts[next] === 0) ++next;
      return (values[i]! + values[next]!) / 2;
    }
  }
  return null;
}

/** The answers as parallel lists; without counts, each value counts once. */
export function weighted(answers: Answers): {
  values: ArrayLike<number | null>;
  counts: ArrayLike<number> | null;
} {
  if (!("counts" in answers)) return {values: answers, counts: null};
  if (answers.values.length !== answers.counts.length) {
    throw new RangeError(
      `values and counts must be of one length, found ${answers.values.length} and ${answers.counts.length}`
    );
  }
  return answers;
}

function momentsOfSums({n, sum, sumOfSquares}: Sums): Moments {
  if (!(Number.isFinite(n) && n >= 0)) throw new RangeError(`n must be a number >= 0, found ${n}`);
  if (!Number.isFinite(sum)) throw new TypeError(`sum must be a number, found ${sum}`);
  if (!Number.isFinite(sumOfSquares))
    throw new TypeError(`sumOfSquares must be a number, found ${sumOfSquares}`);
  if (n === 0) return {n, mean: 0, squares: 0};
  // Multiplied by n first: exact for whole values.
  const squares = (n * sumOfSquares - sum * sum) / n;
  return {n, mean: sum / n, squares: squares <= 1e-13 * sumOfSquares ? 0 : squares};
}

function sortedCounts(answers: Answers): Counts {
  if (!("counts" in answers)) return countsOf(answers);
  const {values, counts} = weighted(answers) as Counts;
  let isAscending = true;
  for (let i = 0; i < values.length; ++i) {
    assertValue(values[i]!);
    assertCount(counts[i]!);
    if (i > 0 && values[i]! <= values[i - 1]!) isAscending = false;
  }
  if (isAscending) return answers;
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  return {values: order.map((i) => values[i]!), counts: order.map((i) => counts[i]!)};
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; ++i) sum += counts[i]!;
  return sum;
}

function assertValue(value: number): void {
  if (!Number.isFinite(value)) throw new TypeError(`answers must be numbers or null, found ${value}`);
}

function assertCount(count: number): void {
  if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`counts must be numbers >= 0, found ${count}`);
  }
}
