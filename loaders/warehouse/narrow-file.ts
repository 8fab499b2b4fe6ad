import {join} from "node:path";
import {csvCopy} from "../ingest/containers/csv-copy.js";
import {pickCells} from "../ingest/containers/pick-cells.js";
import {Refusal} from "../ingest/containers/refusal.js";
import type {TextFile} from "./read-file.js";

/** DuckDB's time grows with the square of the columns: of files with more than this it is given those that are asked for. */
export const mostWhole = 3000;

/**
 * A copy of a file with the columns at `positions` alone, in that order, of which the header has `width`. Its `head` is theirs
 * too. Throws a Refusal where a record has more cells than the header, as DuckDB would.
 */
export async function narrowFile(
  file: TextFile,
  positions: readonly number[],
  width: number
): Promise<TextFile> {
  const path = join(file.folder, "narrow");
  const out = csvCopy(path);
  const only = (record: readonly string[]) => positions.map((position) => record[position] ?? "");
  let row = file.skipped;
  try {
    for await (const {cells, width: found} of pickCells(file.path, file.head.delimiter, positions)) {
      row++;
      if (found > width) throw tooLong(row, found, width);
      out.write(cells);
      await out.flush();
    }
  } finally {
    await out.close();
  }
  return {
    ...file,
    path,
    head: {...file.head, delimiter: ",", records: file.head.records.map(only)},
    isUnquoted: false,
    // How wide records were is told of the whole file.
    widths: new Map()
  };
}

function tooLong(row: number, found: number, width: number): Refusal {
  return new Refusal({
    code: "broken_record",
    row,
    found: `${found.toLocaleString("en")} cells, more than the header's ${width.toLocaleString("en")}`,
    expected: "cells as the header has them, quotes doubled inside quotes",
    hint: "Export the file again, or mend the line's quotes and separators."
  });
}
