import {mkdir, open, rm} from "node:fs/promises";
import {join} from "node:path";
import {csvFormatRows} from "d3";
import {z} from "zod";
import {literal, openDatabase} from "../warehouse/duckdb.js";
import {writeLines} from "./json-lines.js";
import {type TableName, type Tables, tableNames, tables as tableSpecs} from "./tables.js";

export const tableFormats = ["csv", "json", "parquet"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Writes every table into `folder`, one file each, and returns the files. What is not defined is an empty cell. */
export async function writeTables(tables: Tables, folder: string, format: TableFormat): Promise<string[]> {
  await mkdir(folder, {recursive: true});
  const files = tableNames.map((name) => ({name, path: join(folder, `${name}.${format}`)}));
  if (format === "parquet") await writeParquet(tables, files);
  else {
    for (const {name, path} of files) await writeTexts(path, textOf[format](name, tables[name]));
  }
  return files.map((file) => file.path);
}

/** The columns of a table, in their order. */
export function columnsOf(name: TableName): string[] {
  return Object.keys(tableSpecs[name].schema.shape);
}

const rowsAtOnce = 10_000;

/** A table's text in pieces: all of it may be longer than a text can be. */
const textOf = {
  *csv(name: TableName, rows: readonly object[]): Generator<string> {
    const columns = columnsOf(name);
    yield `${csvFormatRows([columns])}\n`;
    for (const some of inPieces(rows)) {
      const cells = some.map((row) =>
        columns.map((column) => cellText((row as Record<string, unknown>)[column]))
      );
      yield `${csvFormatRows(cells)}\n`;
    }
  },
  *json(_: TableName, rows: readonly object[]): Generator<string> {
    yield "[";
    let isFirst = true;
    for (const some of inPieces(rows)) {
      yield `${isFirst ? "" : ","}${JSON.stringify(some).slice(1, -1)}`;
      isFirst = false;
    }
    yield "]\n";
  }
};

function* inPieces<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce);
}

async function writeTexts(path: string, texts: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const text of texts) await file.write(text);
  } finally {
    await file.close();
  }
}

function cellText(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

async function writeParquet(
  tables: Tables,
  files: readonly {name: TableName; path: string}[]
): Promise<void> {
  const db = await openDatabase(":memory:");
  try {
    for (const {name, path} of files) {
      const lines = `${path}.lines`;
      await writeLines(lines, tables[name]);
      try {
        const columns = Object.entries(sqlTypes(name)).map(([column, type]) => `"${column}": '${type}'`);
        await db.run(
          `COPY (FROM read_json(${literal(lines)}, format = 'newline_delimited', columns = {${columns.join(", ")}}))
          TO ${literal(path)} (FORMAT parquet)`
        );
      } finally {
        await rm(lines);
      }
    }
  } finally {
    db.close();
  }
}

/** The columns of a table with their DuckDB types. */
export function sqlTypes(name: TableName): Record<string, string> {
  const {properties = {}} = z.toJSONSchema(tableSpecs[name].schema) as {properties?: Record<string, object>};
  return Object.fromEntries(Object.entries(properties).map(([column, type]) => [column, sqlType(type)]));
}

function sqlType({type, anyOf}: {type?: string | string[]; anyOf?: {type?: string}[]}): string {
  // A nullable column is said in two ways: as one type of two names, or as one of two types where it has a range.
  const kinds = type === undefined ? (anyOf ?? []).map((option) => option.type) : [type].flat();
  const kind = kinds.find((name) => name !== undefined && name !== "null");
  return {integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN"}[kind ?? ""] ?? "VARCHAR";
}
