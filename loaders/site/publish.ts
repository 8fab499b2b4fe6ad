import {copyFile, mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {totalOf} from "../../src/selection/hidden-total.js";
import {analysisOf} from "../alignment/analysis.js";
import type {MethodRules} from "../alignment/counts.js";
import {type Tables, tableNames} from "../alignment/tables.js";
import {writeDatabase} from "../alignment/write-database.js";
import {sqlTypes} from "../alignment/write-tables.js";
import {accountOf, fatesOf} from "../disclosure/account.js";
import {declared} from "../disclosure/declared.js";
import {derivedFromShown} from "../disclosure/derived.js";
import {hierarchies} from "../disclosure/hierarchies.js";
import {protect} from "../disclosure/protect.js";
import {publicReport} from "../disclosure/public-report.js";
import type {Audience, Report} from "../disclosure/report.js";
import {suppress} from "../disclosure/suppress.js";
import type {Engagement} from "../engagement/schema.js";
import {codingInReport} from "../warehouse/coding-work.js";
import {contentKey, filesBelow} from "../warehouse/content-key.js";
import type {Progress} from "../warehouse/ingest.js";
import {approvedQuotes} from "../warehouse/read-quotes.js";
import {sourceCounts} from "../warehouse/source-counts.js";
import {commentTables} from "../warehouse/table-comments.js";
import {type TeamRegions, teamRegions} from "../warehouse/team-regions.js";
import type {Warehouse} from "../warehouse/warehouse.js";
import {writeCodingData} from "./coding-data.js";
import {analysisFile} from "./disclosure-data.js";
import {publishOwn} from "./publish-own.js";
import {qualityFile} from "./quality-fence.js";
import {readPublished} from "./read-published.js";
import {themeStyle} from "./theme-style.js";

/** What the pages are made from: a folder with report.json and a JSON file a table, suppressed. */
export interface Published {
  folder: string;
  report: Report;
  tables: Tables;
}

/**
 * Analyses a warehouse, hides what may not be shown, and writes what is left as JSON for the pages into `folder`. For a
 * workspace, the whole warehouse and the whole analysis are put beside it as DuckDB files.
 */
export async function publish(
  warehouse: Warehouse,
  audience: Audience,
  version: string,
  progress: Progress,
  folder = join(warehouse.cache, audience)
): Promise<Published> {
  const madeOf = `${warehouse.key} ${version} ${await codeKey()}`;
  if ((await madeBefore(folder)) === madeOf) {
    // Sentences and looks are not what figures are made of, and cost nothing to write.
    await writeLook(folder, warehouse);
    progress("disclosure", (await publishOwn(folder, warehouse, audience)) ? "own tables" : "unchanged");
    return {folder, ...readPublished(folder)};
  }
  const {
    tables,
    rules,
    folder: analysis
  } = await analysisOf(warehouse, progress, publishedRules(warehouse.engagement));
  progress("disclosure");
  const {engagement} = warehouse;
  const counts = await sourceCounts(warehouse.database);
  const regionOf = await teamRegions(warehouse.database);
  const sums = hierarchies(counts.expectations, regionOf);
  // A workspace stays with the consultant: what could be worked out there, they have.
  const asked = audience === "published" ? declared(tables) : tables;
  const allowed =
    audience === "published"
      ? (await protect(asked, engagement.reporting, sums)).tables
      : suppress(asked, engagement.reporting).tables;
  const hidden = accountOf(fatesOf(asked, allowed, engagement.reporting));
  const shown = audience === "published" ? derivedFromShown(allowed, engagement, regionOf) : allowed;
  const whole: Report = {
    engagement: {
      id: engagement.id,
      title: engagement.title,
      fictional: engagement.fictional,
      headline: engagement.method.headline,
      scale: engagement.scale,
      ...(engagement.address !== undefined && {address: engagement.address.replace(/\/*$/, "/")})
    },
    audience,
    contentHash: warehouse.contentHash,
    version,
    quarters: engagement.quarters,
    groups: engagement.groups,
    teams: teamsOf(tables, engagement, regionOf),
    ...counts,
    reporting: engagement.reporting,
    method: rules,
    warnings: warehouse.problems,
    hidden,
    own: [],
    coding: await codingInReport(warehouse),
    quotes: await approvedQuotes(warehouse.database)
  };
  const report = audience === "published" ? publicReport(whole, shown) : whole;
  const unfinished = `${folder}-unfinished-${process.pid}`;
  await mkdir(unfinished, {recursive: true});
  await writeFile(join(unfinished, "report.json"), JSON.stringify(report));
  await writeLook(unfinished, warehouse);
  // For queries of pages that were notebooks: a column without a figure tells no type.
  const types = Object.fromEntries(tableNames.map((name) => [name, sqlTypes(name)]));
  await writeFile(join(unfinished, "types.json"), JSON.stringify(types));
  for (const name of tableNames)
    await writeFile(join(unfinished, `${name}.json`), JSON.stringify(shown[name]));
  if (audience === "workspace") {
    await copyFile(warehouse.database, join(unfinished, "warehouse.db"));
    await commentTables(join(unfinished, "warehouse.db"));
    await writeDatabase(tables, join(unfinished, "analysis.db"));
    await writeCodingData(warehouse, unfinished);
    const {quality, problems} = warehouse;
    await writeFile(join(unfinished, qualityFile), JSON.stringify({quality, problems}));
    await writeFile(join(unfinished, analysisFile), JSON.stringify({analysis}));
  }
  await publishOwn(unfinished, warehouse, audience);
  await writeFile(join(unfinished, madeOfFile), madeOf);
  // Whoever made the same meanwhile may be reading it.
  if ((await madeBefore(folder)) === madeOf) await rm(unfinished, {recursive: true});
  else {
    await rm(folder, {recursive: true, force: true});
    await rename(unfinished, folder);
  }
  const made = readPublished(folder);
  const {cells, hidden: not, toProtect} = totalOf(made.report.hidden);
  progress(
    "disclosure",
    `${not.toLocaleString("en")} of ${cells.toLocaleString("en")} cells hidden, ${toProtect.toLocaleString("en")} to protect others`
  );
  return {folder, ...made};
}

/** The warehouse's key knows the analysis and its disclosure control, not what is made of them here. */
async function codeKey(): Promise<string> {
  const base = fileURLToPath(new URL("./", import.meta.url));
  return contentKey((await filesBelow(base)).map((path) => ({base, path})));
}

const madeOfFile = "made-of.txt";

/** Of which content, by which version, a folder was made; null where it holds nothing. */
function madeBefore(folder: string): Promise<string | null> {
  return readFile(join(folder, madeOfFile), "utf8").catch(() => null);
}

/** Writes in which words and in which look the pages tell the figures. */
async function writeLook(folder: string, {engagement, language, logo}: Warehouse): Promise<void> {
  await writeFile(join(folder, "language.json"), JSON.stringify(language));
  await writeFile(join(folder, "theme.json"), JSON.stringify(themeStyle(engagement.theme, logo)));
}

/** Where leaders are pooled, no figure may compare a team with its own leader: the target is all holders' then. */
export function publishedRules({reporting, method}: Engagement): Partial<MethodRules> {
  return {targetScope: reporting.leaders === "pooled" ? "all_holders" : method.targetScope};
}

/** Every team on the roster, under the label that the engagement gives it, and where it is. */
function teamsOf(tables: Tables, engagement: Engagement, regionOf: TeamRegions): Report["teams"] {
  const ids = [...new Set(tables.participation.map((row) => row.team))].filter((team) => team !== "*");
  const listed = engagement.teams.filter((team) => ids.includes(team.id));
  const others = ids.filter((id) => !listed.some((team) => team.id === id)).sort();
  return [...listed, ...others.map((id) => ({id, label: id}))].map(({id, label}) => ({
    ...{id, label, region: regionOf.get(id) ?? null}
  }));
}
