import {printFile} from "./print-file.js";

/** Prints one of the DuckDB files that only a workspace gets. */
export function printDatabase(name) {
  printFile(`${name}.db`);
}
