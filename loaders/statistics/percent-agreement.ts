import {type AgreementWeights, weightMatrix} from "./agreement-weights.js";
import {chanceCorrected} from "./chance-corrected.js";
import {type Codings, unitPatterns} from "./codings.js";

export interface PercentAgreement {
  /** Mean over units with at least two codes of the share of their pairs that agree, 0..1. */
  pairs: number | null;
  /** Standard error of `pairs` over units. */
  se: number | null;
  /** Share of those units whose codes lie within `tolerance` of each other, 0..1. */
  all: number | null;
  /** Units with at least two codes. */
  compared: number;
  reason: string | null;
}

export interface PercentAgreementOptions {
  /** Weights of `pairs`. Default unweighted. */
  weights?: AgreementWeights;
  /** How far apart codes may lie to count as the same in `all`, in the unit of the codes; words must be the same. Default 0. */
  tolerance?: number;
}

/** Agreement of coders, not corrected for chance. Throws a RangeError for a negative tolerance, else as `unitPatterns`. */
export function percentAgreement(
  codings: Codings,
  {weights = "unweighted", tolerance = 0}: PercentAgreementOptions = {}
): PercentAgreement {
  if (!(tolerance >= 0)) throw new RangeError(`tolerance must be a number >= 0, found ${tolerance}`);
  weightMatrix(codings.categories, weights);
  const {pa, se, compared, reason} = chanceCorrected(codings, weights, () => ({pe: 0, ofUnit: () => 0}));
  const isOne = codings.categories.length < 2;
  return {
    pairs: pa,
    se: isOne ? null : se,
    all: compared === 0 ? null : agreeing(codings, tolerance) / compared,
    compared,
    reason: isOne && compared > 0 ? null : reason
  };
}

function agreeing(codings: Codings, tolerance: number): number {
  const {categories} = codings;
  let units = 0;
  for (const {counts, units: n} of unitPatterns(codings)) {
    if (counts.reduce((sum, count) => sum + count, 0) < 2) continue;
    const given = categories.filter((_, a) => counts[a]! > 0);
    const numbers = given.filter((code): code is number => typeof code === "number");
    const isNear =
      given.length === 1 ||
      (numbers.length === given.length && Math.max(...numbers) - Math.min(...numbers) <= tolerance);
    if (isNear) units += n;
  }
  return units;
}
