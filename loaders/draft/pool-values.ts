import type {ColumnValues} from "./look.js";

/** What the cells of several columns look like taken together; undefined where all are empty. */
export function poolValues(columns: readonly (ColumnValues | undefined)[]): ColumnValues | undefined {
  const filled = columns.filter((column) => column !== undefined);
  if (filled.length <= 1) return filled[0];
  const counts = new Map<string, number>();
  for (const {commonest, counts: rows} of filled)
    for (const [i, text] of commonest.entries()) counts.set(text, (counts.get(text) ?? 0) + rows[i]!);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return {
    position: filled[0]!.position,
    filled: filled.reduce((sum, column) => sum + column.filled, 0),
    texts: Math.max(counts.size, ...filled.map((column) => column.texts)),
    longest: Math.max(...filled.map((column) => column.longest)),
    commonest: sorted.map(([text]) => text),
    counts: sorted.map(([, rows]) => rows)
  };
}

/** The same without cells that mean: nothing was answered; undefined where none is left. */
export function withoutCodes(column: ColumnValues, codes: readonly string[]): ColumnValues | undefined {
  const kept = column.commonest.flatMap((text, i) => (codes.includes(text) ? [] : [i]));
  if (kept.length === column.commonest.length) return column;
  if (kept.length === 0) return undefined;
  const removed = column.counts.reduce((sum, rows, i) => (kept.includes(i) ? sum : sum + rows), 0);
  return {
    ...column,
    filled: column.filled - removed,
    texts: column.texts - (column.commonest.length - kept.length),
    commonest: kept.map((i) => column.commonest[i]!),
    counts: kept.map((i) => column.counts[i]!)
  };
}
