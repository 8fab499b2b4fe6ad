import {access} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {Engagement, ResultsSource} from "../engagement/schema.js";
import {resultsFormatsById} from "../ingest/formats.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import {readOrTake} from "./kept-tables.js";
import {withTextFile} from "./read-file.js";
import {extractReport, placeReport, type ReportFacts, reportTables} from "./read-report.js";
import {tidyShapes} from "./read-table.js";
import {readTidyRows} from "./read-tidy-rows.js";
import type {Shelf} from "./shelf.js";
import {runModels} from "./sql-model.js";

const resultTypes = {
  quarter: "VARCHAR",
  team: "VARCHAR",
  metric: "VARCHAR",
  value: "VARCHAR",
  largest_share: "VARCHAR",
  row: "BIGINT",
  per: "VARCHAR"
};

/**
 * Reads results.csv, where there is one, and every source of results into `results`; what was read of the same bytes before
 * is taken from the shelf. Returns all problems, and how many of the files were taken so.
 */
export async function readResults(
  db: Database,
  folder: string,
  engagement: Engagement,
  shelf: Shelf | null = null
): Promise<{problems: Problem[]; kept: number}> {
  const problems: Problem[] = [];
  let kept = 0;
  await db.table("collected_results", {...resultTypes, file: "VARCHAR"}, []);
  if (await exists(join(folder, "results.csv"))) {
    const read = await readResultsFile(db, folder, shelf);
    problems.push(...read.problems);
    if (read.facts !== null) problems.push(...(await collect(db, "results.csv")));
    if (read.isKept) kept++;
  }
  const sources = [...engagement.sources.entries()].filter((entry): entry is [number, ResultsSource] =>
    isOfResults(entry[1])
  );
  for (const [index, source] of sources) {
    const read = await readReportFile(db, folder, source, index, shelf);
    problems.push(...read.problems);
    if (read.facts !== null) {
      problems.push(...(await placeReport(db, read.facts, source, index, engagement)));
      problems.push(...(await collect(db, source.file)));
    }
    if (read.isKept) kept++;
  }
  for (const [, source] of sources) {
    await db.set("file", source.file);
    problems.push(...(await runCheck(db, "results_together", source.file)));
  }
  await runModels(db, import.meta.url, ["models/results"]);
  return {problems, kept};
}

function readResultsFile(db: Database, folder: string, shelf: Shelf | null) {
  return readTidyRows(db, shelf, folder, {
    file: "results.csv",
    shape: tidyShapes.results,
    table: "results_rows"
  });
}

function readReportFile(
  db: Database,
  folder: string,
  source: ResultsSource,
  index: number,
  shelf: Shelf | null
) {
  const {file} = source;
  return readOrTake(db, shelf, {folder, file, parts: [source], tables: reportTables}, async () => {
    let facts: ReportFacts | null = null;
    const problems = await withTextFile(folder, file, source, async (text) => {
      const found = await extractReport(db, text, source, index);
      facts = found.facts;
      return found.problems;
    });
    return {problems, facts: facts as ReportFacts | null};
  });
}

/** Whether a source's rows become results. */
export function isOfResults(source: Engagement["sources"][number]): source is ResultsSource {
  return source.format in resultsFormatsById;
}

async function collect(db: Database, file: string): Promise<Problem[]> {
  await db.set("file", file);
  await db.run(
    "INSERT INTO collected_results BY NAME SELECT *, getvariable('file') AS file FROM results_rows"
  );
  return runCheck(db, "results", file);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  );
}
