import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {csvFormatRows} from "d3";
import {z} from "zod";
import {openDatabase} from "../warehouse/duckdb.js";
import {type TableName, type Tables, tableNames, tables as tableSpecs} from "./tables.js";

export const tableFormats = ["csv", "json", "parquet"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Writes every table into `folder`, one file each, and returns the files. What is not defined is an empty cell. */
export async function writeTables(tables: Tables, folder: string, format: TableFormat): Promise<string[]> {
  await mkdir(folder, {recursive: true});
  const files = tableNames.map((name) => ({name, path: join(folder, `${name}.${format}`)}));
  if (format === "parquet") await writeParquet(tables, files);
  else {
    for (const {name, path} of files) {
      await writeFile(
        path,
        format === "csv" ? csvText(name, tables[name]) : `${JSON.stringify(tables[name])}\n`
      );
    }
  }
  return files.map((file) => file.path);
}

/** The columns of a table, in their order. */
export function columnsOf(name: TableName): string[] {
  return Object.keys(tableSpecs[name].schema.shape);
}

function csvText(name: TableName, rows: readonly object[]): string {
  const columns = columnsOf(name);
  const cells = rows.map((row) =>
    columns.map((column) => cellText((row as Record<string, unknown>)[column]))
  );
  return `${csvFormatRows([columns, ...cells])}\n`;
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
      await db.table("written", sqlTypes(name), tables[name]);
      await db.run(`COPY written TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
    }
  } finally {
    db.close();
  }
}

function sqlTypes(name: TableName): Record<string, string> {
  const {properties = {}} = z.toJSONSchema(tableSpecs[name].schema) as {properties?: Record<string, object>};
  return Object.fromEntries(Object.entries(properties).map(([column, type]) => [column, sqlType(type)]));
}

function sqlType(type: {type?: string; anyOf?: {type?: string}[]}): string {
  const kind = type.type ?? type.anyOf?.find((option) => option.type !== "null")?.type;
  return {integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN"}[kind ?? ""] ?? "VARCHAR";
}
