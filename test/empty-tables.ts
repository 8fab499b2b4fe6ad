import {type Tables, tableNames} from "../loaders/alignment/tables.js";

/** Every table of the analysis, without rows. */
export function emptyTables(): Tables {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
}
