/** A row with texts as keys. */
export type KeyedRow = Readonly<Record<string, unknown>>;

/** A row that pools over a key, and the rows it pools, by their index. */
export interface Pooled {
  total: number;
  parts: number[];
  key: string;
}

/** A row's keys as one text. */
export function rowKey(row: KeyedRow, keys: readonly string[]): string {
  return keys.map((key) => String(row[key])).join("\u0000");
}

/** Every row with `*` in a key, with the rows that differ from it in that key alone; none without such rows. */
export function partsOf(rows: readonly KeyedRow[], keys: readonly string[]): Pooled[] {
  return keys.flatMap((key) => {
    const others = keys.filter((other) => other !== key);
    const parts = new Map<string, number[]>();
    for (const [i, row] of rows.entries()) {
      if (row[key] === "*") continue;
      const group = rowKey(row, others);
      parts.set(group, [...(parts.get(group) ?? []), i]);
    }
    return rows.flatMap((row, total) => {
      const own = row[key] === "*" ? parts.get(rowKey(row, others)) : undefined;
      return own === undefined ? [] : [{total, parts: own, key}];
    });
  });
}
