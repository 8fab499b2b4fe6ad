import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Problem} from "../../loaders/engagement/problem.js";
import type {Engagement} from "../../loaders/engagement/schema.js";
import {checkRows} from "../../loaders/own-tables/check-rows.js";
import {readSource} from "../../loaders/own-tables/read-source.js";
import type {OwnTable} from "../../loaders/tables/define-table.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {temporaryFolder} from "../cli/run.js";

/**
 * The rows that a table makes of a file's text, and what is wrong with either. `ground` is SQL that makes the tables its
 * queries ask for.
 */
export async function made(
  table: OwnTable,
  text: string,
  {ground = "", engagement = {} as Engagement}: {ground?: string; engagement?: Engagement} = {}
): Promise<{rows: Record<string, unknown>[]; problems: Problem[]}> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, dirname(table.file)), {recursive: true});
  await writeFile(join(folder, table.file), text);
  const loader = `loaders/tables/${table.name.replaceAll("_", "-")}.ts`;
  const db = await openDatabase(":memory:");
  try {
    if (ground) await db.run(ground);
    const {records, problems} = await readSource(db, folder, table, loader);
    if (problems.length > 0) return {rows: [], problems};
    const rows = await table.make({records, engagement, query: (sql) => db.rows(sql), progress: () => {}});
    return checkRows(table, loader, rows);
  } finally {
    db.close();
  }
}
