import {join} from "node:path";
import type {Copied} from "../ingest/containers/copied.js";
import {keepWithin} from "../ingest/containers/limits.js";
import {Refusal} from "../ingest/containers/refusal.js";
import {openDatabase} from "./duckdb.js";
import {readModel, runModels} from "./sql-model.js";

/**
 * Copies a Parquet file as text, by a database of its own: a damaged file may leave DuckDB unusable, and that must not be the
 * one that holds the engagement.
 */
export async function copyParquet(path: string, folder: string): Promise<Copied> {
  const db = await openDatabase(":memory:");
  const copy = join(folder, "table.csv");
  try {
    await db.set("path", path);
    await db.set("copy", copy);
    const columns = await db.rows<{name: string}>(await readModel(import.meta.url, "models/parquet_columns"));
    keepWithin("columnsAtOnce", columns.length);
    await runModels(db, import.meta.url, ["models/parquet_copy"]);
    const [count] = await db.rows<{n: number}>("SELECT count(*) AS n FROM read_parquet(getvariable('path'))");
    return {
      path: copy,
      delimiter: ",",
      records: count!.n + 1,
      encoding: "utf-8",
      skipped: 0,
      isUnquoted: false,
      notices: []
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal({
      code: "broken_container",
      found: "a Parquet file that DuckDB cannot read: it is cut, damaged or of an unknown kind",
      expected: "a whole Parquet file",
      hint: "Copy or export the file again."
    });
  } finally {
    db.close();
  }
}
