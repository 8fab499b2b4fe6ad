import type {Problem} from "../engagement/problem.js";
import {keepWithin} from "../ingest/containers/limits.js";
import {problemOf} from "../ingest/containers/refusal.js";
import {assignment, type Database, type SqlValue} from "./duckdb.js";
import {otherTables, shortRows} from "./odd-rows.js";
import type {TextFile} from "./read-file.js";
import {readModel, runModels} from "./sql-model.js";

/** So many broken records are named one by one. */
const namedRecords = 20;

interface Reject {
  line: number;
  column_idx: number;
  error_type: string;
}

/**
 * Reads a file's records into `file_rows` (columns as `columns` names them) and returns those that do not fit, or that look
 * like no row of this table. What was read and what does not fit must come to what the file holds.
 */
export async function readRecords(
  db: Database,
  file: TextFile,
  columns: readonly string[],
  headerRows: number
): Promise<Problem[]> {
  keepWithin("columnsAtOnce", columns.length);
  const variables: Record<string, SqlValue> = {
    path: file.path,
    delimiter: file.head.delimiter,
    columns: Object.fromEntries(columns.map((column) => [column, "VARCHAR"])),
    header_rows: headerRows,
    skipped: file.skipped,
    parallel: file.isUnquoted
  };
  await db.run(
    [
      ...Object.entries(variables).map(([name, value]) => assignment(name, value)),
      "DROP TABLE IF EXISTS reject_errors",
      "DROP TABLE IF EXISTS reject_scans"
    ].join(";\n")
  );
  await runModels(db, import.meta.url, ["models/file_rows"]);
  const rejects = await db.rows<Reject>(await readModel(import.meta.url, "models/rejected_records"));
  const broken = rejects.slice(0, namedRecords).map((reject) => brokenRecord(reject, file, columns));
  if (rejects.length > namedRecords) broken.at(-1)!.rows = rejects.length - namedRecords + 1;
  if (rejects.length > 0) return broken;
  return [
    ...(await lostRecords(db, file, headerRows)),
    ...shortRows(file, headerRows),
    ...(await otherTables(db, file, columns, headerRows))
  ];
}

function brokenRecord(
  {line, column_idx, error_type}: Reject,
  file: TextFile,
  columns: readonly string[]
): Problem {
  const column = columns[column_idx - 1];
  return problemOf(
    {
      code: "broken_record",
      row: line + file.skipped,
      ...(column !== undefined && {column}),
      found:
        error_type === "TOO MANY COLUMNS"
          ? `more cells than the header's ${columns.length}`
          : error_type.toLowerCase(),
      expected: "cells as the header has them, quotes doubled inside quotes",
      hint: "Export the file again, or mend the line's quotes and separators. The row is the line of the file here."
    },
    "error",
    file.name
  );
}

/** No row may go missing unseen, whatever DuckDB makes of a text. */
async function lostRecords(db: Database, file: TextFile, headerRows: number): Promise<Problem[]> {
  const [count] = await db.rows<{n: number}>("SELECT count(*) AS n FROM file_rows");
  const expected = Math.max(0, file.records - headerRows);
  if (count!.n >= expected) return [];
  return [
    problemOf(
      {
        code: "lost_records",
        found: `${count!.n.toLocaleString("en")} rows that could be read`,
        expected: `${expected.toLocaleString("en")}, as many as the file holds`,
        hint: "Save the file as CSV (UTF-8) from Excel or another program, and read that."
      },
      "error",
      file.name
    )
  ];
}
