import {type Counted, extreme} from "./interval.js";
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
 * exposes a primary cell. With `first`, one of them is enough; with `all`, the cells that protect others are held to the
 * same: a reader cannot tell one kind from the other, and would take a cell that can be told for somebody's.
 */
export function exposed(
  solver: Solver,
  system: LinearSystem,
  hidden: ReadonlySet<number>,
  rule: ProtectionRule,
  {first = false, among, all = false}: {first?: boolean; among?: readonly number[]; all?: boolean} = {}
): number[] {
  const isHeld = (i: number) => {
    const {isPrimary, isUnpublished} = system.cells[i]!;
    return isPrimary || (all && !isUnpublished);
  };
  const isAsked = (i: number) => hidden.has(i) && isHeld(i) && (among === undefined || among.includes(i));
  const exact = recoverable(system, hidden).filter(isAsked);
  if (exact.length > 0) return exact;
  const toSomebody = toSingletons(system, hidden).filter(isAsked);
  if (toSomebody.length > 0) return toSomebody;
  const asked = [...hidden].filter(isAsked);
  const {cells, relations} = system;
  const found = tooNarrow(
    solver,
    {counts: cells.map(({n}) => n), relations},
    hidden,
    rule.width,
    asked,
    first
  );
  if (found.length > 0) return found;
  for (const k of (all && cells[0]?.classes?.keys()) || []) {
    const counts = cells.map(({n, classes}) => classes?.[k] ?? n);
    // That nobody is in a class is told by a published total of nobody, whatever else is hidden.
    const told = new Set(
      relations.flatMap(({total, parts}) => (hidden.has(total) || counts[total] !== 0 ? [] : parts))
    );
    const open = asked.filter((i) => !told.has(i));
    const narrow = tooNarrow(solver, {counts, relations}, hidden, leastWidth, open, first);
    if (narrow.length > 0) return narrow;
  }
  return [];
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
  system: Counted,
  hidden: ReadonlySet<number>,
  width: number,
  asked: readonly number[],
  first: boolean
): number[] {
  // Every table that fits says of all its cells how far they can range, so that few need programmes of their own.
  const low = new Map([...hidden].map((i) => [i, system.counts[i]!]));
  const high = new Map(low);
  const isWide = (i: number) => high.get(i)! - low.get(i)! >= width - tolerance;
  const found: number[] = [];
  for (const cell of asked) {
    for (const sense of ["Maximize", "Minimize"] as const) {
      if (isWide(cell)) break;
      const {value, others} = extreme(solver, system, hidden, cell, sense);
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

/** Of a class, at least two counts are possible. */
const leastWidth = 1;
const tolerance = 1e-6;
