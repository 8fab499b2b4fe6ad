import {type AgreementWeights, weightMatrix} from "./agreement-weights.js";
import {type Codings, unitPatterns} from "./codings.js";

/** Agreement of coders beyond chance, and what it is made of. */
export interface ChanceCorrected {
  /** (pa - pe) / (1 - pe), up to 1; null with a reason. */
  value: number | null;
  /** Observed agreement of pairs of codes, 0..1, over units with at least two. */
  pa: number | null;
  /** Agreement expected by chance, 0..1. */
  pe: number | null;
  /** Standard error over units, linearised. */
  se: number | null;
  /** Units with at least one code. */
  units: number;
  /** Units with at least two. */
  compared: number;
  reason: string | null;
}

export interface ChanceCorrectedOptions {
  /** Default unweighted. */
  weights?: AgreementWeights;
}

/** The shares of the categories, their weights, and for a unit's shares what it adds to the chance agreement. */
export interface ChanceModel {
  pe: number;
  /** A unit's part of pe, from its share of codes a category; their mean over units is pe. */
  ofUnit(shares: readonly number[]): number;
}

export interface CodingShares {
  categories: number;
  weights: readonly (readonly number[])[];
  /** Mean over units of the share of codes in each category. */
  pi: readonly number[];
}

/**
 * A chance-corrected coefficient over units and any number of coders, missing codes allowed: observed agreement after
 * Fleiss (1971) with weights, the chance agreement of `chance`, and Gwet's linearised standard error (Gwet 2008, BJMSP
 * 61:29; 2014, Handbook of Inter-Rater Reliability, 4th ed.).
 */
export function chanceCorrected(
  codings: Codings,
  weighting: AgreementWeights,
  chance: (shares: CodingShares) => ChanceModel
): ChanceCorrected {
  const {categories} = codings;
  const patterns = unitPatterns(codings);
  const weights = weightMatrix(categories, weighting);
  const q = categories.length;
  const rows = patterns.map(({counts, units}) => {
    const r = counts.reduce((sum, n) => sum + n, 0);
    return {units, r, shares: counts.map((n) => n / r), agreement: pairAgreement(counts, r, weights)};
  });
  const units = rows.reduce((sum, row) => sum + row.units, 0);
  const compared = rows.reduce((sum, row) => sum + (row.r >= 2 ? row.units : 0), 0);
  const result: ChanceCorrected = {value: null, pa: null, pe: null, se: null, units, compared, reason: null};
  if (compared === 0) return {...result, reason: "no unit has two codes"};
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + row.units * of(row), 0) / units;
  result.pa = mean(({agreement}) => agreement) * (units / compared);
  if (q < 2) return {...result, reason: "one category: no disagreement is possible"};
  const pi = categories.map((_, a) => mean(({shares}) => shares[a]!));
  const {pe, ofUnit} = chance({categories: q, weights, pi});
  result.pe = pe;
  if (1 - pe < 1e-12) return {...result, reason: "no variation: every code is the same"};
  const value = (result.pa - pe) / (1 - pe);
  result.value = value;
  if (units < 2) return result;
  const squares = rows.reduce((sum, {units: n, r, shares, agreement}) => {
    // A unit with one code is not compared: it says nothing of pa, and adds to pe alone.
    const own = (units / compared) * ((agreement - (r >= 2 ? pe : 0)) / (1 - pe));
    const linearised = own - (2 * (1 - value) * (ofUnit(shares) - pe)) / (1 - pe);
    return sum + n * (linearised - value) ** 2;
  }, 0);
  result.se = Math.sqrt(squares / units / (units - 1));
  return result;
}

/** Weighted share of a unit's pairs of codes that agree; 0 for a unit with one code, which is not compared. */
function pairAgreement(
  counts: readonly number[],
  r: number,
  weights: readonly (readonly number[])[]
): number {
  if (r < 2) return 0;
  let agreeing = 0;
  for (const [a, n] of counts.entries()) {
    if (n === 0) continue;
    let near = -1;
    for (const [b, m] of counts.entries()) near += weights[a]![b]! * m;
    agreeing += n * near;
  }
  return agreeing / (r * (r - 1));
}
