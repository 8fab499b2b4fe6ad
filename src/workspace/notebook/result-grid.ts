import * as Inputs from "@observablehq/inputs";
import type {Table} from "apache-arrow";

/** A result as a table that scrolls. */
export function createGrid(table: Table): HTMLElement {
  const grid = Inputs.table(table, {select: false, rows: 12}) as HTMLElement;
  grid.tabIndex = 0;
  grid.ariaLabel = `Result, ${table.numRows} rows`;
  return grid;
}
