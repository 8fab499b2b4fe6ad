import {extreme} from "./interval.js";
import {recoverable} from "./recoverable.js";
import type {Solver} from "./solver.js";
import type {LinearSystem} from "./system.js";

/** What makes a hidden cell protected. */
export interface ProtectionRule {
  /** Its feasibility interval is at least this wide, in counts. */
  width: number;
}

/**
 * The primary cells that these hidden cells do not protect: cells that follow exactly, also for somebody who is alone in
 * another hidden cell and so knows its count; and cells whose feasibility interval is too narrow. Hiding more never
 * exposes anything. With `first`, one of them is enough.
 */
export function exposed(
  solver: Solver,
  system: LinearSystem,
  hidden: ReadonlySet<number>,
  rule: ProtectionRule,
  {first = false, among}: {first?: boolean; among?: readonly number[]} = {}
): number[] {
  const isAsked = (i: number) =>
    hidden.has(i) && system.cells[i]!.isPrimary && (among === undefined || among.includes(i));
  const exact = recoverable(system, hidden).filter(isAsked);
  if (exact.length > 0) return exact;
  const toSomebody = toSingletons(system, hidden).filter(isAsked);
  if (toSomebody.length > 0) return toSomebody;
  return tooNarrow(solver, system, hidden, rule, [...hidden].filter(isAsked), first);
}

/** Cells that follow exactly for the one respondent of a hidden cell, who knows their own. */
function toSingletons(system: LinearSystem, hidden: ReadonlySet<number>): number[] {
  for (const one of hidden) {
    const {n, isPrimary} = system.cells[one]!;
    if (n !== 1 || !isPrimary) continue;
    const toThem = new Set(hidden);
    toThem.delete(one);
    const found = recoverable(system, toThem);
    if (found.length > 0) return found;
  }
  return [];
}

function tooNarrow(
  solver: Solver,
  {cells, relations}: LinearSystem,
  hidden: ReadonlySet<number>,
  {width}: ProtectionRule,
  asked: readonly number[],
  first: boolean
): number[] {
  // Every table that fits says of all its cells how far they can range, so that few need programmes of their own.
  const low = new Map([...hidden].map((i) => [i, cells[i]!.n]));
  const high = new Map(low);
  const isWide = (i: number) => high.get(i)! - low.get(i)! >= width - tolerance;
  const found: number[] = [];
  for (const cell of asked) {
    for (const sense of ["Maximize", "Minimize"] as const) {
      if (isWide(cell)) break;
      const {value, others} = extreme(solver, {cells, relations}, hidden, cell, sense);
      for (const [i, n] of [...others, [cell, value] as const]) {
        low.set(i, Math.min(low.get(i)!, n));
        high.set(i, Math.max(high.get(i)!, n));
      }
    }
    if (isWide(cell)) continue;
    found.push(cell);
    if (first) break;
  }
  return found;
}

const tolerance = 1e-6;
