import type {LinearSystem} from "./system.js";

/**
 * A dependency modulo this prime is, but for a chance of one in tens of millions, one of whole numbers; products of two
 * remainders are exact.
 */
const prime = 67_108_859;

/** The reduced rows of the relations' hidden columns, each by the column that it leads with. */
export type Reduced = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * The hidden cells that follow exactly from what is published, whatever the counts are: the reduced rows with one cell
 * left give that cell away.
 */
export function recoverable(reduced: Reduced): number[] {
  return [...reduced].filter(([, row]) => row.size === 1).map(([column]) => column);
}

/** Ways in which hidden counts can move together and leave every published sum as it is: cells with their factors. */
export function moves(reduced: Reduced): Map<number, number>[] {
  const free = new Map<number, Map<number, number>>();
  for (const [lead, row] of reduced) {
    for (const [column, value] of row) {
      if (column === lead) continue;
      const move = free.get(column) ?? new Map([[column, 1]]);
      // Large remainders are small numbers below zero.
      move.set(lead, value > prime / 2 ? prime - value : -value);
      free.set(column, move);
    }
  }
  return [...free.values()];
}

/** Gaussian elimination of the hidden columns of all relations. */
export function reduce({relations}: LinearSystem, hidden: ReadonlySet<number>): Reduced {
  const pivots = new Map<number, Map<number, number>>();
  /** The pivot rows that hold a column which is not a pivot. */
  const holders = new Map<number, Set<number>>();
  for (const {total, parts} of relations) {
    const row = new Map<number, number>();
    for (const part of parts) if (hidden.has(part)) row.set(part, 1);
    if (hidden.has(total)) row.set(total, prime - 1);
    for (const column of [...row.keys()]) {
      const pivot = pivots.get(column);
      if (pivot) subtract(row, pivot, row.get(column)!);
    }
    const column = row.keys().next().value;
    if (column === undefined) continue;
    scale(row, inverse(row.get(column)!));
    for (const key of holders.get(column) ?? []) {
      const other = pivots.get(key)!;
      subtract(other, row, other.get(column)!, (changed, isThere) => hold(holders, changed, key, isThere));
    }
    holders.delete(column);
    pivots.set(column, row);
    for (const each of row.keys()) if (each !== column) hold(holders, each, column, true);
  }
  return pivots;
}

function hold(holders: Map<number, Set<number>>, column: number, pivot: number, isThere: boolean): void {
  const rows = holders.get(column) ?? new Set();
  if (isThere) rows.add(pivot);
  else rows.delete(pivot);
  holders.set(column, rows);
}

function subtract(
  row: Map<number, number>,
  pivot: ReadonlyMap<number, number>,
  factor: number,
  tell: (column: number, isThere: boolean) => void = () => {}
): void {
  for (const [column, value] of pivot) {
    const left = ((row.get(column) ?? 0) + prime - ((factor * value) % prime)) % prime;
    if (left === 0) row.delete(column);
    else row.set(column, left);
    tell(column, left !== 0);
  }
}

function scale(row: Map<number, number>, factor: number): void {
  for (const [column, value] of row) row.set(column, (value * factor) % prime);
}

function inverse(value: number): number {
  let [result, base, exponent] = [1, value, prime - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
