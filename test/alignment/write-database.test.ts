import {join} from "node:path";
import {expect, test} from "vitest";
import {writeDatabase} from "../../loaders/alignment/write-database.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {temporaryFolder} from "../cli/run.js";
import {emptyTables} from "../empty-tables.js";

test("the analysis as a DuckDB file says what a row is, what columns mean, and keeps figures as numbers", async () => {
  const path = join(await temporaryFolder(), "analysis.db");
  await writeDatabase(emptyTables(), path);
  const db = await openDatabase(path, {readOnly: true});
  try {
    const [table] = await db.rows("SELECT comment FROM duckdb_tables() WHERE table_name = 'understanding'");
    expect(table).toEqual({comment: "quarter x holder x target x team x expectation"});
    const columns = await db.rows<{column: string; type: string; comment: string}>(
      `SELECT column_name AS "column", data_type AS type, comment FROM duckdb_columns() WHERE table_name = 'change'`
    );
    const type = Object.fromEntries(columns.map((column) => [column.column, column.type]));
    expect(type).toMatchObject({team: "VARCHAR", cross_section: "DOUBLE", n_matched: "BIGINT"});
    expect(columns.find(({column}) => column === "team")!.comment).toContain("or * over all teams");
  } finally {
    db.close();
  }
});
