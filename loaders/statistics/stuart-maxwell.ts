import {type CodeTable, marginsOf} from "./code-table.js";
import {chiSquareTail} from "./distributions.js";

export interface StuartMaxwell {
  chiSquare: number | null;
  /** Categories in use, less one. */
  df: number | null;
  p: number | null;
  /** Units. */
  n: number;
  reason: string | null;
}

/**
 * Stuart and Maxwell's test of marginal homogeneity (Stuart 1955, Biometrika 42:412; Maxwell 1970, Br J Psychiatry
 * 116:651): did the shares of the categories change between two codings of the same units, e.g. stop, start and continue
 * of the same people in two quarters? d' S⁻¹ d over all categories but one. A category that neither coding uses is left
 * out. Throws a RangeError as `marginsOf` does.
 */
export function stuartMaxwell(table: CodeTable): StuartMaxwell {
  const {n, rows, columns} = marginsOf(table);
  const none = {chiSquare: null, df: null, p: null, n};
  if (n === 0) return {...none, reason: "n = 0"};
  const moving = rows.map((_, a) => a).filter((a) => moves(table, a));
  if (moving.length === 0) return {...none, reason: "no unit changed its category"};
  const used = moving.slice(0, -1);
  const count = (shares: readonly number[], a: number) => shares[a]! * n;
  const d = used.map((a) => count(rows, a) - count(columns, a));
  const covariance = used.map((a) =>
    used.map((b) =>
      a === b ? count(rows, a) + count(columns, a) - 2 * table[a]![a]! : -(table[a]![b]! + table[b]![a]!)
    )
  );
  const solved = solve(covariance, d);
  if (solved === null)
    return {...none, reason: "changes between separate sets of categories: test them apart"};
  const chiSquare = d.reduce((sum, value, i) => sum + value * solved[i]!, 0);
  return {chiSquare, df: used.length, p: chiSquareTail(chiSquare, used.length), n, reason: null};
}

/** Whether any unit entered or left a category. */
function moves(table: CodeTable, a: number): boolean {
  return table.some((row, b) => b !== a && (row[a]! > 0 || table[a]![b]! > 0));
}

/** Gauss' elimination with pivots; null for a singular matrix. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    if (Math.abs(rows[pivot]![k]!) < 1e-9) return null;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= size; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let rest = rows[k]![size]!;
    for (let j = k + 1; j < size; j++) rest -= rows[k]![j]! * solution[j]!;
    solution[k] = rest / rows[k]![k]!;
  }
  return solution;
}
