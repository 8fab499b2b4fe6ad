import {rm} from "node:fs/promises";
import {literal, openDatabase} from "../warehouse/duckdb.js";
import {writeLines} from "./json-lines.js";
import {type Tables, tableNames, tables as tableSpecs} from "./tables.js";
import {columnsOf, sqlTypes} from "./write-tables.js";

/** Writes every table into a new DuckDB file, with what one row is and what each column means as SQL comments. */
export async function writeDatabase(tables: Tables, path: string): Promise<void> {
  const db = await openDatabase(path);
  try {
    for (const name of tableNames) {
      const {keys, schema} = tableSpecs[name];
      const types = Object.entries(sqlTypes(name)).map(([column, type]) => `"${column}": '${type}'`);
      const lines = `${path}.lines`;
      await writeLines(lines, tables[name]);
      try {
        await db.run(
          `CREATE TABLE ${name} AS
          FROM read_json(${literal(lines)}, format = 'newline_delimited', columns = {${types.join(", ")}})`
        );
      } finally {
        await rm(lines);
      }
      await db.run(`COMMENT ON TABLE ${name} IS ${literal(keys.join(" x "))}`);
      const meanings: Record<string, {description?: string}> = schema.shape;
      for (const column of columnsOf(name)) {
        const meaning = meanings[column]?.description;
        if (meaning !== undefined)
          await db.run(`COMMENT ON COLUMN ${name}."${column}" IS ${literal(meaning)}`);
      }
    }
  } finally {
    db.close();
  }
}
