import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {readTables} from "../alignment/analysis.js";
import {costOfMinimums, type MinimumCost, minimumsToTry} from "../disclosure/cost.js";
import {hierarchies} from "../disclosure/hierarchies.js";
import type {Report} from "../disclosure/report.js";
import type {Progress} from "../warehouse/ingest.js";
import {type PageTables, pageTables} from "./page-tables.js";

/** What the workspace's page on disclosure draws. */
export interface DisclosureData {
  costs: MinimumCost[];
  pages: PageTables[];
  teams: Report["teams"];
  /** Whether only the minimum in force was tried, as the engagement is large. */
  isLarge: boolean;
}

/** The file in which publish.ts says where the analysis is kept, for the workspace alone. */
export const analysisFile = "analysis.json";

/** Engagements with more rows of understanding take minutes for each minimum. */
const largest = 20_000;

/**
 * What each of the usual minimums would hide. `folder` is what `publish` wrote for a workspace; `src` holds the
 * pages. Throws where the analysis is gone.
 */
export async function disclosureData(
  folder: string,
  src: string,
  progress: Progress
): Promise<DisclosureData> {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));
  const report = (await read("report.json")) as Report;
  const {analysis} = (await read(analysisFile)) as {analysis: string};
  const tables = await readTables(analysis);
  if (tables === null)
    throw new Error("the analysis is no longer in the cache: build again, or start `npm start` anew");
  const {reporting, expectations, teams} = report;
  const isLarge = tables.understanding.length > largest;
  const minimums = isLarge ? [reporting.minRespondents] : minimumsToTry(reporting);
  const regionOf = new Map(teams.flatMap(({id, region}) => (region === null ? [] : [[id, region] as const])));
  const sums = hierarchies(expectations, regionOf);
  const costs = await costOfMinimums(tables, reporting, sums, minimums, progress);
  return {costs, pages: pageTables(src), teams, isLarge};
}
