import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Engagement} from "../engagement/schema.js";
import {openDatabase} from "../warehouse/duckdb.js";
import type {Warehouse} from "../warehouse/warehouse.js";
import type {Secrets} from "./leak-scan.js";

/** What must not come out of an engagement: everybody's ids, what they wrote, and what the client's files are called. */
export async function secretsOf(warehouse: Warehouse, folder: string): Promise<Secrets> {
  const db = await openDatabase(warehouse.database, {readOnly: true});
  try {
    const people = await db.rows<{id: string}>(
      "SELECT DISTINCT respondent AS id FROM roster UNION SELECT DISTINCT respondent FROM answers"
    );
    const comments = await db.rows<{comment: string}>(
      "SELECT DISTINCT comment FROM answers WHERE comment <> ''"
    );
    const engagement = JSON.parse(await readFile(join(folder, "engagement.json"), "utf8")) as Engagement;
    return {
      ids: new Set(people.map(({id}) => id)),
      comments: comments.map(({comment}) => comment),
      files: engagement.sources.map(({file}) => basename(file))
    };
  } finally {
    db.close();
  }
}
