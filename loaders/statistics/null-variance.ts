import {defined, type Figure, undefinedBecause} from "./result.js";

/** What answers nobody has thought about would look like. */
export type NullShape = "uniform" | "slight_skew" | "moderate_skew" | "heavy_skew" | "triangular" | "normal";

/** Variance of answers spread evenly over `options` scale points: (A² - 1) / 12. `options` is whole and >= 2. */
export function uniformNullVariance(options: number): number {
  if (!(Number.isInteger(options) && options >= 2)) {
    throw new RangeError(`options must be a whole number >= 2, found ${options}`);
  }
  return (options * options - 1) / 12;
}

/**
 * Variance expected of answers without any agreement, in squared scale points, by the shape of the bias assumed.
 *
 * Other shapes than uniform after LeBreton & Senter (2008, ORM 11:815, table 2), for 5 to 7 options: their entries
 * for longer scales do not follow from one shape, so those are undefined here.
 */
export function nullVariance(options: number, shape: NullShape = "uniform"): Figure {
  const uniform = uniformNullVariance(options);
  if (shape === "uniform") return defined(uniform);
  const variance = tabulated[shape][options];
  return variance === undefined
    ? undefinedBecause(`no ${shape} null variance for ${options} options`)
    : defined(variance);
}

const tabulated: Record<Exclude<NullShape, "uniform">, Record<number, number>> = {
  slight_skew: {5: 1.34, 6: 1.85, 7: 2.9},
  moderate_skew: {5: 0.9, 6: 1.26, 7: 2.14},
  heavy_skew: {5: 0.44, 6: 0.69, 7: 1.39},
  triangular: {5: 1.32, 6: 1.45, 7: 2.1},
  normal: {5: 1.04, 6: 1.25, 7: 1.4}
};
