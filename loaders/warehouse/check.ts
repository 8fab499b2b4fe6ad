import type {Problem, Severity} from "../engagement/problem.js";
import type {Database} from "./duckdb.js";
import {readModel} from "./sql-model.js";

interface CheckRow {
  severity: Severity;
  code: string;
  row: number | null;
  column_name: string | null;
  found: unknown;
  expected: string;
  hint: string;
  rows: number;
}

/** Runs a SQL check of `checks/` on what was read of `file`, and returns its problems in the order of their rows. */
export async function runCheck(db: Database, check: string, file: string): Promise<Problem[]> {
  const sql = await readModel(import.meta.url, `checks/${check}`);
  const rows = await db.rows<CheckRow>(`FROM (${sql.replace(/;\s*$/, "")}) ORDER BY row, column_name, found`);
  return rows.map((row) => ({
    severity: row.severity,
    code: row.code,
    file,
    row: row.row,
    column: row.column_name,
    found: String(row.found),
    expected: row.expected,
    hint: row.hint,
    ...(row.rows > 1 && {rows: row.rows})
  }));
}
