import {type Extreme, extreme} from "./interval.js";
import {type Limits, propagated} from "./propagate.js";
import {moves, recoverable, reduce} from "./recoverable.js";
import type {Solver} from "./solver.js";
import {type Cell, type LinearSystem, sameCounts} from "./system.js";

/** What makes a hidden cell protected. */
export interface ProtectionRule {
  /** Its feasibility interval is at least this wide, in counts. */
  width: number;
}

/**
 * The primary cells that these hidden cells do not protect: cells that follow exactly, also for somebody who is alone in
 * another hidden cell and so knows its count; and cells whose feasibility interval is too narrow, its classes considered. Hiding more never
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
  const isAsked = (i: number) =>
    hidden.has(i) && isHeld(system.cells[i]!, all) && (among === undefined || among.includes(i));
  const reduced = reduce(system, hidden);
  const exact = recoverable(reduced).filter(isAsked);
  if (exact.length > 0) return exact;
  const toSomebody = toSingletons(system, hidden).filter(isAsked);
  if (toSomebody.length > 0) return toSomebody;
  const asked = [...hidden].filter(isAsked);
  const together = moves(reduced);
  const {cells, relations} = system;
  const layers = layersOf(system).map((counts) => ({
    counts,
    ranges: movedRanges(counts, hidden, together),
    limits: propagated(counts, relations, hidden),
    widen: (ranges: Ranges, cell: number, sense: Sense) =>
      widenedBy(extreme(solver, {counts, relations}, hidden, cell, sense), ranges, cell)
  }));
  const found = tooNarrow(layers, asked, rule.width, first);
  if (found.length > 0) return found;
  for (const layer of (all && cells[0]?.classes && layers) || []) {
    // That nobody is in a class is told by a published total of nobody, whatever else is hidden.
    const told = new Set(
      relations.flatMap(({total, parts}) => (hidden.has(total) || layer.counts[total] !== 0 ? [] : parts))
    );
    const open = asked.filter((i) => !told.has(i) && (layer.counts[i] !== 0 || isUnanimous(cells[i]!)));
    const narrow = tooNarrow([layer], open, leastWidth, first);
    if (narrow.length > 0) return narrow;
  }
  return [];
}

/** Whether a cell is one to protect: a primary one, with `all` also one that a reader sees as hidden. */
export function isHeld({isPrimary, isUnpublished}: Cell, all: boolean): boolean {
  return isPrimary || (all && !isUnpublished);
}

/** The counts that add up to a cell's: those of its classes, or its own where no classes are published. */
function layersOf({cells}: LinearSystem): number[][] {
  const classes = cells[0]?.classes?.length ?? 0;
  if (classes === 0) return [cells.map(({n}) => n)];
  return Array.from({length: classes}, (_, k) => cells.map(({n, classes}) => classes?.[k] ?? n));
}

/** Cells of others that follow exactly for the one respondent of a hidden cell, who knows their own. */
function toSingletons(system: LinearSystem, hidden: ReadonlySet<number>): number[] {
  const same = sameCounts(system);
  for (const one of hidden) {
    const {n, isPrimary} = system.cells[one]!;
    if (n !== 1 || !isPrimary) continue;
    const toThem = new Set(hidden);
    toThem.delete(one);
    const found = recoverable(reduce(system, toThem)).filter((i) => same[i] !== same[one]);
    if (found.length > 0) return found;
  }
  return [];
}

type Sense = "Minimize" | "Maximize";

/** The least and the largest of each hidden count in the tables that are known to fit. */
interface Ranges {
  low: Map<number, number>;
  high: Map<number, number>;
}

/** Counts that are published side by side, each adding up alike and apart from the others. */
interface Layer {
  counts: readonly number[];
  ranges: Ranges;
  limits: Limits;
  /** Finds a table in which a cell is as small or as large as it can be. */
  widen(ranges: Ranges, cell: number, sense: Sense): void;
}

/**
 * The cells of which the layers' counts together range less far than `width`. The layers add up apart, so that a sum over
 * them is as small, or as large, as each of its parts can be.
 */
function tooNarrow(
  layers: readonly Layer[],
  asked: readonly number[],
  width: number,
  first: boolean
): number[] {
  const isWide = (i: number) => {
    const sum = (side: keyof Ranges) => layers.reduce((total, {ranges}) => total + ranges[side].get(i)!, 0);
    return Math.floor(sum("high") + tolerance) - Math.ceil(sum("low") - tolerance) >= width;
  };
  const isTight = (i: number) =>
    layers.reduce((total, {limits: {least, most}}) => total + most.get(i)! - least.get(i)!, 0) < width;
  const found: number[] = [];
  for (const cell of asked) {
    for (const sense of isTight(cell) ? [] : (["Maximize", "Minimize"] as const)) {
      for (const {ranges, widen} of layers) {
        if (isWide(cell)) break;
        widen(ranges, cell, sense);
      }
    }
    if (isWide(cell)) continue;
    found.push(cell);
    if (first) break;
  }
  return found;
}

/**
 * How far hidden counts range when they move along the sums, one way at a time. Every table that fits says of all its
 * cells how far they can range, so that few need programmes of their own.
 */
function movedRanges(
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  together: readonly ReadonlyMap<number, number>[]
): Ranges {
  const low = new Map([...hidden].map((i) => [i, counts[i]!]));
  const high = new Map(low);
  for (const move of together) {
    let [up, down] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const [i, factor] of move) {
      if (factor < 0) up = Math.min(up, counts[i]! / -factor);
      else down = Math.min(down, counts[i]! / factor);
    }
    for (const [i, factor] of move) {
      const ends = [counts[i]! + factor * up, counts[i]! - factor * down];
      low.set(i, Math.min(low.get(i)!, ...ends));
      high.set(i, Math.max(high.get(i)!, ...ends));
    }
  }
  return {low, high};
}

function widenedBy({value, others}: Extreme, {low, high}: Ranges, cell: number): void {
  for (const [i, n] of [...others, [cell, value] as const]) {
    low.set(i, Math.min(low.get(i)!, n));
    high.set(i, Math.max(high.get(i)!, n));
  }
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
