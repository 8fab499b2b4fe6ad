import {type ChanceCorrected, type ChanceCorrectedOptions, chanceCorrected} from "./chance-corrected.js";
import type {Codings} from "./codings.js";

/**
 * Fleiss' kappa (1971, Psychol Bull 76:378), generalised to missing codes and weights: chance agreement Σ w_ab π_a π_b.
 * Null where every code is the same. Throws a RangeError as `unitPatterns` and `weightMatrix` do.
 */
export function fleissKappa(
  codings: Codings,
  {weights = "unweighted"}: ChanceCorrectedOptions = {}
): ChanceCorrected {
  return chanceCorrected(codings, weights, ({weights: w, pi}) => {
    const near = pi.map((_, a) => pi.reduce((sum, share, b) => sum + w[a]![b]! * share, 0));
    const over = (shares: readonly number[]) => shares.reduce((sum, share, a) => sum + share * near[a]!, 0);
    return {pe: over(pi), ofUnit: over};
  });
}
