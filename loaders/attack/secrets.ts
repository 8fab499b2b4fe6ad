import {homedir} from "node:os";
import {basename, parse, resolve} from "node:path";
import {languages} from "../../src/language/languages.js";
import {fieldCodes} from "../engagement/answer.js";
import type {Engagement} from "../engagement/schema.js";
import {type Database, openDatabase} from "../warehouse/duckdb.js";
import {approvedQuotes} from "../warehouse/read-quotes.js";
import {readModel} from "../warehouse/sql-model.js";
import type {Warehouse} from "../warehouse/warehouse.js";
import {personIdsOf} from "./person-ids.js";
import {personalValuesOf} from "./personal-values.js";

/** What a scan knows of the client, beside the patterns that are secrets anywhere. */
export interface Secrets {
  /** Ids, names and addresses of people, each with what it is. */
  personal: readonly {kind: string; text: string}[];
  /** What people wrote. */
  comments: readonly string[];
  /** What of it may be published. */
  approved: readonly string[];
  /** Names of the client's files. */
  files: readonly string[];
  /** Folders of this machine. */
  folders: readonly string[];
  /** What the report says anyway: names of teams and groups, statements, labels. */
  vocabulary: readonly string[];
}

export const noSecrets: Secrets = {
  ...{personal: [], comments: [], approved: []},
  ...{files: [], folders: [], vocabulary: []}
};

/** What must not come out of an engagement. */
export async function secretsOf({engagement, folder, database}: Warehouse): Promise<Secrets> {
  const {personal, sentences} = await personalValuesOf(folder, engagement);
  const db = await openDatabase(database, {readOnly: true});
  try {
    return {
      personal: [...(await pseudonymsOf(db)), ...(await personIdsOf(folder, engagement)), ...personal],
      comments: [...(await commentsOf(db)), ...sentences],
      approved: (await approvedQuotes(database)).map(({text}) => text),
      files: engagement.sources.flatMap(({file}) => namesOf(file)),
      folders: [resolve(folder), process.cwd(), homedir()].filter((path) => path.length > 6),
      vocabulary: await vocabularyOf(db, engagement)
    };
  } finally {
    db.close();
  }
}

async function commentsOf(db: Database): Promise<string[]> {
  const rows = await db.rows<{comment: string}>(
    "SELECT comment FROM answers WHERE comment <> '' UNION SELECT text FROM statements"
  );
  return rows.map(({comment}) => comment);
}

/** What stands for people in the warehouse: who has one person's can tell that person's row from another's. */
async function pseudonymsOf(db: Database): Promise<Secrets["personal"]> {
  const rows = await db.rows<{pseudonym: string}>(await readModel(import.meta.url, "models/pseudonyms"));
  return rows.map(({pseudonym}) => ({kind: "pseudonym of a person", text: pseudonym}));
}

/** A file's name, and its stem where that is no ordinary word. */
function namesOf(file: string): string[] {
  const {name} = parse(file);
  return [basename(file), ...(name.length >= 8 && /[\d_-]/.test(name) ? [name] : [])];
}

async function vocabularyOf(db: Database, engagement: Engagement): Promise<string[]> {
  const wordings = await db.rows<{said: string}>(await readModel(import.meta.url, "models/said"));
  const {title, quarters, groups, teams, labels} = engagement;
  const named = [...quarters, ...groups, ...teams];
  return [
    ...wordings.map(({said}) => said),
    ...[title, engagement.id],
    ...named.flatMap(({id, label}) => [id, label]),
    ...groups.map(({singular}) => singular),
    ...Object.values(labels).flatMap((field) => Object.keys(field)),
    ...Object.values(fieldCodes).flat(),
    // What the pages say by themselves, in any language: a comment of the same words is no leak.
    ...Object.values(languages).flatMap(({messages}) => Object.values(messages))
  ];
}
