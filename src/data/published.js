import {readFileSync} from "node:fs";
import {join} from "node:path";

/**
 * Prints one file of what is published, or those of its rows that the pages draw. Plain JavaScript, because Framework
 * starts a process a loader, and one that must compile TypeScript first takes a second where this takes a twentieth.
 */
export function printPublished(name, isDrawn) {
  const folder = process.env.PLUMBLINE_PUBLISHED;
  if (!folder) throw new Error("PLUMBLINE_PUBLISHED is not set, expected the folder that holds report.json");
  const text = readFileSync(join(folder, `${name}.json`), "utf8");
  process.stdout.write(isDrawn ? JSON.stringify(JSON.parse(text).filter(isDrawn)) : text);
}
