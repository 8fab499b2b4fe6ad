import type {Problem} from "../../loaders/engagement/problem.js";
import {type EngagementInput, engagementSchema} from "../../loaders/engagement/schema.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {ingest} from "../../loaders/warehouse/ingest.js";
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
    const problems = await ingest(db, folder, engagementSchema.parse(whole), () => {});
    const answers = await db.rows<Record<string, unknown>>(
      "SELECT quarter, respondent, expectation, perspective, known, action, level, status FROM answers ORDER BY ALL"
    );
    const dropped = await db.rows<{reason: string; rows: number}>(
      "SELECT reason, rows FROM dropped ORDER BY reason"
    );
    const adjusted = await db.rows<{change: string; cells: number}>("SELECT change, cells FROM adjusted");
    const [counts] = await db.rows<{read: number; kept: number}>(
      "SELECT rows_read AS read, rows_kept AS kept FROM sources"
    );
    return {
      answers: answers.map((row) =>
        Object.values(row)
          .map((cell) => cell ?? "-")
          .join(" ")
      ),
      dropped: Object.fromEntries(dropped.map(({reason, rows}) => [reason, rows])),
      adjusted: Object.fromEntries(adjusted.map(({change, cells}) => [change, cells])),
      kept: [counts?.read ?? 0, counts?.kept ?? 0],
      problems
    };
  } finally {
    db.close();
  }
}
