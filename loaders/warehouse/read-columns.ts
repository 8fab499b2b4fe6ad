import type {Problem} from "../engagement/problem.js";
import type {Layout} from "../ingest/layout.js";
import type {Database} from "./duckdb.js";
import type {TextFile} from "./read-file.js";
import {readRecords} from "./read-records.js";

/**
 * Reads the rows of an export into `file_rows`, with columns `c0`, `c1` … by their positions. Problems name the columns as the
 * file does.
 */
export async function readColumns(db: Database, file: TextFile, layout: Layout): Promise<Problem[]> {
  const positions = Array.from({length: widthOf(file, layout)}, (_, i) => `c${i}`);
  const names = new Map(layout.columns.map((column) => [`c${column.position}`, column.name]));
  const broken = await readRecords(db, file, positions, layout.headerRows);
  return broken.map((problem) => ({...problem, column: names.get(problem.column ?? "") ?? problem.column}));
}

/** How many cells the header rows of an export have. */
export function widthOf({head}: TextFile, {headerRows}: Layout): number {
  return Math.max(...head.records.slice(0, headerRows).map((record) => record.length));
}
