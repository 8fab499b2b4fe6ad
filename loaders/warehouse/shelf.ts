import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileHash} from "./content-key.js";
import {type Database, literal} from "./duckdb.js";
import {fingerprintOf} from "./pseudonym-key.js";

/** Where what was read of files is kept, and which key their people's pseudonyms were made with. */
export interface Shelf {
  folder: string;
  /** The key of this machine: pseudonyms are made with it, and names that are kept are locked with one that it gives. */
  secret: Buffer;
  /** Tells the code that reads files from other versions of it. */
  code: string;
  /** The names of what this run used; the rest goes with `clearShelf`. */
  used: Set<string>;
}

interface OnShelf<Facts> {
  /** SHA-256 of the file of tables: a damaged one is never opened. */
  tables: string;
  facts: Facts;
}

const [factsFile, tablesFile] = ["facts.json", "tables.db"];

/** A name for a file's bytes and all that its reading depends on and that is not looked at anew. */
export async function nameOn(shelf: Shelf, path: string, parts: readonly unknown[]): Promise<string> {
  const all = [await fileHash(path).catch(() => "none"), shelf.code, fingerprintOf(shelf.secret), ...parts];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 32);
}

/** What stands on the shelf under a name, beside its tables; null where nothing does, or it cannot be read. */
export async function factsOn<Facts>(shelf: Shelf, name: string): Promise<Facts | null> {
  return (await entryOf<Facts>(shelf, name))?.facts ?? null;
}

/**
 * Hands the tables of a name to `restore`, as the schema `kept`; false, and nothing done, where they are damaged, or where
 * `restore` says that they hold no longer.
 */
export async function takeTables(
  db: Database,
  shelf: Shelf,
  name: string,
  restore: () => Promise<boolean>
): Promise<boolean> {
  const entry = await entryOf(shelf, name);
  const tables = join(shelf.folder, name, tablesFile);
  if (entry === null || (await fileHash(tables).catch(() => "")) !== entry.tables) return false;
  await db.run(`ATTACH ${literal(tables)} AS kept (READ_ONLY)`);
  try {
    if (!(await restore())) return false;
  } finally {
    await db.run("DETACH kept");
  }
  shelf.used.add(name);
  return true;
}

/** Keeps what `fill` puts into the schema `kept`, and facts, for the next time: written beside, then moved into place. */
export async function putOn(
  db: Database,
  shelf: Shelf,
  name: string,
  fill: () => Promise<void>,
  facts: unknown
): Promise<void> {
  const unfinished = join(shelf.folder, `unfinished-${process.pid}`);
  await rm(unfinished, {recursive: true, force: true});
  await mkdir(unfinished, {recursive: true});
  try {
    const tables = join(unfinished, tablesFile);
    await db.run(`ATTACH ${literal(tables)} AS kept`);
    try {
      await fill();
    } finally {
      await db.run("DETACH kept");
    }
    const entry: OnShelf<unknown> = {tables: await fileHash(tables), facts};
    await writeFile(join(unfinished, factsFile), JSON.stringify(entry));
    await rm(join(shelf.folder, name), {recursive: true, force: true});
    await rename(unfinished, join(shelf.folder, name)).catch((error: NodeJS.ErrnoException) => {
      // Another process that reads the same has just put it there: either's is as good.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
    shelf.used.add(name);
  } finally {
    await rm(unfinished, {recursive: true, force: true});
  }
}

/** Removes what nothing of the engagement uses any more. */
export async function clearShelf({folder, used}: Shelf): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (!used.has(name) && !name.startsWith("unfinished-"))
      await rm(join(folder, name), {recursive: true, force: true});
}

async function entryOf<Facts>(shelf: Shelf, name: string): Promise<OnShelf<Facts> | null> {
  try {
    return JSON.parse(await readFile(join(shelf.folder, name, factsFile), "utf8")) as OnShelf<Facts>;
  } catch {
    return null;
  }
}
