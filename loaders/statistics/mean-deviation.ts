import {type Answers, weighted} from "./counts.js";

/** Mean of |x - centre| over at least one answer. */
export function meanDeviation(answers: Answers, centre: number): number {
  const {values, counts} = weighted(answers);
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; ++i) {
    const value = values[i];
    if (value == null) continue;
    const count = counts === null ? 1 : counts[i]!;
    n += count;
    sum += count * Math.abs(value - centre);
  }
  return sum / n;
}
