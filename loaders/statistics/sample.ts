import {type Answers, weighted} from "./counts.js";

export type Sample = Answers;

/** Distinct values in ascending order and how often each was given; values given by nobody are left out. */
export function tabulated(sample: Answers, name: string): {values: number[]; counts: number[]; n: number} {
  const {values, counts} = weighted(sample);
  const tally = new Map<number, number>();
  let n = 0;
  for (let i = 0; i < values.length; ++i) {
    const value = values[i];
    const count = counts === null ? 1 : counts[i]!;
    if (value == null) continue;
    if (!Number.isFinite(value)) throw new TypeError(`${name} must be numbers or null, found ${value}`);
    if (!(Number.isFinite(count) && count >= 0)) {
      throw new RangeError(`counts of ${name} must be numbers >= 0, found ${count}`);
    }
    if (count === 0) continue;
    tally.set(value, (tally.get(value) ?? 0) + count);
    n += count;
  }
  const rows = [...tally].sort(([a], [b]) => a - b);
  return {values: rows.map(([value]) => value), counts: rows.map(([, count]) => count), n};
}
