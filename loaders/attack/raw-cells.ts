import type {Source} from "../engagement/schema.js";
import {surveyFormatsById} from "../ingest/formats.js";
import type {Head} from "../ingest/head.js";
import type {ExportColumn} from "../ingest/layout.js";
import {headerColumns} from "../ingest/layout-columns.js";
import type {Database} from "../warehouse/duckdb.js";
import {mostWhole, narrowFile} from "../warehouse/narrow-file.js";
import {withTextFile} from "../warehouse/read-file.js";
import {readRecords} from "../warehouse/read-records.js";

/**
 * Reads a source's file as it is into `file_rows` (columns `c0`, `c1` …), then hands its columns to `use`; very many of them part by part. Nothing is
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
    for (let from = 0; from < width; from += mostWhole) {
      const positions = Array.from({length: Math.min(mostWhole, width - from)}, (_, i) => from + i);
      const part = width > mostWhole ? await narrowFile(file, positions, width) : file;
      await readRecords(
        db,
        part,
        positions.map((position) => `c${position}`),
        headerRows
      );
      const last = positions.at(-1)!;
      await use(columns.filter(({position}) => position >= from && position <= last));
    }
    return [];
  });
}

function headerOf(source: Source, head: Head): {headerRows: number; columns: readonly ExportColumn[]} {
  if ("columns" in source) return surveyFormatsById[source.format].layout(head, source.headerRow);
  const headerRows = ("headerRow" in source ? source.headerRow : undefined) ?? 1;
  return {headerRows, columns: headerColumns(head.records[headerRows - 1] ?? [], () => undefined)};
}
