import {Table as ArrowTable, type Table, tableToIPC, type Vector, vectorFromArray} from "apache-arrow";
import type {GridColumn} from "./column.js";

const rowsAtOnce = 20_000;

/** Rows and columns as spreadsheets paste them: tabs between cells, what holds a tab or a line's end in quotes. */
export function tsv(columns: readonly GridColumn[], rows: Iterable<number>, withHead: boolean): string {
  const lines = withHead ? [columns.map(({name}) => tsvCell(name)).join("\t")] : [];
  for (const row of rows)
    lines.push(columns.map((column) => tsvCell(column.show(column.get(row)))).join("\t"));
  return lines.join("\n");
}

function tsvCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All rows as CSV (RFC 4180, UTF-8), numbers in full, made piece by piece. Nulls are empty, empty texts are `""`. */
export async function csvFile(columns: readonly GridColumn[], rows: Uint32Array): Promise<Blob> {
  const parts = [`${columns.map(({name}) => csvCell(name)).join(",")}\r\n`];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const lines: string[] = [];
    for (const row of rows.subarray(start, start + rowsAtOnce))
      lines.push(
        `${columns
          .map((column) => {
            const value = column.get(row);
            return value === null ? "" : csvCell(column.show(value));
          })
          .join(",")}\r\n`
      );
    parts.push(lines.join(""));
    await new Promise((done) => setTimeout(done));
  }
  return new Blob(parts, {type: "text/csv"});
}

function csvCell(text: string): string {
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows as an Arrow IPC file, of the table's own types. `rows` null is all of them in their own order. */
export function arrowFile(table: Table, rows: Uint32Array | null): Blob {
  const whole = rows === null ? table : taken(table, rows);
  return new Blob([tableToIPC(whole, "file") as Uint8Array<ArrayBuffer>], {
    type: "application/vnd.apache.arrow.file"
  });
}

function taken(table: Table, rows: Uint32Array): Table {
  const columns: Record<string, Vector> = {};
  for (const [i, {name, type}] of table.schema.fields.entries()) {
    const vector = table.getChildAt(i)!;
    columns[name] = vectorFromArray(
      Array.from(rows, (row) => vector.get(row)),
      type
    );
  }
  return new ArrowTable(columns);
}
