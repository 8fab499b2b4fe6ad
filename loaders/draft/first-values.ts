import {rollup} from "d3";
import type {Layout} from "../ingest/layout.js";
import type {TextFile} from "../warehouse/read-file.js";
import type {ColumnValues} from "./look.js";

/** What the cells of each column look like in a file's first records, where there are too many columns to look into more. */
export function firstValues({head}: TextFile, {headerRows, columns}: Layout): ColumnValues[] {
  const rows = head.records.slice(headerRows);
  return columns.flatMap(({position}): ColumnValues[] => {
    const cells = rows.map((row) => (row[position] ?? "").trim()).filter((cell) => cell !== "");
    if (cells.length === 0) return [];
    const texts = [
      ...rollup(
        cells,
        (alike) => alike.length,
        (cell) => cell
      )
    ].sort(([a, rows], [b, others]) => others - rows || (a < b ? -1 : 1));
    return [
      {
        position,
        filled: cells.length,
        texts: texts.length,
        longest: Math.max(...texts.map(([text]) => text.length)),
        commonest: texts.map(([text]) => text),
        counts: texts.map(([, count]) => count)
      }
    ];
  });
}
