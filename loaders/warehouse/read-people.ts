import {access} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import type {Progress} from "./ingest.js";
import {readOrgCharts} from "./read-org-charts.js";
import {readTidy, tidyShapes} from "./read-table.js";
import {runModels} from "./sql-model.js";

const name = "people.csv";

/**
 * Reads people.csv, then every org chart, into `people` and `roster`, under what the database's `pseudonym(id)` makes of ids.
 * Whom people.csv lists is as it says; where there is an org chart, the file may be missing.
 */
export async function readPeople(
  db: Database,
  folder: string,
  engagement: Engagement,
  progress: Progress
): Promise<Problem[]> {
  const hasChart = engagement.sources.some(({format}) => format === "org_chart");
  progress(name);
  const problems =
    hasChart && !(await isThere(join(folder, name)))
      ? await noFile(db)
      : await readTidy(db, folder, name, tidyShapes.people, async () => {
          await runModels(db, import.meta.url, ["models/people"]);
          return runCheck(db, "people", name);
        });
  if (problems.some(({severity}) => severity === "error")) return problems;
  problems.push(...(await readOrgCharts(db, folder, engagement)));
  await runModels(db, import.meta.url, ["models/roster", "models/team_regions"]);
  problems.push(...(await runCheck(db, "regions", name)));
  const [count] = await db.rows<{n: number}>("SELECT count(DISTINCT respondent) AS n FROM people");
  progress(name, `${count!.n.toLocaleString("en")} people`);
  return problems;
}

async function noFile(db: Database): Promise<Problem[]> {
  await runModels(db, import.meta.url, ["models/no_people"]);
  return [];
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  );
}
