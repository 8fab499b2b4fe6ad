import {readdir, readFile} from "node:fs/promises";
import {literal, openDatabase} from "./duckdb.js";

/** What a model's first lines say of the table that it makes. */
const commented = /(?<comment>(?:^-- .*\n)+)CREATE (?:OR REPLACE )?TABLE (?<table>\w+)/gm;

/** Where the models of the warehouse's tables are. */
const folders = ["models/", "../quality/models/"].map((name) => new URL(name, import.meta.url));

/** Writes into a warehouse's copy what one row of each of its tables is, as the SQL models say it. */
export async function commentTables(path: string): Promise<void> {
  const models = (await Promise.all(folders.map(modelsIn))).flat();
  const db = await openDatabase(path);
  try {
    const tables = new Set(
      (await db.rows<{name: string}>("SELECT table_name AS name FROM duckdb_tables()")).map(({name}) => name)
    );
    for (const model of models) {
      for (const match of (await readFile(model, "utf8")).matchAll(commented)) {
        const {comment, table} = match.groups as {comment: string; table: string};
        if (tables.has(table))
          await db.run(`COMMENT ON TABLE ${table} IS ${literal(comment.replace(/^-- /gm, "").trim())}`);
      }
    }
  } finally {
    db.close();
  }
}

async function modelsIn(folder: URL): Promise<URL[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return names.map((name) => new URL(name, folder));
}
