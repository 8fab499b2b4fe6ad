import {type Table, tableFromArrays} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";

/** Reads a Parquet file without DuckDB, whose build for the browser has no reader of it. Nested values become text. */
export async function readParquet(file: ArrayBuffer): Promise<Table> {
  const rows = (await parquetReadObjects({file, compressors})) as Record<string, unknown>[];
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return tableFromArrays(
    Object.fromEntries(names.map((name) => [name, rows.map((row) => plain(row[name]))]))
  );
}

function plain(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object" || value instanceof Date) return value;
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? Number(inner) : inner));
}
