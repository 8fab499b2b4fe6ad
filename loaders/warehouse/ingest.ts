import {fieldCodes, perspectives} from "../engagement/answer.js";
import type {Problem} from "../engagement/problem.js";
import {quarterDays} from "../engagement/quarter-days.js";
import type {Engagement} from "../engagement/schema.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import {readExport} from "./read-export.js";
import {readQuotes} from "./read-quotes.js";
import {readResults} from "./read-results.js";
import {readTidy, tidyShapes} from "./read-table.js";
import {runModels} from "./sql-model.js";

const statuses = ["answered", "dont_know", "skipped", "not_shown"];

/** Told before each file is read, and after it with the rows that came of it. */
export type Progress = (step: string, detail?: string) => void;

/**
 * Reads an engagement's files into the warehouse's tables: expectations, people, roster, answers, sources, dropped and
 * results. Returns every problem of every file; the tables are complete only where none is an error.
 */
export async function ingest(
  db: Database,
  folder: string,
  engagement: Engagement,
  progress: Progress
): Promise<Problem[]> {
  await db.set(
    "groups",
    engagement.groups.map((group) => group.id)
  );
  await db.set(
    "quarters",
    engagement.quarters.map((quarter) => quarter.id)
  );
  await db.set("scale_min", engagement.scale.min);
  await db.set("scale_max", engagement.scale.max);
  await db.table(
    "engagement_quarters",
    {quarter: "VARCHAR", position: "INTEGER", first_day: "DATE", last_day: "DATE"},
    engagement.quarters.map((quarter, position) => {
      const days = quarterDays(quarter);
      return {
        quarter: quarter.id,
        position,
        first_day: days?.firstDay ?? null,
        last_day: days?.lastDay ?? null
      };
    })
  );
  await db.table("tidy_codes", {field: "VARCHAR", code: "VARCHAR"}, tidyCodes());
  await runModels(db, import.meta.url, ["models/quarters", "models/answers"]);

  const problems = [
    ...(await readCodebook(db, folder, progress)),
    ...(await readRoster(db, folder, progress))
  ];
  // Without codebook and roster every answer would be a problem of its own, and hide these.
  if (problems.some((problem) => problem.severity === "error")) return problems;

  for (const [index, source] of engagement.sources.entries()) {
    if (source.format === "salesforce_report") continue;
    progress(source.file);
    const found =
      source.format === "tidy"
        ? await readTidyAnswers(db, folder, source, index)
        : await readExport(db, folder, engagement, source, index);
    problems.push(...found);
    const [count] = await db.rows<{n: number}>(`SELECT count(*) AS n FROM answers WHERE source = ${index}`);
    progress(source.file, `${count!.n.toLocaleString("en")} answers`);
  }
  problems.push(...(await readQuotes(db, folder, engagement)));
  progress("results");
  problems.push(...(await readResults(db, folder, engagement)));
  const [results] = await db.rows<{n: number}>("SELECT count(*) AS n FROM results");
  progress("results", `${results!.n.toLocaleString("en")} team results`);
  return problems;
}

function readCodebook(db: Database, folder: string, progress: Progress): Promise<Problem[]> {
  progress("expectations.csv");
  return readTidy(db, folder, "expectations.csv", tidyShapes.expectations, async () => {
    await runModels(db, import.meta.url, ["models/wordings", "models/expectations"]);
    const [count] = await db.rows<{n: number}>("SELECT count(*) AS n FROM expectations");
    progress("expectations.csv", `${count!.n} expectations`);
    return runCheck(db, "expectations", "expectations.csv");
  });
}

function readRoster(db: Database, folder: string, progress: Progress): Promise<Problem[]> {
  progress("people.csv");
  return readTidy(db, folder, "people.csv", tidyShapes.people, async () => {
    await runModels(db, import.meta.url, ["models/people", "models/roster"]);
    const [count] = await db.rows<{n: number}>("SELECT count(DISTINCT respondent) AS n FROM people");
    progress("people.csv", `${count!.n.toLocaleString("en")} people`);
    return runCheck(db, "people", "people.csv");
  });
}

function readTidyAnswers(
  db: Database,
  folder: string,
  source: Extract<Engagement["sources"][number], {format: "tidy"}>,
  index: number
): Promise<Problem[]> {
  return readTidy(
    db,
    folder,
    source.file,
    tidyShapes.answers,
    async () => {
      await db.set("source", index);
      await db.set("file", source.file);
      const problems = await runCheck(db, "tidy", source.file);
      await runModels(db, import.meta.url, ["models/tidy_answers", "models/tidy_counts"]);
      return problems;
    },
    source
  );
}

function tidyCodes(): {field: string; code: string}[] {
  const codes = {...fieldCodes, perspective: perspectives, status: statuses};
  return Object.entries(codes).flatMap(([field, list]) => list.map((code) => ({field, code})));
}
