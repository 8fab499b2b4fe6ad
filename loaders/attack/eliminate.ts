import type {Equation} from "./equations.js";
import {asNumber, divided, type Exact, exact, plus, times} from "./exact.js";

interface Row {
  terms: Map<number, Exact>;
  right: Exact;
}

/** Equations over the rationals in reduced form, each by the unknown that it is solved for. */
export type Reduced = ReadonlyMap<number, Row>;

/** An unknown that the equations leave one value. */
export interface Solved {
  unknown: number;
  value: number;
}

/** The unknowns that have one solution, with it; found without rounding. */
export function solvedExactly(rows: Reduced): Solved[] {
  return [...rows]
    .filter(([, row]) => row.terms.size === 1)
    .map(([unknown, {right}]) => ({unknown, value: asNumber(right)}));
}

/** Ways in which the unknowns can move together while every equation holds: unknowns with their factors. */
export function directions(rows: Reduced): ReadonlyMap<number, number>[] {
  const free = new Map<number, Map<number, number>>();
  for (const [pivot, {terms}] of rows) {
    for (const [column, factor] of terms) {
      if (column === pivot) continue;
      if (!free.has(column)) free.set(column, new Map([[column, 1]]));
      free.get(column)!.set(pivot, -asNumber(factor));
    }
  }
  return [...free.values()];
}

/** Solves equations over the rationals, without rounding. */
export function reduced(equations: readonly Equation[]): Reduced {
  const places = new Map<number, number>();
  for (const {terms} of equations) for (const i of terms.keys()) places.set(i, (places.get(i) ?? 0) + 1);
  const pivots = new Map<number, Row>();
  /** The pivots whose rows hold an unknown that is no pivot. */
  const holders = new Map<number, Set<number>>();
  for (const equation of equations) {
    const row: Row = {
      terms: new Map([...equation.terms].filter(([, n]) => n !== 0n).map(([i, n]) => [i, exact(n)])),
      right: exact(equation.right)
    };
    for (const column of [...row.terms.keys()]) {
      const pivot = pivots.get(column);
      const factor = row.terms.get(column);
      if (pivot && factor) addTimes(row, pivot, times(factor, -1));
    }
    // Solved for what stands in fewest equations, as few others as can be have to be worked out again.
    const column = [...row.terms.keys()].reduce<number | undefined>(
      (best, i) => (best === undefined || places.get(i)! < places.get(best)! ? i : best),
      undefined
    );
    if (column === undefined) continue;
    const lead = row.terms.get(column)!;
    for (const [i, value] of row.terms) row.terms.set(i, divided(value, lead));
    row.right = divided(row.right, lead);
    for (const pivot of holders.get(column) ?? []) {
      const other = pivots.get(pivot)!;
      const factor = other.terms.get(column);
      if (factor) addTimes(other, row, times(factor, -1));
      for (const i of row.terms.keys()) hold(holders, i, pivot, other.terms.has(i));
    }
    holders.delete(column);
    pivots.set(column, row);
    for (const i of row.terms.keys()) if (i !== column) hold(holders, i, column, true);
  }
  return pivots;
}

function hold(holders: Map<number, Set<number>>, unknown: number, pivot: number, isThere: boolean): void {
  let known = holders.get(unknown);
  if (known === undefined) {
    if (!isThere) return;
    known = new Set();
    holders.set(unknown, known);
  }
  if (isThere) known.add(pivot);
  else known.delete(pivot);
}

function addTimes(row: Row, other: Row, factor: Exact): void {
  for (const [i, value] of other.terms) {
    const sum = plus(row.terms.get(i) ?? 0, times(value, factor));
    if (sum === 0) row.terms.delete(i);
    else row.terms.set(i, sum);
  }
  row.right = plus(row.right, times(other.right, factor));
}
