import type {Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import type {Told} from "../ingest/containers/copied.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import {definePseudonyms} from "./pseudonym-key.js";
import {readCoding} from "./read-coding.js";
import {readExport} from "./read-export.js";
import {readPeople} from "./read-people.js";
import {readQuotes} from "./read-quotes.js";
import {isOfResults, readResults} from "./read-results.js";
import {tidyShapes} from "./read-table.js";
import {readTidyAnswers} from "./read-tidy-answers.js";
import {readTidyRows} from "./read-tidy-rows.js";
import type {Shelf} from "./shelf.js";
import {runModels} from "./sql-model.js";
import {stageEngagement} from "./stage-engagement.js";

/** Told before each file is read, while a large one is (with the share of it, 0 to 1), and after it with the rows that came of it. */
export type Progress = (step: string, detail?: string, share?: number) => void;

/**
 * Reads an engagement's files into the warehouse's tables: expectations, people, roster, answers, sources, dropped,
 * results, and what people wrote with how it was coded. People stand in them under pseudonyms of their ids, made with `key`.
 * What the shelf holds of a file that is as it was is not read again. Returns every problem of every file; the tables are
 * complete only where none is an error.
 */
export async function ingest(
  db: Database,
  folder: string,
  engagement: Engagement,
  key: Buffer,
  progress: Progress,
  shelf: Shelf | null = null
): Promise<Problem[]> {
  await definePseudonyms(db, key);
  await stageEngagement(db, engagement);
  await runModels(db, import.meta.url, [
    "models/answers",
    "models/statements",
    "../quality/models/observations"
  ]);

  const problems = [
    ...(await readCodebook(db, folder, progress, shelf)),
    ...(await readPeople(db, folder, engagement, progress, shelf))
  ];
  // Without codebook and roster every answer would be a problem of its own, and hide these.
  if (problems.some((problem) => problem.severity === "error")) return problems;

  for (const [index, source] of engagement.sources.entries()) {
    if (isOfResults(source) || source.format === "org_chart") continue;
    progress(source.file);
    const told: Told = (share) => progress(source.file, undefined, share);
    const {problems: found, isKept} =
      source.format === "tidy"
        ? await readTidyAnswers(db, folder, source, index, told, shelf)
        : await readExport(db, folder, engagement, source, index, told, shelf);
    problems.push(...found);
    progress(source.file, `${await whatCameOf(db, index)}${isKept ? ", read before" : ""}`);
  }
  progress("statements");
  problems.push(...(await readCoding(db, folder, engagement)));
  const [coding] = await db.rows<{units: number; coded: number}>(
    "SELECT (SELECT count(*) FROM units) AS units, (SELECT count(*) FROM coded_units) AS coded"
  );
  const [units, coded] = [coding!.units, coding!.coded].map((count) => count.toLocaleString("en"));
  progress("statements", `${units} units, ${coded} coded`);
  problems.push(...(await readQuotes(db, folder, engagement)));
  progress("results");
  const {problems: ofResults, kept} = await readResults(db, folder, engagement, shelf);
  problems.push(...ofResults);
  const [results] = await db.rows<{n: number}>("SELECT count(*) AS n FROM results");
  progress(
    "results",
    `${results!.n.toLocaleString("en")} team results${kept > 0 ? `, ${kept} of their files read before` : ""}`
  );
  return problems;
}

/** `17,746 answers`, `300 statements`, or both. */
async function whatCameOf(db: Database, source: number): Promise<string> {
  const [count] = await db.rows<{answers: number; statements: number}>(
    `SELECT
      (SELECT count(*) FROM answers WHERE source = ${source}) AS answers,
      (SELECT count(*) FROM statements WHERE source = ${source}) AS statements`
  );
  const {answers, statements} = count!;
  const parts = [
    ...(answers > 0 || statements === 0 ? [`${answers.toLocaleString("en")} answers`] : []),
    ...(statements > 0 ? [`${statements.toLocaleString("en")} statements`] : [])
  ];
  return parts.join(", ");
}

async function readCodebook(
  db: Database,
  folder: string,
  progress: Progress,
  shelf: Shelf | null
): Promise<Problem[]> {
  const file = "expectations.csv";
  progress(file);
  const rows = {file, shape: tidyShapes.expectations, table: "wording_rows"};
  const {problems, facts, isKept} = await readTidyRows(db, shelf, folder, rows);
  if (facts === null) return problems;
  await runModels(db, import.meta.url, ["models/wordings", "models/expectations"]);
  const [count] = await db.rows<{n: number}>("SELECT count(*) AS n FROM expectations");
  progress(file, `${count!.n} expectations${isKept ? ", read before" : ""}`);
  return [...problems, ...(await runCheck(db, "expectations", file))];
}
