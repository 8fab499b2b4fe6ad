import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Engagement, WideSource} from "../engagement/schema.js";
import {mapColumns} from "../ingest/map-columns.js";
import {mapStatements} from "../ingest/map-statements.js";
import {codesOf} from "./code-export.js";
import {fileHash} from "./content-key.js";
import type {Database} from "./duckdb.js";
import {literal} from "./duckdb.js";
import {type Extract, rosterTeams, wordingsIn} from "./extract-export.js";
import {locked, unlocked} from "./lock.js";
import {fingerprintOf} from "./pseudonym-key.js";
import {readModel, runModels} from "./sql-model.js";

/** Where what was read of exports is kept, and which key their people's pseudonyms were made with. */
export interface Shelf {
  folder: string;
  /** The key of this machine: pseudonyms are made with it, and names that are kept are locked with one that it gives. */
  secret: Buffer;
  /** Tells the code that reads files from other versions of it. */
  code: string;
  /** The names of what this run used; the rest goes with `clearShelf`. */
  used: Set<string>;
}

interface Wanted {
  folder: string;
  engagement: Engagement;
  source: WideSource;
  index: number;
}

/** What is kept beside the tables: everything that the tables depend on and that may change. */
interface Kept {
  /** SHA-256 of the file of tables: a damaged one is never opened. */
  tables: string;
  mapping: string;
  /** Names of people, locked. */
  names: string;
  extract: Omit<Extract, "names">;
}

const [factsFile, tablesFile] = ["facts.json", "tables.db"];

/**
 * What was read before of an export's bytes, with its tables put back; null where nothing was, where it is damaged, or where it
 * would come out otherwise today: by another mapping, other labels, other teams.
 */
export async function keptExtract(db: Database, shelf: Shelf, wanted: Wanted): Promise<Extract | null> {
  const {engagement, source, index} = wanted;
  const name = await nameOf(db, shelf, wanted);
  const place = join(shelf.folder, name);
  const kept = await factsIn(place);
  if (kept === null) return null;
  const {extract} = kept;
  const mapping = mapColumns(source, extract.layout, await wordingsIn(db), extract.personal);
  const open = mapStatements(source, extract.layout, extract.personal);
  const {codes} = codesOf(extract, {engagement, source, teams: await rosterTeams(db)});
  if (kept.mapping !== mappingKey(mapping, open) || JSON.stringify(codes) !== JSON.stringify(extract.codes))
    return null;
  const names = namesOf(kept, shelf.secret);
  const tables = join(place, tablesFile);
  if (names === null || (await fileHash(tables).catch(() => "")) !== kept.tables) return null;
  await db.set("source", index);
  await db.run(`ATTACH ${literal(tables)} AS kept (READ_ONLY)`);
  try {
    await runModels(db, import.meta.url, ["models/kept_export"]);
  } finally {
    await db.run("DETACH kept");
  }
  shelf.used.add(name);
  return {...extract, names};
}

/** Keeps what was read of an export for the next time: written beside, then moved into place. */
export async function keepExtract(
  db: Database,
  shelf: Shelf,
  wanted: Wanted,
  extract: Extract
): Promise<void> {
  const name = await nameOf(db, shelf, wanted);
  const unfinished = join(shelf.folder, `unfinished-${process.pid}`);
  await rm(unfinished, {recursive: true, force: true});
  await mkdir(unfinished, {recursive: true});
  try {
    const tables = join(unfinished, tablesFile);
    await db.set("source", wanted.index);
    await db.run(`ATTACH ${literal(tables)} AS kept`);
    try {
      await runModels(db, import.meta.url, ["models/keep_export"]);
    } finally {
      await db.run("DETACH kept");
    }
    const {layout, personal} = extract;
    const mapping = mapColumns(wanted.source, layout, await wordingsIn(db), personal);
    const open = mapStatements(wanted.source, layout, personal);
    const {names, ...rest} = extract;
    const kept: Kept = {
      tables: await fileHash(tables),
      mapping: mappingKey(mapping, open),
      names: locked(shelf.secret, JSON.stringify(names)),
      extract: rest
    };
    await writeFile(join(unfinished, factsFile), JSON.stringify(kept));
    await rm(join(shelf.folder, name), {recursive: true, force: true});
    await rename(unfinished, join(shelf.folder, name));
    shelf.used.add(name);
  } finally {
    await rm(unfinished, {recursive: true, force: true});
  }
}

/** Removes what no source of the engagement uses any more. */
export async function clearShelf({folder, used}: Shelf): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (!used.has(name) && !name.startsWith("unfinished-"))
      await rm(join(folder, name), {recursive: true, force: true});
}

/** A name for an export's bytes and all that its reading depends on and that is not looked at anew. */
async function nameOf(
  db: Database,
  shelf: Shelf,
  {folder, engagement, source, index}: Wanted
): Promise<string> {
  const {quarter, respondent} = source;
  const [others] = await db.rows<{aliases: string | null}>(
    await readModel(import.meta.url, "models/aliases_hash")
  );
  const parts = [
    await fileHash(join(folder, source.file)).catch(() => "none"),
    shelf.code,
    fingerprintOf(shelf.secret),
    source,
    engagement.scale,
    typeof quarter === "object" && "date" in quarter ? engagement.quarters : null,
    // Where nobody can be told apart, a response is named after its source.
    respondent === undefined ? index : null,
    source.columns.some((rule) => rule.list !== undefined) ? await wordingsIn(db) : null,
    others!.aliases
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

function mappingKey(mapping: ReturnType<typeof mapColumns>, open: ReturnType<typeof mapStatements>): string {
  return JSON.stringify([mapping.columns, mapping.lists, mapping.keys, open.columns]);
}

/** The names that were kept; null where somebody changed them. */
function namesOf({names}: Kept, secret: Buffer): string[] | null {
  try {
    return JSON.parse(unlocked(secret, names)) as string[];
  } catch {
    return null;
  }
}

async function factsIn(place: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(join(place, factsFile), "utf8")) as Kept;
  } catch {
    return null;
  }
}
