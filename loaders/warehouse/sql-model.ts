import {readFile} from "node:fs/promises";
import type {Database} from "./duckdb.js";

/** Reads a SQL model that lies beside the calling module, e.g. `readModel(import.meta.url, "models/roster")`. */
export function readModel(moduleUrl: string, name: string): Promise<string> {
  return readFile(new URL(`${name}.sql`, moduleUrl), "utf8");
}

/** Runs SQL models in their order. */
export async function runModels(db: Database, moduleUrl: string, names: readonly string[]): Promise<void> {
  for (const name of names) await db.run(await readModel(moduleUrl, name));
}
