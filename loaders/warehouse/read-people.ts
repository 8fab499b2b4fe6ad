import {access} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import type {Progress} from "./ingest.js";
import {readOrgCharts} from "./read-org-charts.js";
import {tidyShapes} from "./read-table.js";
import {readTidyRows} from "./read-tidy-rows.js";
import type {Shelf} from "./shelf.js";
import {runModels} from "./sql-model.js";

const name = "people.csv";

/**
 * Reads people.csv, then every org chart, into `people` and `roster`, under what the database's `pseudonym(id)` makes of ids.
 * What the shelf holds of a file that is as it was is not read again. Whom people.csv lists is as it says; where there is an org chart, the file may be missing.
 */
export async function readPeople(
  db: Database,
  folder: string,
  engagement: Engagement,
  progress: Progress,
  shelf: Shelf | null = null
): Promise<Problem[]> {
  const hasChart = engagement.sources.some(({format}) => format === "org_chart");
  progress(name);
  const {problems, isKept} =
    hasChart && !(await isThere(join(folder, name)))
      ? await noFile(db)
      : await readPeopleFile(db, folder, shelf);
  if (problems.some(({severity}) => severity === "error")) return problems;
  problems.push(...(await readOrgCharts(db, folder, engagement, progress, shelf)));
  await runModels(db, import.meta.url, ["models/roster", "models/team_regions"]);
  problems.push(...(await runCheck(db, "regions", name)));
  const [count] = await db.rows<{n: number}>("SELECT count(DISTINCT respondent) AS n FROM people");
  progress(name, `${count!.n.toLocaleString("en")} people${isKept ? ", read before" : ""}`);
  return problems;
}

async function readPeopleFile(db: Database, folder: string, shelf: Shelf | null) {
  const rows = {file: name, shape: tidyShapes.people, table: "people_rows"};
  const {problems, facts, isKept} = await readTidyRows(db, shelf, folder, rows);
  if (facts === null) return {problems, isKept};
  await runModels(db, import.meta.url, ["models/people"]);
  return {problems: [...problems, ...(await runCheck(db, "people", name))], isKept};
}

async function noFile(db: Database): Promise<{problems: Problem[]; isKept: boolean}> {
  await runModels(db, import.meta.url, ["models/no_people"]);
  return {problems: [], isKept: false};
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  );
}
