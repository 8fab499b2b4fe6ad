import {access, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import {type ResultRow, readSalesforceReport} from "../ingest/salesforce-report.js";
import {personalInHeader, recordPersonalColumns} from "../quality/personal.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import {withTextFile} from "./read-file.js";
import {readTidy, tidyShapes} from "./read-table.js";
import {runModels} from "./sql-model.js";

const resultTypes = {
  quarter: "VARCHAR",
  team: "VARCHAR",
  metric: "VARCHAR",
  value: "VARCHAR",
  largest_share: "VARCHAR",
  row: "BIGINT"
};

/** Reads results.csv, where there is one, and every source of results into `results`. Returns all problems. */
export async function readResults(db: Database, folder: string, engagement: Engagement): Promise<Problem[]> {
  const problems: Problem[] = [];
  await db.table("collected_results", resultTypes, []);
  if (await exists(join(folder, "results.csv"))) {
    problems.push(
      ...(await readTidy(db, folder, "results.csv", tidyShapes.results, async () => {
        await runModels(db, import.meta.url, ["models/results_rows"]);
        return collect(db, "results.csv");
      }))
    );
  }
  for (const [index, source] of engagement.sources.entries()) {
    if (source.format !== "salesforce_report") continue;
    problems.push(
      ...(await withTextFile(folder, source.file, source, async (file) => {
        const text = await readFile(file.path, "utf8");
        const report = readSalesforceReport(text, file.head.delimiter, source, engagement);
        await db.table("results_rows", resultTypes, report.results satisfies ResultRow[]);
        await db.set("source", index);
        await db.set("file", source.file);
        await db.set("format", source.format);
        await db.set("rows_read", report.rowsRead);
        await db.set("footer_rows", report.footerRows);
        await db.set("unmatched_rows", new Set(report.problems.map((problem) => problem.row)).size);
        await runModels(db, import.meta.url, ["models/report_counts"]);
        await recordPersonalColumns(db, index, personalInHeader(file.head.records[0]!), new Map());
        return [...report.problems, ...(await collect(db, source.file))];
      }))
    );
  }
  await runModels(db, import.meta.url, ["models/results"]);
  return problems;
}

async function collect(db: Database, file: string): Promise<Problem[]> {
  await db.run("INSERT INTO collected_results BY NAME FROM results_rows");
  return runCheck(db, "results", file);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  );
}
