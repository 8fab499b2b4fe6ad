import {type ChanceCorrected, type ChanceCorrectedOptions, chanceCorrected} from "./chance-corrected.js";
import type {Codings} from "./codings.js";

/**
 * Brennan and Prediger's coefficient (1981, Educ Psychol Meas 41:687): chance agreement Σ w_ab / q², which is 1 / q
 * without weights, with q the codebook's categories. Throws a RangeError as `unitPatterns` and `weightMatrix` do.
 */
export function brennanPrediger(
  codings: Codings,
  {weights = "unweighted"}: ChanceCorrectedOptions = {}
): ChanceCorrected {
  return chanceCorrected(codings, weights, ({categories: q, weights: w}) => {
    const pe = w.flat().reduce((sum, weight) => sum + weight, 0) / q ** 2;
    return {pe, ofUnit: () => pe};
  });
}
