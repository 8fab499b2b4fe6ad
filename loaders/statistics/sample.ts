/** Answers of one group: raw (a null is no answer) or how many gave each value. */
export type Sample = ArrayLike<number | null> | {values: ArrayLike<number>; counts: ArrayLike<number>};

/** Distinct values in ascending order and how often each was given; values given by nobody are left out. */
export function tabulated(sample: Sample, name: string): {values: number[]; counts: number[]; n: number} {
  const counts = new Map<number, number>();
  const add = (value: number, count: number) => {
    if (!Number.isFinite(value)) throw new TypeError(`${name} must be numbers or null, found ${value}`);
    if (!(Number.isFinite(count) && count >= 0)) {
      throw new RangeError(`counts of ${name} must be numbers >= 0, found ${count}`);
    }
    if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  };
  if ("values" in sample && "counts" in sample) {
    const {values, counts: given} = sample;
    if (values.length !== given.length) {
      throw new RangeError(`${name} must have a count a value, found ${values.length} and ${given.length}`);
    }
    for (let i = 0; i < values.length; ++i) add(values[i]!, given[i]!);
  } else {
    for (let i = 0; i < sample.length; ++i) {
      const value = sample[i];
      if (value != null) add(value, 1);
    }
  }
  const rows = [...counts].sort(([a], [b]) => a - b);
  return {
    values: rows.map(([value]) => value),
    counts: rows.map(([, count]) => count),
    n: rows.reduce((sum, [, count]) => sum + count, 0)
  };
}
