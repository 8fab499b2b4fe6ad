import {rollup} from "d3";
import type {Head} from "./head.js";
import {type ExportColumn, type Format, type Recognition, unrecognised} from "./layout.js";
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
    plainLayout(withGridStatements(headerColumns(records[headerRow - 1] ?? [], () => undefined)), headerRow)
};

/** How tools join a question and a row of its grid in one header. A question has a question mark, or four words. */
const grids = [
  /^(.+?\?)(?: [-–] |: )(.+)$/,
  /^(.+?\?) ?\[(.+)\]$/,
  /^(\S+(?: \S+){3,}?)(?: [-–] |: )(.+)$/,
  /^(\S+(?: \S+){3,}?) ?\[(.+)\]$/
];

/** Parts headers of one question and several statements. */
function withGridStatements(columns: readonly ExportColumn[]): ExportColumn[] {
  const parted = columns.map(({name}) => {
    const match = grids.map((grid) => grid.exec(name)).find((found) => found !== null) ?? null;
    return match === null ? null : {stem: match[1]!, statement: match[2]!};
  });
  const columnsOf = rollup(
    parted,
    (same) => same.length,
    (part) => part?.stem
  );
  return columns.map((column, i) => {
    const part = parted[i] ?? null;
    return part === null || columnsOf.get(part.stem)! < 2 ? column : {...column, ...part};
  });
}

function recognises({records}: Head): Recognition {
  const header = (records[0] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (header.length < 2) return unrecognised;
  return {score: 0.3, reasons: [`a first row of ${header.length} column names, and nothing of a tool's own`]};
}
