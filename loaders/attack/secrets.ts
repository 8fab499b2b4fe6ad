import {basename} from "node:path";
import {openDatabase} from "../warehouse/duckdb.js";
import type {Warehouse} from "../warehouse/warehouse.js";
import type {Secrets} from "./leak-scan.js";

/** What must not come out of an engagement: everybody's ids, what they wrote, and what the client's files are called. */
export async function secretsOf(warehouse: Warehouse): Promise<Secrets> {
  const db = await openDatabase(warehouse.database, {readOnly: true});
  try {
    const people = await db.rows<{id: string}>(
      "SELECT DISTINCT respondent AS id FROM roster UNION SELECT DISTINCT respondent FROM answers"
    );
    const comments = await db.rows<{comment: string}>(
      "SELECT DISTINCT comment FROM answers WHERE comment <> ''"
    );
    return {
      ids: new Set(people.map(({id}) => id)),
      comments: comments.map(({comment}) => comment),
      files: warehouse.engagement.sources.map(({file}) => basename(file))
    };
  } finally {
    db.close();
  }
}
