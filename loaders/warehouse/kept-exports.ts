import {join} from "node:path";
import type {Engagement, WideSource} from "../engagement/schema.js";
import {mapColumns} from "../ingest/map-columns.js";
import {mapStatements} from "../ingest/map-statements.js";
import {codesOf} from "./code-export.js";
import type {Database} from "./duckdb.js";
import {type Extract, rosterTeams, wordingsIn} from "./extract-export.js";
import {locked, unlocked} from "./lock.js";
import {factsOn, nameOn, putOn, type Shelf, takeTables} from "./shelf.js";
import {readModel, runModels} from "./sql-model.js";

interface Wanted {
  folder: string;
  engagement: Engagement;
  source: WideSource;
  index: number;
}

/** What is kept beside the tables: everything that the tables depend on and that may change. */
interface Kept {
  mapping: string;
  /** Names of people, locked. */
  names: string;
  extract: Omit<Extract, "names">;
}

/**
 * What was read before of an export's bytes, with its tables put back; null where nothing was, where it is damaged, or where it
 * would come out otherwise today: by another mapping, other labels, other teams, other names of persons in an
 * org chart.
 */
export async function keptExtract(db: Database, shelf: Shelf, wanted: Wanted): Promise<Extract | null> {
  const {engagement, source, index} = wanted;
  const name = await nameOf(db, shelf, wanted);
  const kept = await factsOn<Kept>(shelf, name);
  if (kept === null) return null;
  const {extract} = kept;
  const mapping = mapColumns(source, extract.layout, await wordingsIn(db), extract.personal);
  const open = mapStatements(source, extract.layout, extract.personal);
  const {codes} = codesOf(extract, {engagement, source, teams: await rosterTeams(db)});
  if (kept.mapping !== mappingKey(mapping, open) || JSON.stringify(codes) !== JSON.stringify(extract.codes))
    return null;
  const names = namesOf(kept, shelf.secret);
  if (names === null) return null;
  await db.set("source", index);
  const isBack = await takeTables(db, shelf, name, async () => {
    const [otherwise] = await db.rows<{names: number}>(
      await readModel(import.meta.url, "models/named_otherwise")
    );
    if (otherwise!.names > 0) return false;
    await runModels(db, import.meta.url, ["models/kept_export"]);
    return true;
  });
  return isBack ? {...extract, names} : null;
}

/** Keeps what was read of an export for the next time. */
export async function keepExtract(
  db: Database,
  shelf: Shelf,
  wanted: Wanted,
  {names, ...extract}: Extract
): Promise<void> {
  const {source, index} = wanted;
  const {layout, personal} = extract;
  const mapping = mapColumns(source, layout, await wordingsIn(db), personal);
  const facts: Kept = {
    mapping: mappingKey(mapping, mapStatements(source, layout, personal)),
    names: locked(shelf.secret, JSON.stringify(names)),
    extract
  };
  await db.set("source", index);
  const fill = () => runModels(db, import.meta.url, ["models/keep_export"]);
  await putOn(db, shelf, await nameOf(db, shelf, wanted), fill, facts);
}

/** A name for an export's bytes and all that its reading depends on and that is not looked at anew. */
async function nameOf(
  db: Database,
  shelf: Shelf,
  {folder, engagement, source, index}: Wanted
): Promise<string> {
  const {quarter, respondent} = source;
  return nameOn(shelf, join(folder, source.file), [
    source,
    engagement.scale,
    typeof quarter === "object" && "date" in quarter ? engagement.quarters : null,
    // Where nobody can be told apart, a response is named after its source.
    respondent === undefined ? index : null,
    source.columns.some((rule) => rule.list !== undefined) ? await wordingsIn(db) : null
  ]);
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
