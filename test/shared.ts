import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";

const folder = fileURLToPath(new URL("../../shared/", import.meta.url));

/** Whether others' data lie beside the project; tests that need them are skipped where they do not. */
export const hasShared = existsSync(folder);

/** The path of a file of others' data. */
export function shared(name: string): string {
  return `${folder}${name}`;
}
