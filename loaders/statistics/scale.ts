import {type Answers, weighted} from "./counts.js";

/** The ends of an answer scale. */
export interface Scale {
  low: number;
  high: number;
}

export function assertScale({low, high}: Scale): void {
  if (!(Number.isFinite(low) && Number.isFinite(high) && high > low)) {
    throw new RangeError(`scale must have low < high, found ${low}..${high}`);
  }
}

/** Throws a RangeError for an answer somebody gave that is not on the scale. */
export function assertOnScale(answers: Answers, {low, high}: Scale): void {
  const {values, counts} = weighted(answers);
  for (let i = 0; i < values.length; ++i) {
    const value = values[i];
    if (value == null || counts?.[i] === 0) continue;
    if (value < low || value > high) {
      throw new RangeError(`answers must lie in ${low}..${high}, found ${value}`);
    }
  }
}
