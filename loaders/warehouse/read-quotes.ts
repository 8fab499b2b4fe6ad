import {access} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import {runCheck} from "./check.js";
import {type Database, openDatabase} from "./duckdb.js";
import {readTidy, tidyShapes} from "./read-table.js";
import {runModels} from "./sql-model.js";

const name = "approved_quotes.csv";

/** What somebody wrote, that may be published: of which group and quarter, and about which expectation, if any. */
export interface ApprovedQuote {
  quarter: string;
  group: string;
  expectation: string | null;
  text: string;
}

/**
 * Reads approved_quotes.csv into `approved_quotes`, after the answers: every quote must stand in a comment of its
 * quarter and group, and enough people must have answered there. Returns its problems.
 */
export async function readQuotes(
  db: Database,
  folder: string,
  {reporting}: Pick<Engagement, "reporting">
): Promise<Problem[]> {
  const isThere = await access(join(folder, name)).then(
    () => true,
    () => false
  );
  if (!isThere && reporting.comments === "none") {
    await runModels(db, import.meta.url, ["models/no_quotes"]);
    return [];
  }
  if (!isThere) return [noFile];
  await db.set("minimum_for_text", reporting.minText);
  return readTidy(db, folder, name, tidyShapes.quotes, async () => {
    await runModels(db, import.meta.url, ["models/quote_rows", "models/approved_quotes"]);
    const [count] = await db.rows<{n: number}>("SELECT count(*) AS n FROM approved_quotes");
    if (count!.n > 0 && reporting.comments === "none") return [contradiction(count!.n)];
    return runCheck(db, "quotes", name);
  });
}

/** The quotes that a warehouse holds, in the order of their file. */
export async function approvedQuotes(database: string): Promise<ApprovedQuote[]> {
  const db = await openDatabase(database, {readOnly: true});
  try {
    return await db.rows<ApprovedQuote>(
      'SELECT quarter, "group", expectation, text FROM approved_quotes ORDER BY row'
    );
  } finally {
    db.close();
  }
}

const noFile: Problem = {
  severity: "error",
  code: "missing_file",
  file: name,
  row: null,
  column: null,
  found: "no such file",
  expected: 'the quotes that may be published, as reporting.comments in engagement.json is "approved"',
  hint: 'Write it (quarter, group, text, approved_by, date; expectation may follow), or set "comments": "none".'
};

function contradiction(quotes: number): Problem {
  return {
    severity: "error",
    code: "contradictory_rules",
    file: name,
    row: 2,
    column: null,
    found: `${quotes} approved ${quotes === 1 ? "quote" : "quotes"}`,
    expected: 'none, as reporting.comments in engagement.json is "none"',
    hint: 'Write "comments": "approved" there if they are to be published, or take the file away.'
  };
}
