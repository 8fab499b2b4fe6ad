import type {Problem} from "../engagement/problem.js";
import {problemOf} from "../ingest/containers/refusal.js";
import type {Layout} from "../ingest/layout.js";
import type {Database} from "./duckdb.js";
import {narrowFile} from "./narrow-file.js";
import {shortRows} from "./odd-rows.js";
import type {TextFile} from "./read-file.js";
import {readRecords} from "./read-records.js";
import {runModels} from "./sql-model.js";

/**
 * Reads the rows of an export into `file_rows`, with columns `c0`, `c1` … by their positions: all of them, or of a file with
 * very many those that `wanted` says. Problems name the columns as the file does.
 */
export async function readColumns(
  db: Database,
  whole: TextFile,
  layout: Layout,
  wanted: readonly number[] | null = null
): Promise<Problem[]> {
  const width = widthOf(whole, layout);
  const places = wanted ?? Array.from({length: width}, (_, i) => i);
  const file = wanted === null ? whole : await narrowFile(whole, places, width);
  const positions = places.map((place) => `c${place}`);
  const names = new Map(layout.columns.map((column) => [`c${column.position}`, column.name]));
  const broken = [
    ...(await readRecords(db, file, positions, layout.headerRows)),
    ...(wanted === null ? [] : shortRows(whole, layout.headerRows))
  ];
  const repeated = await findRepeatedHeaders(db, file, positions, layout);
  // Column names that stand again are told as what they are.
  const others = broken.filter(({code, row}) => code !== "other_table" || row !== repeated[0]?.row);
  return [...others, ...repeated].map((problem) => ({
    ...problem,
    column: names.get(problem.column ?? "") ?? problem.column
  }));
}

/** How many cells the header rows of an export have. */
export function widthOf({head}: TextFile, {headerRows}: Layout): number {
  return Math.max(...head.records.slice(0, headerRows).map((record) => record.length));
}

/** Finds the records that hold the column names again, into `repeated_headers`; they are left out, and said here. */
async function findRepeatedHeaders(
  db: Database,
  file: TextFile,
  columns: readonly string[],
  layout: Layout
): Promise<Problem[]> {
  const {headers, first} = namesAgain(file, layout);
  await db.set("headers", headers);
  await db.set("first_column", columns[first]!);
  await db.set(
    "first_cells",
    headers.map((header) => header[first]!.toLowerCase())
  );
  await runModels(db, import.meta.url, ["models/repeated_headers"]);
  const [found] = await db.rows<{row: number | null; rows: number}>(
    "SELECT min(row) AS row, count(*) AS rows FROM repeated_headers"
  );
  if (found!.rows === 0) return [];
  return [
    problemOf(
      {
        code: "repeated_header",
        row: found!.row!,
        found: "the column names again",
        expected: "a response, or whatever else a row of this file is",
        hint: "The row was left out. Where another table begins there, its rows were read as this one's: put it into a file of its own."
      },
      "warning",
      file.name
    )
  ].map((problem) => ({...problem, ...(found!.rows > 1 && {rows: found!.rows})}));
}

/** The header rows that fill their first column, each as wide as the file. */
function namesAgain(file: TextFile, layout: Layout): {headers: string[][]; first: number} {
  const width = widthOf(file, layout);
  const rows = file.head.records
    .slice(0, layout.headerRows)
    .map((record) => Array.from({length: width}, (_, i) => (record[i] ?? "").trim()));
  const named = rows.at(0)?.findIndex((cell) => cell !== "") ?? 0;
  const first = Math.max(0, named);
  return {headers: rows.filter((row) => row[first] !== ""), first};
}
