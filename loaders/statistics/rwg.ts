import {defined, type Figure, undefinedBecause} from "./result.js";
import type {Sample} from "./sample.js";
import {moments} from "./sample-moments.js";

/**
 * Within-group agreement on one item: rwg = 1 - s² / σ²_E, with s² the sample variance (n - 1) and σ²_E the variance of
 * random answers (`nullVariance`). 1 is full agreement, 0 what chance gives; it is not floored: below 0 the group is
 * polarised. Source: James, Demaree & Wolf (1984, JAP 69:85). No value below two answers.
 * Throws a RangeError unless the null variance is > 0.
 */
export function rwg(sample: Sample, nullVariance: number): Figure {
  if (!(nullVariance > 0)) throw new RangeError(`nullVariance must be > 0, found ${nullVariance}`);
  const {variance} = moments(sample);
  return variance === null ? undefinedBecause("n<2") : defined(1 - variance / nullVariance);
}
