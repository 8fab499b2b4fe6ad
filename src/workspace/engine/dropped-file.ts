import {DuckDBDataProtocol} from "@duckdb/duckdb-wasm";
import {type Table, tableFromIPC, tableToIPC} from "apache-arrow";
import type {RunningDuckDB} from "./duckdb-worker.js";
import {readJsonRows} from "./json-rows.js";
import {readParquet} from "./parquet.js";
import {QueryError} from "./query-error.js";
import {identifier, literal} from "./sql-text.js";

type Reader = (duckdb: RunningDuckDB, name: string, file: File) => Promise<void>;

/** How each kind of file becomes a table, by the end of its name. */
const readers: Record<string, Reader> = {
  csv: readText,
  tsv: readText,
  txt: readText,
  json: async (duckdb, name, file) => insert(duckdb, name, readJsonRows(await file.text())),
  ndjson: async (duckdb, name, file) => insert(duckdb, name, readJsonRows(await file.text())),
  jsonl: async (duckdb, name, file) => insert(duckdb, name, readJsonRows(await file.text())),
  arrow: async (duckdb, name, file) => insert(duckdb, name, tableFromIPC(await file.arrayBuffer())),
  parquet: async (duckdb, name, file) => insert(duckdb, name, await readParquet(await file.arrayBuffer()))
};

/** Makes or replaces the table `name` from a file's content. Throws a `QueryError` that names the file. */
export async function readFile(duckdb: RunningDuckDB, name: string, file: File): Promise<void> {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  const reader = readers[ending];
  if (reader === undefined)
    throw new QueryError(
      `${file.name}: found a file that ends in ${ending === "" ? "nothing" : `.${ending}`}, expected one of .${Object.keys(readers).join(", .")}`
    );
  try {
    await reader(duckdb, name, file);
  } catch (error) {
    throw new QueryError(`${file.name}: ${QueryError.of(error, "").message}`);
  }
}

async function readText({db, connection}: RunningDuckDB, name: string, file: File): Promise<void> {
  await db.dropFile(file.name);
  await db.registerFileHandle(file.name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await connection.query(
    `CREATE OR REPLACE TABLE ${identifier(name)} AS FROM read_csv(${literal(file.name)}, sample_size = -1)`
  );
}

async function insert({connection}: RunningDuckDB, name: string, table: Table): Promise<void> {
  if (table.schema.fields.length === 0) throw new Error("found no columns, expected a table");
  const unfinished = `${name}_unfinished`;
  await connection.query(`DROP TABLE IF EXISTS ${identifier(unfinished)}`);
  await connection.insertArrowFromIPCStream(tableToIPC(table, "stream"), {name: unfinished, create: true});
  await connection.query(
    `CREATE OR REPLACE TABLE ${identifier(name)} AS FROM ${identifier(unfinished)}; DROP TABLE ${identifier(unfinished)}`
  );
}

/** A file's name as a name that SQL takes without quotes. */
export function tableName(file: string): string {
  const name = file
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toLowerCase();
  return /^[a-z_]/.test(name) ? name : `file_${name}`;
}
