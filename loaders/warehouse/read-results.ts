import {access} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {Engagement, ResultsSource} from "../engagement/schema.js";
import {resultsFormatsById} from "../ingest/formats.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import {withTextFile} from "./read-file.js";
import {readReport} from "./read-report.js";
import {readTidy, tidyShapes} from "./read-table.js";
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

/** Reads results.csv, where there is one, and every source of results into `results`. Returns all problems. */
export async function readResults(db: Database, folder: string, engagement: Engagement): Promise<Problem[]> {
  const problems: Problem[] = [];
  await db.table("collected_results", {...resultTypes, file: "VARCHAR"}, []);
  if (await exists(join(folder, "results.csv"))) {
    problems.push(
      ...(await readTidy(db, folder, "results.csv", tidyShapes.results, async () => {
        await db.set("file", "results.csv");
        await runModels(db, import.meta.url, ["models/results_rows"]);
        return collect(db, "results.csv");
      }))
    );
  }
  const sources = [...engagement.sources.entries()].filter((entry): entry is [number, ResultsSource] =>
    isOfResults(entry[1])
  );
  for (const [index, source] of sources)
    problems.push(
      ...(await withTextFile(folder, source.file, source, async (file) => {
        await db.table("results_rows", resultTypes, []);
        const found = await readReport(db, file, source, index, engagement);
        return [...found, ...(await collect(db, source.file))];
      }))
    );
  for (const [, source] of sources) {
    await db.set("file", source.file);
    problems.push(...(await runCheck(db, "results_together", source.file)));
  }
  await runModels(db, import.meta.url, ["models/results"]);
  return problems;
}

/** Whether a source's rows become results. */
export function isOfResults(source: Engagement["sources"][number]): source is ResultsSource {
  return source.format in resultsFormatsById;
}

async function collect(db: Database, file: string): Promise<Problem[]> {
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
