import type {Plain} from "./column.js";

/** Up to this many different texts are put in the order of a dictionary; beyond, in that of their characters. */
const mostCollated = 100_000;

/**
 * The rows in order of their values, those of the same value in the order they had; nulls come last either way. `values`
 * has a value for each row of the table. Takes time by the different values, not by all of them.
 */
export function inOrder(
  rows: Uint32Array,
  values: readonly Plain[],
  direction: "ascending" | "descending"
): Uint32Array {
  const counts = new Map<Plain, number>();
  for (const row of rows) {
    const value = values[row]!;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const nulls = counts.has(null);
  counts.delete(null);
  const sorted = sortedValues([...counts.keys()]);
  if (direction === "descending") sorted.reverse();
  const next = new Map<Plain, number>();
  let place = 0;
  for (const value of nulls ? [...sorted, null] : sorted) {
    next.set(value, place);
    place += counts.get(value) ?? 0;
  }
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) {
    const value = values[row]!;
    const at = next.get(value)!;
    ordered[at] = row;
    next.set(value, at + 1);
  }
  return ordered;
}

function sortedValues(values: Plain[]): Plain[] {
  if (values.every((value) => typeof value === "number"))
    return Array.from(Float64Array.from(values as number[]).sort());
  const texts = values as string[];
  if (values.length > mostCollated) return texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const {compare} = new Intl.Collator(undefined, {numeric: true});
  return texts.sort((a, b) => compare(String(a), String(b)));
}
