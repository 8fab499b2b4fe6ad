import {createHash} from "node:crypto";
import {copyFile, mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {writeLines} from "../alignment/json-lines.js";
import {tableNames} from "../alignment/tables.js";
import {publishedTable, type ShownTable, workspaceTable} from "../disclosure/own-tables.js";
import type {Audience, Report} from "../disclosure/report.js";
import type {MadeTable} from "../own-tables/made-table.js";
import {literal, openDatabase} from "../warehouse/duckdb.js";
import type {Warehouse} from "../warehouse/warehouse.js";

const keyFile = "own-key.txt";

/**
 * Writes the analysts' tables beside the others that pages read, `own/NAME.json` each, and what the report says of them.
 * A published site gets those that are cleared, with what may be shown of them; a workspace all, and whole in
 * `analysis.db`. Nothing is done where the same were written before. Gives back whether anything was. `onReadable` is
 * called when pages have all that they draw, before the database is written.
 */
export async function publishOwn(
  folder: string,
  {engagement, contentHash, own}: Warehouse,
  audience: Audience,
  onReadable: () => Promise<void> = async () => {}
): Promise<boolean> {
  const written = await readFile(join(folder, keyFile), "utf8").catch(() => "");
  if (written === own.key) return false;
  const tables: ShownTable[] = [];
  for (const table of own.tables) {
    if (audience === "workspace") tables.push(workspaceTable(table, engagement.reporting));
    else if (table.published) tables.push(await publishedTable(table, engagement.reporting));
  }
  await rm(join(folder, "own"), {recursive: true, force: true});
  await mkdir(join(folder, "own"), {recursive: true});
  for (const {name, rows} of tables) await writeFile(join(folder, `own/${name}.json`), JSON.stringify(rows));
  const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as Report;
  const before = new Set(report.own.map(({name}) => name));
  await writeWhole(join(folder, "report.json"), {
    ...report,
    contentHash: own.tables.length === 0 ? contentHash : bothHashes(contentHash, own.key),
    own: tables.map(({name, oneRowIs, published}) => ({name, oneRowIs, published})),
    hidden: [...report.hidden.filter(({table}) => !before.has(table)), ...tables.map(({account}) => account)]
  } satisfies Report);
  await onReadable();
  if (audience === "workspace") await writeToDatabase(join(folder, "analysis.db"), own.tables);
  await writeFile(join(folder, keyFile), own.key);
  return true;
}

/** Of a site with tables of one's own the content is that of both. */
function bothHashes(contentHash: string, key: string): string {
  return createHash("sha256").update(`${contentHash} ${key}`).digest("hex").slice(0, 16);
}

/** Written beside and moved into place: a server may be reading it. */
async function writeWhole(path: string, content: object): Promise<void> {
  await writeFile(`${path}.unfinished`, JSON.stringify(content));
  await rename(`${path}.unfinished`, path);
}

/** Puts the tables, nothing hidden, into the workspace's database, with what each column means as SQL comments. */
async function writeToDatabase(path: string, tables: readonly MadeTable[]): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await copyFile(path, unfinished);
  const db = await openDatabase(unfinished);
  try {
    const there = await db.rows<{name: string}>("SELECT table_name AS name FROM duckdb_tables()");
    const known: readonly string[] = tableNames;
    for (const {name} of there) if (!known.includes(name)) await db.run(`DROP TABLE "${name}"`);
    for (const {name, oneRowIs, columns, rows} of tables) {
      const types = columns.map((column) => `"${column.name}": '${column.type}'`);
      const lines = `${unfinished}.lines`;
      await writeLines(lines, rows);
      try {
        await db.run(
          `CREATE OR REPLACE TABLE ${name} AS
          FROM read_json(${literal(lines)}, format = 'newline_delimited', columns = {${types.join(", ")}})`
        );
      } finally {
        await rm(lines);
      }
      await db.run(`COMMENT ON TABLE ${name} IS ${literal(oneRowIs)}`);
      for (const column of columns)
        await db.run(`COMMENT ON COLUMN ${name}."${column.name}" IS ${literal(column.meaning)}`);
    }
  } finally {
    db.close();
  }
  await rename(unfinished, path);
}
