import {join} from "node:path";
import {hasErrors, type Problem} from "../engagement/problem.js";
import type {Database} from "./duckdb.js";
import {factsOn, nameOn, putOn, type Shelf, takeTables} from "./shelf.js";

interface Wanted {
  folder: string;
  file: string;
  /** All that the reading depends on beside the file's bytes. */
  parts: readonly unknown[];
  /** The temporary tables that reading makes. */
  tables: readonly string[];
}

/** What came of reading a file into its tables; `facts` is null where nothing more can be made of it. */
export interface ReadTables<Facts> {
  problems: Problem[];
  facts: Facts | null;
}

/**
 * Reads a file by `read`, or puts back the tables that were read of the same bytes before, with what was said of them. Only
 * what was read without an error is kept. The tables must hold nothing of a person that the warehouse does not.
 */
export async function readOrTake<Facts>(
  db: Database,
  shelf: Shelf | null,
  {folder, file, parts, tables}: Wanted,
  read: () => Promise<ReadTables<Facts>>
): Promise<ReadTables<Facts> & {isKept: boolean}> {
  if (shelf === null) return {...(await read()), isKept: false};
  const name = await nameOn(shelf, join(folder, file), parts);
  const kept = await factsOn<ReadTables<Facts>>(shelf, name);
  const restore = async () => {
    for (const table of tables) await db.run(`CREATE OR REPLACE TEMP TABLE ${table} AS FROM kept.${table}`);
    return true;
  };
  if (kept !== null && (await takeTables(db, shelf, name, restore))) return {...kept, isKept: true};
  const found = await read();
  if (found.facts !== null && !hasErrors(found.problems)) {
    const fill = async () => {
      for (const table of tables) await db.run(`CREATE TABLE kept.${table} AS FROM temp.${table}`);
    };
    await putOn(db, shelf, name, fill, found);
  }
  return {...found, isKept: false};
}
