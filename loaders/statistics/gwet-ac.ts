import {type ChanceCorrected, type ChanceCorrectedOptions, chanceCorrected} from "./chance-corrected.js";
import type {Codings} from "./codings.js";

/**
 * Gwet's AC1, with weights AC2 (2008, BJMSP 61:29): chance agreement Σ w_ab / (q (q - 1)) · Σ π_a (1 - π_a), with q the
 * codebook's categories, unused ones included. Holds up where one category takes nearly all codes, as kappa does not.
 * Throws a RangeError as `unitPatterns` and `weightMatrix` do.
 */
export function gwetAC(
  codings: Codings,
  {weights = "unweighted"}: ChanceCorrectedOptions = {}
): ChanceCorrected {
  return chanceCorrected(codings, weights, ({categories: q, weights: w, pi}) => {
    const factor = w.flat().reduce((sum, weight) => sum + weight, 0) / (q * (q - 1));
    const over = (shares: readonly number[]) =>
      factor * shares.reduce((sum, share, a) => sum + share * (1 - pi[a]!), 0);
    return {pe: over(pi), ofUnit: over};
  });
}
