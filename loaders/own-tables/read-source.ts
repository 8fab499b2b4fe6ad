import {stat} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {OwnTable} from "../tables/define-table.js";
import type {Database} from "../warehouse/duckdb.js";
import {withTextFile} from "../warehouse/read-file.js";
import {readRecords} from "../warehouse/read-records.js";
import {checkHeader, checkRecords, type TextRecord} from "./check-records.js";

/** A table's file as records that its `source` allows; what it does not name never leaves the file. */
export async function readSource(
  db: Database,
  folder: string,
  table: OwnTable,
  loader: string
): Promise<{isThere: boolean; records: Record<string, unknown>[]; problems: Problem[]}> {
  const isThere = await stat(join(folder, table.file)).then(
    () => true,
    () => false
  );
  if (!isThere) return {isThere, records: [], problems: []};
  let records: Record<string, unknown>[] = [];
  const problems = await withTextFile(folder, table.file, {sheet: table.sheet}, async (file) => {
    const header = file.head.records[0]!.map((cell) => cell.trim());
    const ofHeader = checkHeader(table, loader, header);
    if (ofHeader.length > 0) return ofHeader;
    // The columns that are not read may be called alike.
    const columns = header.map((name, i) => (name in table.source.shape ? name : `column ${i + 1}`));
    const broken = await readRecords(db, file, columns, 1);
    if (broken.some(({severity}) => severity === "error")) return broken;
    const named = columns
      .filter((name) => name in table.source.shape)
      .map((name) => `"${name.replaceAll('"', '""')}"`);
    const rows = await db.rows<TextRecord>(`SELECT row, ${named.join(", ")} FROM file_rows ORDER BY row`);
    const checked = checkRecords(table, loader, rows);
    records = checked.records;
    return [...broken, ...checked.problems];
  });
  return {isThere, records, problems};
}
