import type {Problem} from "../engagement/problem.js";
import type {Engagement, ResultsSource} from "../engagement/schema.js";
import {noAmount, parseAmount} from "../ingest/amount.js";
import {codeReportKeys} from "../ingest/code-report-keys.js";
import {resultsFormatsById} from "../ingest/formats.js";
import type {KeyText} from "../ingest/key-labels.js";
import {columnNamed} from "../ingest/layout-columns.js";
import {type ReportMapping, reportMapping} from "../ingest/report-mapping.js";
import {type AmountText, missingColumns, notAnAmount} from "../ingest/report-problems.js";
import {salesforceFooter} from "../ingest/salesforce-report.js";
import {findPersonalColumns, type PersonalColumn, recordPersonalColumns} from "../quality/personal.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import type {ReadTables} from "./kept-tables.js";
import {readColumns} from "./read-columns.js";
import type {TextFile} from "./read-file.js";
import {readModel, runModels} from "./sql-model.js";
import {dropCells} from "./stage-export.js";

/** A place in the report's rows, by what the mapping names there; null where it names none. */
interface Places {
  team: number | null;
  person: number | null;
  quarter: number | null;
  stage: number | null;
}

/** What was found in a report beside its tables. */
export interface ReportFacts {
  places: Places;
  personal: PersonalColumn[];
  /** The columns of amounts. */
  columns: {position: number; name: string; field: string; metric: string; quarter: string | null}[];
}

/** The tables that a report is read into, amounts still text. */
export const reportTables = ["report_records", "report_cells"];

/** Reads a report of a CRM system into `report_records` and `report_cells`. `facts` is null where an error stands in the way. */
export async function extractReport(
  db: Database,
  file: TextFile,
  source: ResultsSource,
  index: number
): Promise<ReadTables<ReportFacts>> {
  const headerRow = "headerRow" in source ? source.headerRow : undefined;
  const layout = resultsFormatsById[source.format].layout(file.head, headerRow);
  const mapping = reportMapping(source);
  const broken = await readColumns(db, file, layout);
  const missing = missingColumns(source, layout, mapping);
  if (missing.length > 0) return {problems: [...broken, ...missing], facts: null};
  const position = (name: string | undefined) =>
    name === undefined ? null : columnNamed(layout, name)!.position;
  const {team, person, quarter, won} = mapping;
  const places: Places = {
    team: position(team?.column),
    person: position(person ?? undefined),
    quarter: position(quarter === null ? undefined : "date" in quarter ? quarter.date : quarter.column),
    stage: position(won?.column)
  };
  const columns = mapping.measures.map(({column, ...measure}) => ({
    ...measure,
    position: position(column)!,
    name: column
  }));
  const facts = {places, personal: await findPersonalColumns(db, layout), columns};
  await stageReport(db, source, index, mapping, facts);
  const drops = dropCells(source, layout);
  await db.table(
    "report_drops",
    {position: "INTEGER", value: "VARCHAR", reason: "VARCHAR", rank: "INTEGER"},
    drops
  );
  const wanted = [...Object.values(places), ...columns.map((column) => column.position), 0];
  await db.set(
    "positions",
    [...wanted, ...drops.map((drop) => drop.position)].filter((place) => place !== null)
  );
  await runModels(db, import.meta.url, [
    ...["models/report_cells", "models/report_records", "models/report_measure_cells"]
  ]);
  return {problems: broken, facts};
}

/** Makes `results_rows`, `sources` and `dropped` of what was read of a report. Returns the problems of that. */
export async function placeReport(
  db: Database,
  facts: ReportFacts,
  source: ResultsSource,
  index: number,
  engagement: Engagement
): Promise<Problem[]> {
  const mapping = reportMapping(source);
  await recordPersonalColumns(db, index, facts.personal, purposesOf(facts.places));
  await stageReport(db, source, index, mapping, facts);
  const problems = await codeTexts(db, source, mapping, engagement);
  await runModels(db, import.meta.url, [
    ...["models/report_dates", "models/export_days", "models/report_places", "models/report_measures"],
    ...["models/report_results", "models/report_counts"]
  ]);
  problems.push(...(await runCheck(db, "report", source.file)));
  await db.run("DELETE FROM results_rows WHERE value IS NULL");
  return problems;
}

async function stageReport(
  db: Database,
  source: ResultsSource,
  index: number,
  mapping: ReportMapping,
  {places, columns}: ReportFacts
): Promise<void> {
  await db.table(
    "report_columns",
    {position: "INTEGER", name: "VARCHAR", field: "VARCHAR", metric: "VARCHAR", quarter: "VARCHAR"},
    columns
  );
  const {quarter, person, won, per, isWeekly, footer} = mapping;
  const byDate = quarter !== null && "date" in quarter ? quarter : null;
  for (const [name, place] of Object.entries(places)) await db.set(`${name}_column`, place);
  await db.set("by_date", byDate !== null);
  await db.set("quarter_name", byDate?.date ?? null);
  await db.set("date_order", byDate?.order ?? null);
  await db.set("quarter_zone", byDate?.timeZone ?? null);
  await db.set("file_zone", null);
  await db.set("person_name", person);
  await db.set("won", ["", ...(won?.values ?? [])]);
  await db.set("per", per);
  await db.set("is_weekly", isWeekly);
  await db.set("has_footer", footer !== "none");
  await db.set("has_lines", footer === "lines");
  await db.set("footer_lines", salesforceFooter.source);
  await db.set("missing_codes", noAmount);
  await db.set("source", index);
  await db.set("file", source.file);
  await db.set("format", source.format);
}

/** Codes each distinct team, quarter and amount once, and names those that nobody knows. */
async function codeTexts(
  db: Database,
  source: ResultsSource,
  mapping: ReportMapping,
  engagement: Engagement
): Promise<Problem[]> {
  const model = async <Row>(name: string) => db.rows<Row>(await readModel(import.meta.url, `models/${name}`));
  const teams = await db.rows<{team: string}>(
    "SELECT DISTINCT team FROM roster WHERE team <> '' ORDER BY team"
  );
  const {codes, problems} = codeReportKeys(
    await model<KeyText>("report_key_texts"),
    {source, mapping, engagement},
    teams.map(({team}) => team)
  );
  await db.table("report_keys", {field: "VARCHAR", text: "VARCHAR", code: "VARCHAR"}, codes);
  const amounts = (await model<AmountText>("report_amount_texts")).map((text) => ({
    ...text,
    amount: parseAmount(text.text)
  }));
  const parsed = new Map(amounts.map(({text, amount}) => [text, amount]));
  await db.table(
    "report_amounts",
    {text: "VARCHAR", amount: "DOUBLE"},
    [...parsed].filter(([, amount]) => amount !== null).map(([text, amount]) => ({text, amount}))
  );
  return [
    ...problems,
    ...amounts.filter(({amount}) => amount === null).map((text) => notAnAmount(source, text))
  ];
}

function purposesOf({team, person, quarter, stage}: Places): Map<number, string> {
  const purposes = new Map<number, string>();
  const say = (place: number | null, purpose: string) => {
    if (place !== null) purposes.set(place, purpose);
  };
  say(team, "the team");
  say(quarter, "the quarter");
  say(stage, "the deal's stage");
  say(person, "whose result it is; only a keyed hash is kept");
  return purposes;
}
