import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../../loaders/engagement/problem.js";
import {type EngagementInput, engagementSchema} from "../../loaders/engagement/schema.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {ingest} from "../../loaders/warehouse/ingest.js";
import {definePseudonyms} from "../../loaders/warehouse/pseudonym-key.js";
import {smallEngagement, writeEngagement} from "../engagement-folder.js";

/** Omit, a member of the union at a time. */
type Without<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;

/** What came of reading an export: answers as short lines, rows left out by reason, cells changed, and problems. */
export interface ReadAnswers {
  /** `quarter respondent expectation perspective known action level status`, `-` for nothing, in the order of keys. */
  answers: string[];
  dropped: Record<string, number>;
  adjusted: Record<string, number>;
  kept: [read: number, kept: number];
  problems: Problem[];
}

const key = Buffer.alloc(32, 7);

/** Reads one export of the small engagement from file to answers in DuckDB. */
export async function readAnswers(
  content: string | Buffer,
  source: Without<EngagementInput["sources"][number], "file">,
  {
    file = "exports/export.csv",
    engagement = {},
    files = {}
  }: {
    file?: string;
    engagement?: Partial<EngagementInput>;
    files?: Record<string, string>;
  } = {}
): Promise<ReadAnswers> {
  const whole = {...smallEngagement, ...engagement, sources: [{...source, file}]} as EngagementInput;
  const folder = await writeEngagement({[file]: content, ...files}, whole);
  const db = await openDatabase(":memory:");
  try {
    const problems = await ingest(db, folder, engagementSchema.parse(whole), key, () => {});
    const idOf = await idsByPseudonym(content, await readFile(join(folder, "people.csv"), "utf8"));
    const answers = await db.rows<Record<string, unknown>>(
      "SELECT quarter, respondent, expectation, perspective, known, action, level, status FROM answers"
    );
    const dropped = await db.rows<{reason: string; rows: number}>(
      "SELECT reason, rows FROM dropped ORDER BY reason"
    );
    const adjusted = await db.rows<{change: string; cells: number}>("SELECT change, cells FROM adjusted");
    const [counts] = await db.rows<{read: number; kept: number}>(
      "SELECT rows_read AS read, rows_kept AS kept FROM sources"
    );
    return {
      answers: answers
        .map((row) =>
          Object.values({...row, respondent: idOf(String(row.respondent))})
            .map((cell) => cell ?? "-")
            .join(" ")
        )
        .sort(),
      dropped: Object.fromEntries(dropped.map(({reason, rows}) => [reason, rows])),
      adjusted: Object.fromEntries(adjusted.map(({change, cells}) => [change, cells])),
      kept: [counts?.read ?? 0, counts?.kept ?? 0],
      problems
    };
  } finally {
    db.close();
  }
}

/** Which id stands behind a pseudonym, of the words of these files; of what is no pseudonym itself. */
async function idsByPseudonym(...files: (string | Buffer)[]): Promise<(pseudonym: string) => string> {
  const ids = files.flatMap((file) => file.toString().match(/[^\s,;"]+/g) ?? []);
  const db = await openDatabase(":memory:");
  try {
    await definePseudonyms(db, key);
    await db.table(
      "ids",
      {id: "VARCHAR"},
      ids.map((id) => ({id}))
    );
    const rows = await db.rows<{id: string; pseudonym: string}>(
      "SELECT DISTINCT id, pseudonym(id) AS pseudonym FROM ids"
    );
    const byPseudonym = new Map(rows.map(({id, pseudonym}) => [pseudonym, id]));
    return (pseudonym) => byPseudonym.get(pseudonym) ?? pseudonym;
  } finally {
    db.close();
  }
}
