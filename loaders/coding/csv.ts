import {csvFormatRows, dsvFormat} from "d3";

/** A row of a CSV file by its header, with the row's number as a spreadsheet counts it. */
export interface CsvRow {
  row: number;
  cells: Record<string, string>;
}

/**
 * Reads a small CSV file as people and spreadsheets leave it: with or without a byte order mark, parted by commas,
 * semicolons or tabs, lines ended either way. Header cells are trimmed and in small letters; empty lines are left out.
 */
export function readCsv(text: string): {header: string[]; rows: CsvRow[]} {
  const bare = text.replace(/^\uFEFF/, "");
  const firstLine = /^[^\r\n]*/.exec(bare)![0];
  const separator = [",", ";", "\t"].reduce((best, each) =>
    firstLine.split(each).length > firstLine.split(best).length ? each : best
  );
  const records = dsvFormat(separator).parseRows(bare);
  const header = (records[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const rows = records
    .slice(1)
    .flatMap((record, i) =>
      record.every((cell) => cell.trim() === "")
        ? []
        : [{row: i + 2, cells: Object.fromEntries(header.map((name, k) => [name, record[k] ?? ""]))}]
    );
  return {header, rows};
}

/**
 * Writes rows under a header. A text that a spreadsheet would take for a formula gets an apostrophe in front, which
 * `withoutApostrophe` takes off again.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${csvFormatRows([header as string[], ...rows.map((row) => row.map(withApostrophe))])}\n`;
}

function withApostrophe(text: string): string {
  return /^'?[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A cell as it was before `writeCsv` wrote it. */
export function withoutApostrophe(text: string): string {
  return /^''?[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
