import {readdirSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {analyze} from "../loaders/alignment/analyze.js";
import {methodRules} from "../loaders/alignment/counts.js";
import type {Tables} from "../loaders/alignment/tables.js";
import {attack} from "../loaders/attack/audit.js";
import type {PublishedRow} from "../loaders/attack/site-files.js";
import {declared} from "../loaders/disclosure/declared.js";
import {type Hierarchies, hierarchies} from "../loaders/disclosure/hierarchies.js";
import {isHidden} from "../loaders/disclosure/suppress.js";
import type {Engagement} from "../loaders/engagement/schema.js";
import {simulate} from "../loaders/simulate/simulate.js";
import {sourceCounts} from "../loaders/warehouse/source-counts.js";
import {teamRegions} from "../loaders/warehouse/team-regions.js";
import {openWarehouse} from "../loaders/warehouse/warehouse.js";

/** The tables that pages can read: those that have a loader. What is in no page is in no file. */
const inPages = (tables: Tables): (keyof Tables)[] => {
  const loaders = readdirSync(new URL("../src/data", import.meta.url));
  return (Object.keys(tables) as (keyof Tables)[]).filter((name) => loaders.includes(`${name}.json.js`));
};

export interface Attacked {
  hidden: number;
  recovered: number;
  /** The first hidden count that was recovered, and between what it lies. */
  example: string | null;
}

/** A simulated engagement, and what its tables hold before anything is hidden. */
export async function analysed(shape: {
  teams: number;
  reps: number;
  quarters: number;
  expectations: number;
  seed: number;
}) {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
  try {
    await simulate(join(folder, "engagement"), {...shape, as: "tidy"});
    const {warehouse, problems} = await openWarehouse(
      join(folder, "engagement"),
      join(folder, "cache"),
      () => {}
    );
    if (warehouse === null) throw new Error(JSON.stringify(problems[0]));
    const {engagement, database} = warehouse;
    const rules = {...methodRules(engagement), targetScope: "all_holders" as const};
    const tables = declared(await analyze(database, engagement, rules, () => {}));
    const {expectations} = await sourceCounts(database);
    const sums = hierarchies(expectations, await teamRegions(database));
    return {tables, engagement, sums, expectations};
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** Attacks what the pages would draw of these tables. */
export async function attacked(
  tables: Tables,
  {reporting}: Engagement,
  expectations: unknown,
  {regionOf}: Hierarchies
): Promise<Attacked> {
  const teams = [...regionOf].map(([id, region]) => ({id, region}));
  const {hidden, recovered} = await attack({
    tables: new Map(inPages(tables).map((name) => [name, tables[name] as unknown as PublishedRow[]])),
    report: {reporting, expectations, teams}
  });
  const first = recovered[0];
  const example = first === undefined ? null : `${first.cell}, ${first.low} to ${first.high}`;
  return {hidden, recovered: recovered.length, example};
}

/** Respondents of the cells of understanding: of those that are shown, and of all. */
export function informationKept(tables: Tables, shown: Tables): {kept: number; all: number} {
  let [kept, all] = [0, 0];
  for (const [i, row] of tables.understanding.entries()) {
    all += row.n_respondents;
    if (!isHidden(shown.understanding[i]!)) kept += row.n_respondents;
  }
  return {kept, all};
}
