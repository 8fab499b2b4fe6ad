import type {Equation} from "./equations.js";

/** An exact fraction. */
interface Fraction {
  over: bigint;
  under: bigint;
}

interface Row {
  terms: Map<number, Fraction>;
  right: Fraction;
}

/** An unknown that the equations leave one value. */
export interface Solved {
  unknown: number;
  value: number;
}

/** Solves equations over the rationals, without rounding: the unknowns that have one solution, with it. */
export function solvedExactly(equations: readonly Equation[]): Solved[] {
  return [...reducedRows(equations)]
    .filter(([, row]) => row.terms.size === 1)
    .map(([unknown, {right}]) => ({unknown, value: Number(right.over) / Number(right.under)}));
}

/** Ways in which the unknowns can move together while every equation holds: unknowns with their factors. */
export function directions(equations: readonly Equation[]): ReadonlyMap<number, number>[] {
  const free = new Map<number, Map<number, number>>();
  for (const [pivot, {terms}] of reducedRows(equations)) {
    for (const [column, {over, under}] of terms) {
      if (column === pivot) continue;
      if (!free.has(column)) free.set(column, new Map([[column, 1]]));
      free.get(column)!.set(pivot, -Number(over) / Number(under));
    }
  }
  return [...free.values()];
}

/** The equations in reduced form, each by the unknown that it is solved for. */
function reducedRows(equations: readonly Equation[]): ReadonlyMap<number, Row> {
  const pivots = new Map<number, Row>();
  /** The pivots whose rows hold an unknown that is no pivot. */
  const holders = new Map<number, Set<number>>();
  for (const equation of equations) {
    const row: Row = {
      terms: new Map(
        [...equation.terms].filter(([, n]) => n !== 0n).map(([i, n]) => [i, {over: n, under: 1n}])
      ),
      right: {over: equation.right, under: 1n}
    };
    for (const column of [...row.terms.keys()]) {
      const pivot = pivots.get(column);
      const factor = row.terms.get(column);
      if (pivot && factor) addTimes(row, pivot, negative(factor));
    }
    const first = row.terms.entries().next().value;
    if (first === undefined) continue;
    const [column, lead] = first;
    for (const [i, value] of row.terms) row.terms.set(i, divided(value, lead));
    row.right = divided(row.right, lead);
    for (const pivot of holders.get(column) ?? []) {
      const other = pivots.get(pivot)!;
      const factor = other.terms.get(column);
      if (factor) addTimes(other, row, negative(factor));
      for (const i of row.terms.keys()) hold(holders, i, pivot, other.terms.has(i));
    }
    holders.delete(column);
    pivots.set(column, row);
    for (const i of row.terms.keys()) if (i !== column) hold(holders, i, column, true);
  }
  return pivots;
}

function hold(holders: Map<number, Set<number>>, unknown: number, pivot: number, isThere: boolean): void {
  const known = holders.get(unknown) ?? new Set();
  if (isThere) known.add(pivot);
  else known.delete(pivot);
  holders.set(unknown, known);
}

function addTimes(row: Row, other: Row, factor: Fraction): void {
  for (const [i, value] of other.terms) {
    const sum = plus(row.terms.get(i) ?? {over: 0n, under: 1n}, times(value, factor));
    if (sum.over === 0n) row.terms.delete(i);
    else row.terms.set(i, sum);
  }
  row.right = plus(row.right, times(other.right, factor));
}

function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.over, a.under * b.under);
}

function divided(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under, a.under * b.over);
}

function negative({over, under}: Fraction): Fraction {
  return {over: -over, under};
}

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b > 0n) [a, b] = [b, a % b];
  const divisor = under < 0n ? -a : a;
  return divisor === 0n ? {over: 0n, under: 1n} : {over: over / divisor, under: under / divisor};
}
