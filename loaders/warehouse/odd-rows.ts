import type {Problem} from "../engagement/problem.js";
import {problemOf} from "../ingest/containers/refusal.js";
import {narrowerThan} from "../ingest/containers/widths.js";
import {assignment, type Database} from "./duckdb.js";
import type {TextFile} from "./read-file.js";
import {readModel} from "./sql-model.js";

/** A column that holds a digit in its first filled cells, so many, holds numbers, dates or ids: words have no place there. */
const firstCells = 5;
/** So many such columns decide. */
const [fewestColumns, mostColumns] = [2, 8];

/** Warns of rows of a text with fewer cells than the last column that has a name: they are read, the rest of them as empty. */
export function shortRows(file: TextFile, headerRows: number): Problem[] {
  const header = file.head.records.slice(0, headerRows);
  const named = Math.max(
    0,
    ...header.map((record) => record.findLastIndex((cell) => cell.trim() !== "") + 1)
  );
  const {records, first, fewest} = narrowerThan(file.widths, named, headerRows);
  if (records === 0) return [];
  return [
    {
      ...problemOf(
        {
          code: "short_row",
          ...(first !== null && {row: first + file.skipped}),
          found: `fewer cells than the column names, ${fewest === named - 1 ? "" : "down to "}${fewest.toLocaleString("en")}`,
          expected: `${named.toLocaleString("en")} cells`,
          hint: "What is missing at the end was read as empty. Where a row was cut, or another table begins there, mend it or put that into a file of its own."
        },
        "warning",
        file.name
      ),
      ...(records > 1 && {rows: records})
    }
  ];
}

/**
 * Warns of rows of words where the first rows have numbers, dates and ids: the column names of another table, which follows in
 * the same file. `columns` are the names that the file's columns have in `file_rows`.
 */
export async function otherTables(
  db: Database,
  file: TextFile,
  columns: readonly string[],
  headerRows: number
): Promise<Problem[]> {
  const numeric = numericColumns(file, headerRows).filter((position) => columns[position] !== undefined);
  if (numeric.length < fewestColumns) return [];
  const quoted = numeric.map((position) => `"${columns[position]!.replaceAll('"', '""')}"`);
  await db.run(assignment("seen_rows", headerRows + file.skipped));
  const model = await readModel(import.meta.url, "models/other_tables");
  const [found] = await db.rows<{row: number | null; rows: number}>(
    model.replace("getvariable('number_columns')", () => quoted.join(", "))
  );
  if (found!.rows === 0) return [];
  return [
    {
      ...problemOf(
        {
          code: "other_table",
          row: found!.row!,
          found: `words in all of the ${numeric.length} columns that hold numbers, dates or ids above`,
          expected: "a row like those before it",
          hint: "These look like the column names of another table. The row and those after it were read as this table's: put the other table into a file of its own."
        },
        "warning",
        file.name
      ),
      ...(found!.rows > 1 && {rows: found!.rows})
    }
  ];
}

/** The positions of columns whose first filled cells have a digit, every one of them. */
function numericColumns({head}: TextFile, headerRows: number): number[] {
  const rows = head.records.slice(headerRows);
  const width = rows[0]?.length ?? 0;
  const found: number[] = [];
  for (let position = 0; position < width && found.length < mostColumns; position++) {
    const filled = rows.map((row) => row[position] ?? "").filter((cell) => cell.trim() !== "");
    const first = filled.slice(0, firstCells);
    if (first.length === firstCells && first.every((cell) => /\d/.test(cell))) found.push(position);
  }
  return found;
}
