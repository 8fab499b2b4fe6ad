import type {Equations} from "./equations.js";
import type {PublishedData, PublishedRow} from "./site-files.js";

/** A table that the report lists besides the analysis: which columns name a row, and which figures add up. */
interface ListedTable {
  name: string;
  published: {keys: string[]; figures: Record<string, string>} | null;
}

/** Figures with fractions are taken in thousandths. */
const fractions = 1000;

/** Adds what totals of the further tables tell of their hidden rows: each `*` is the sum of the rows that it pools. */
export function addListedTables(found: Equations, {report, tables}: PublishedData): void {
  for (const {name, published} of (report?.own ?? []) as ListedTable[]) {
    const rows = tables.get(name);
    if (published === null || rows === undefined) continue;
    for (const [column, kind] of Object.entries(published.figures))
      if (kind === "sum") addSums(found, name, rows, published.keys, column);
  }
}

function addSums(
  found: Equations,
  table: string,
  rows: readonly PublishedRow[],
  keys: readonly string[],
  column: string
): void {
  const isWhole = rows.every((row) => row[column] === null || Number.isInteger(row[column]));
  const scale = isWhole ? 1 : fractions;
  const unknown = new Map<PublishedRow, number>();
  const place = (row: PublishedRow) => keys.map((key) => `${key}=${row[key]}`).join(" ");
  for (const row of rows) {
    if (row.flag !== "hidden") continue;
    unknown.set(row, found.unknowns.length);
    const name = `${table} ${column} ${place(row)}`;
    found.unknowns.push({name, cell: name, isClass: false, protection: scale});
  }
  for (const key of keys) {
    for (const total of rows.filter((row) => row[key] === "*")) {
      const parts = rows.filter(
        (row) => row[key] !== "*" && keys.every((other) => other === key || row[other] === total[other])
      );
      if (parts.length === 0) continue;
      const terms = new Map<number, bigint>();
      let right = 0n;
      for (const [row, sign] of [[total, -1n] as const, ...parts.map((part) => [part, 1n] as const)]) {
        const at = unknown.get(row);
        if (at === undefined) right -= sign * BigInt(Math.round(Number(row[column] ?? 0) * scale));
        else terms.set(at, (terms.get(at) ?? 0n) + sign);
      }
      // That nothing is the sum of nothings is told by the total.
      if (total[column] === 0) for (const at of terms.keys()) found.unknowns[at]!.protection = 0;
      if (terms.size > 0)
        found.equations.push({terms, right, from: `${table} ${column}: the sum ${place(total)}`});
    }
  }
}
