import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {openDatabase} from "../loaders/warehouse/duckdb.js";
import {temporaryFolder} from "./cli/run.js";

/** The bytes of a Parquet file that holds a query's rows, as DuckDB writes it. */
export async function writeParquet(sql: string): Promise<Uint8Array> {
  const path = join(await temporaryFolder(), "rows.parquet");
  const db = await openDatabase(":memory:");
  await db.run(`COPY (${sql}) TO '${path}' (FORMAT parquet)`);
  db.close();
  return readFile(path);
}
