import type {Source} from "../engagement/schema.js";
import {surveyFormatsById} from "../ingest/formats.js";
import type {Head} from "../ingest/head.js";
import type {ExportColumn} from "../ingest/layout.js";
import {headerColumns} from "../ingest/layout-columns.js";
import type {Database} from "../warehouse/duckdb.js";
import {withTextFile} from "../warehouse/read-file.js";
import {readRecords} from "../warehouse/read-records.js";

/**
 * Reads a source's file as it is into `file_rows` (columns `c0`, `c1` …), then hands its columns to `use`. Nothing is
 * told of a file that cannot be read: it has no warehouse, and thus no site that could give it away.
 */
export async function withRawCells(
  db: Database,
  folder: string,
  source: Source,
  use: (columns: readonly ExportColumn[]) => Promise<void>
): Promise<void> {
  await withTextFile(folder, source.file, source, async (file) => {
    const {headerRows, columns} = headerOf(source, file.head);
    const width = Math.max(...file.head.records.slice(0, headerRows).map((record) => record.length));
    const keys = Array.from({length: width}, (_, i) => `c${i}`);
    await readRecords(db, file, keys, headerRows);
    await use(columns);
    return [];
  });
}

function headerOf(source: Source, head: Head): {headerRows: number; columns: readonly ExportColumn[]} {
  if ("columns" in source) return surveyFormatsById[source.format].layout(head, source.headerRow);
  const headerRows = ("headerRow" in source ? source.headerRow : undefined) ?? 1;
  return {headerRows, columns: headerColumns(head.records[headerRows - 1] ?? [], () => undefined)};
}
