import {createReadStream} from "node:fs";
import {join} from "node:path";

/** Prints a file that only a workspace gets. Plain JavaScript, as the loaders in src/data are. */
export function printFile(name) {
  const folder = process.env.PLUMBLINE_PUBLISHED;
  if (!folder) throw new Error("PLUMBLINE_PUBLISHED is not set, expected the folder that holds report.json");
  createReadStream(join(folder, name)).pipe(process.stdout);
}
