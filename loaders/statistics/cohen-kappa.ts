import {type AgreementWeights, weightMatrix} from "./agreement-weights.js";
import {type CodeTable, marginsOf} from "./code-table.js";
import {normalCdf} from "./distributions.js";

export interface CohenKappa {
  /** (pa - pe) / (1 - pe), -1..1. */
  value: number | null;
  /** Observed agreement, 0..1. */
  pa: number | null;
  /** Expected by the margins, 0..1. */
  pe: number | null;
  /** Standard error, for an interval. */
  se: number | null;
  /** Test of no agreement beyond chance. */
  z: number | null;
  p: number | null;
  n: number;
  reason: string | null;
}

/**
 * Cohen's kappa of two coders (1960, Educ Psychol Meas 20:37), with weights (1968, Psychol Bull 70:213); both errors
 * after Fleiss, Cohen & Everitt (1969, Psychol Bull 72:323). `table` as `codeTable` makes it; weights are over the
 * positions of its categories. Null where both coders gave one category only. Throws a RangeError as `marginsOf` does.
 */
export function cohenKappa(
  table: CodeTable,
  {weights = "unweighted"}: {weights?: AgreementWeights} = {}
): CohenKappa {
  const {n, rows, columns} = marginsOf(table);
  const result: CohenKappa = {value: null, pa: null, pe: null, se: null, z: null, p: null, n, reason: null};
  if (n === 0) return {...result, reason: "n = 0"};
  const q = table.length;
  const w = weightMatrix(
    table.map((_, i) => String(i)),
    weights
  );
  const over = (of: (a: number, b: number) => number) => {
    let sum = 0;
    for (let a = 0; a < q; a++) for (let b = 0; b < q; b++) sum += of(a, b);
    return sum;
  };
  const share = (a: number, b: number) => table[a]![b]! / n;
  const pa = over((a, b) => w[a]![b]! * share(a, b));
  const pe = over((a, b) => w[a]![b]! * rows[a]! * columns[b]!);
  Object.assign(result, {pa, pe});
  if (1 - pe < 1e-12) return {...result, reason: "no variation: every code is the same"};
  const value = (pa - pe) / (1 - pe);
  const ofRow = rows.map((_, a) => columns.reduce((sum, column, b) => sum + w[a]![b]! * column, 0));
  const ofColumn = columns.map((_, b) => rows.reduce((sum, row, a) => sum + w[a]![b]! * row, 0));
  const ofMargins = (a: number, b: number) => ofRow[a]! + ofColumn[b]!;
  const spread = over((a, b) => share(a, b) * (w[a]![b]! - (1 - value) * ofMargins(a, b)) ** 2);
  const variance = (spread - (pa - 2 * (1 - value) * pe) ** 2) / (n * (1 - pe) ** 2);
  const nullSpread = over((a, b) => rows[a]! * columns[b]! * (w[a]![b]! - ofMargins(a, b)) ** 2);
  const nullVariance = (nullSpread - pe ** 2) / (n * (1 - pe) ** 2);
  const z = nullVariance > 1e-15 ? value / Math.sqrt(nullVariance) : null;
  return {
    ...result,
    value,
    se: Math.sqrt(Math.max(0, variance)),
    z,
    p: z === null ? null : 2 * normalCdf(-Math.abs(z))
  };
}
