import type {Head} from "./head.js";
import {type Format, type Recognition, unrecognised} from "./layout.js";
import {headerColumns, plainLayout} from "./layout-columns.js";

/**
 * Any table with a header row, read by explicit mapping: CSV, TSV, Excel, Parquet or JSON. Every file with several columns
 * is one, so that any other format that fits goes before it.
 */
export const table: Format<"table"> = {
  id: "table",
  title: "a table of another origin",
  looksLike: "a row of column names",
  recognises,
  layout: ({records}, headerRow = 1) =>
    plainLayout(
      headerColumns(records[headerRow - 1] ?? [], () => undefined),
      headerRow
    )
};

function recognises({records}: Head): Recognition {
  const header = (records[0] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (header.length < 2) return unrecognised;
  return {score: 0.3, reasons: [`a first row of ${header.length} column names, and nothing of a tool's own`]};
}
