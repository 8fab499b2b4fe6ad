import {type Counted, extreme} from "./interval.js";
import {moves, recoverable, reduce} from "./recoverable.js";
import type {Solver} from "./solver.js";
import type {Cell, LinearSystem} from "./system.js";

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
  const reduced = reduce(system, hidden);
  const exact = recoverable(reduced).filter(isAsked);
  if (exact.length > 0) return exact;
  const toSomebody = toSingletons(system, hidden).filter(isAsked);
  if (toSomebody.length > 0) return toSomebody;
  const asked = [...hidden].filter(isAsked);
  const together = moves(reduced);
  const {cells, relations} = system;
  const found = tooNarrow(
    solver,
    {counts: cells.map(({n}) => n), relations},
    hidden,
    together,
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
    const open = asked.filter((i) => !told.has(i) && (counts[i] !== 0 || isUnanimous(cells[i]!)));
    const narrow = tooNarrow(solver, {counts, relations}, hidden, together, leastWidth, open, first);
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
    const found = recoverable(reduce(system, toThem));
    if (found.length > 0) return found;
  }
  return [];
}

function tooNarrow(
  solver: Solver,
  system: Counted,
  hidden: ReadonlySet<number>,
  together: readonly ReadonlyMap<number, number>[],
  width: number,
  asked: readonly number[],
  first: boolean
): number[] {
  // Every table that fits, found by moving along the sums or by a programme, says of all its cells how far they can range, so that few need programmes of their own.
  const low = new Map([...hidden].map((i) => [i, system.counts[i]!]));
  const high = new Map(low);
  for (const move of together) {
    let [up, down] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const [i, factor] of move) {
      if (factor < 0) up = Math.min(up, system.counts[i]! / -factor);
      else down = Math.min(down, system.counts[i]! / factor);
    }
    for (const [i, factor] of move) {
      const ends = [system.counts[i]! + factor * up, system.counts[i]! - factor * down];
      low.set(i, Math.min(low.get(i)!, ...ends));
      high.set(i, Math.max(high.get(i)!, ...ends));
    }
  }
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

/**
 * Everybody is in one class. Of other cells it may be told that nobody is in a class, as long as two classes remain; of
 * these it would tell what each of them answered.
 */
function isUnanimous({classes = []}: Cell): boolean {
  return classes.filter((count) => count > 0).length <= 1;
}

/** Of a class, at least two counts are possible. */
const leastWidth = 1;
const tolerance = 1e-6;
