/**
 * Two coders (or one person at two times) and q categories: `table[a][b]` units got category a from the first and b
 * from the second.
 */
export type CodeTable = readonly (readonly number[])[];

export interface CheckedTable {
  n: number;
  /** Shares of the first coder's categories, and of the second's. */
  rows: number[];
  columns: number[];
}

/** A table's margins. Throws a RangeError where it is not square or holds a number below 0. */
export function marginsOf(table: CodeTable): CheckedTable {
  const q = table.length;
  if (q === 0 || table.some((row) => row.length !== q)) {
    throw new RangeError(
      `table must be square, found ${q} rows of ${table.map((row) => row.length).join(", ")}`
    );
  }
  for (const count of table.flat()) {
    if (!(Number.isFinite(count) && count >= 0))
      throw new RangeError(`table must hold counts >= 0, found ${count}`);
  }
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0) / n);
  const columns = table.map((_, b) => table.reduce((sum, row) => sum + row[b]!, 0) / n);
  return {n, rows, columns};
}

/** The table of two lists of codes; a unit without both is left out. Throws a RangeError for a code not listed. */
export function codeTable<Code>(
  first: readonly (Code | null)[],
  second: readonly (Code | null)[],
  categories: readonly Code[]
): number[][] {
  if (first.length !== second.length) {
    throw new RangeError(
      `first and second must be as long as each other, found ${first.length} and ${second.length}`
    );
  }
  const position = new Map(categories.map((code, i) => [code, i]));
  const table = categories.map(() => categories.map(() => 0));
  for (const [i, code] of first.entries()) {
    const other = second[i]!;
    if (code === null || other === null) continue;
    const [a, b] = [position.get(code), position.get(other)];
    if (a === undefined || b === undefined) {
      throw new RangeError(
        `codes must be of ${categories.join(", ")}, found ${a === undefined ? code : other}`
      );
    }
    table[a]![b]!++;
  }
  return table;
}
