import type {ExportColumn, Layout} from "./layout.js";
import {matchKey} from "./plain-text.js";

/** The column that a mapping names by its name, the tool's own id or its question text; names go before texts. */
export function columnNamed(layout: Layout, wanted: string): ExportColumn | undefined {
  const key = matchKey(wanted);
  for (const part of ["name", "id", "question"] as const) {
    const column = layout.columns.find((column) => column[part] !== "" && matchKey(column[part]) === key);
    if (column !== undefined) return column;
  }
  return undefined;
}
