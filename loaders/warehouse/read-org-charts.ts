import type {Problem} from "../engagement/problem.js";
import type {Engagement, OrgChartSource} from "../engagement/schema.js";
import {type Chart, type ChartRow, chartPeople} from "../ingest/chart-people.js";
import {chartProblems} from "../ingest/chart-problems.js";
import type {Layout} from "../ingest/layout.js";
import {columnNamed} from "../ingest/layout-columns.js";
import {orgChart} from "../ingest/org-chart.js";
import {noSuchColumn} from "../ingest/report-problems.js";
import {findPersonalColumns, type PersonalColumn, recordPersonalColumns} from "../quality/personal.js";
import type {Database} from "./duckdb.js";
import type {Progress} from "./ingest.js";
import {type ReadTables, readOrTake} from "./kept-tables.js";
import {readColumns} from "./read-columns.js";
import {type TextFile, withTextFile} from "./read-file.js";
import type {Shelf} from "./shelf.js";
import {runModels} from "./sql-model.js";
import {dropCells} from "./stage-export.js";

/** What was found in an org chart beside its tables. */
interface ChartFacts {
  personal: PersonalColumn[];
  /** What columns are read for, by their positions. */
  purposes: (readonly [number, string])[];
}

const chartTables = ["chart_roster", "chart_names", "chart_outcomes"];

/**
 * Adds the people of every org chart to `people` whom it does not list, and what else they are known by. A chart that is as
 * it was is taken from the shelf.
 */
export async function readOrgCharts(
  db: Database,
  folder: string,
  engagement: Engagement,
  progress: Progress,
  shelf: Shelf | null
): Promise<Problem[]> {
  await db.table("person_aliases", {alias: "VARCHAR", respondent: "VARCHAR"}, []);
  const problems: Problem[] = [];
  for (const [index, source] of engagement.sources.entries()) {
    if (source.format !== "org_chart") continue;
    const {file} = source;
    progress(file);
    const parts = [source, quartersThatMatter(source, engagement), engagement.teams];
    const read = await readOrTake(db, shelf, {folder, file, parts, tables: chartTables}, async () => {
      let facts: ChartFacts | null = null;
      const problems = await withTextFile(folder, file, source, async (text) => {
        const found = await extractChart(db, text, source, engagement);
        facts = found.facts;
        return found.problems;
      });
      return {problems, facts: facts as ChartFacts | null};
    });
    problems.push(...read.problems);
    if (read.facts === null) continue;
    const rows = await placeChart(db, source, index, read.facts);
    progress(file, `${rows.toLocaleString("en")} people${read.isKept ? ", read before" : ""}`);
  }
  return problems;
}

/** The quarters that say who of a chart is on the roster: with the chart's own, or without dates, no others do. */
function quartersThatMatter({quarter, startDate, endDate}: OrgChartSource, {quarters}: Engagement) {
  const isDated = startDate !== undefined || endDate !== undefined;
  return isDated && quarter === undefined ? quarters : quarters.filter(({id}) => id === quarter);
}

/** The columns that a source names, by what they are for. */
function namedColumns(source: OrgChartSource): Partial<Record<keyof ChartRow, string>> {
  const {person, manager, group, team, region, startDate, endDate} = source;
  const named = {
    person,
    manager,
    group: typeof group === "object" && "column" in group ? group.column : undefined,
    team: typeof team === "object" ? team.column : team,
    region,
    startDate,
    endDate
  };
  return Object.fromEntries(Object.entries(named).filter(([, column]) => column !== undefined));
}

/** Reads an org chart into the tables of `chartTables`. `facts` is null where a column is missing. */
async function extractChart(
  db: Database,
  file: TextFile,
  source: OrgChartSource,
  engagement: Engagement
): Promise<ReadTables<ChartFacts>> {
  const layout = orgChart.layout(file.head, source.headerRow);
  const broken = await readColumns(db, file, layout);
  const named = namedColumns(source);
  const wanted = [
    ...Object.values(named),
    ...source.alsoKnownBy,
    ...source.leaveOut.map(({column}) => column)
  ];
  const missing = [...new Set(wanted)].filter((column) => columnNamed(layout, column) === undefined);
  if (missing.length > 0) {
    const names = layout.columns.map((column) => column.name);
    const problems = missing.map((column) => noSuchColumn(source.file, column, names));
    return {problems: [...broken, ...problems], facts: null};
  }
  const at = (column: string) => columnNamed(layout, column)!.position;
  const personal = await findPersonalColumns(db, layout);
  const rows = await chartRows(db, source, layout, named);
  const chart = chartPeople(rows, source, engagement);
  await stageChart(db, rows, chart);
  return {
    problems: [...broken, ...chartProblems(source, chart)],
    facts: {
      personal,
      purposes: [
        ...source.alsoKnownBy.map(
          (column) => [at(column), "who is meant elsewhere; nothing is kept"] as const
        ),
        ...Object.entries(named).map(
          ([field, column]) => [at(column), purposes[field] ?? "the roster"] as const
        )
      ]
    }
  };
}

const purposes: Readonly<Record<string, string>> = {
  person: "who it is; only a keyed hash is kept",
  manager: "whom somebody reports to; only a keyed hash is kept"
};

async function chartRows(
  db: Database,
  source: OrgChartSource,
  layout: Layout,
  named: Partial<Record<keyof ChartRow, string>>
): Promise<ChartRow[]> {
  const records = await db.rows<Record<string, string | null> & {row: number}>("FROM file_rows ORDER BY row");
  const drops = dropCells(source, layout);
  const again = new Set((await db.rows<{row: number}>("FROM repeated_headers")).map(({row}) => row));
  return records.map((record) => {
    const cell = (position: number) => (record[`c${position}`] ?? "").trim();
    const text = (field: keyof ChartRow) =>
      named[field] === undefined ? "" : cell(columnNamed(layout, named[field])!.position);
    return {
      row: record.row,
      person: text("person"),
      manager: text("manager"),
      group: text("group"),
      team: text("team"),
      region: text("region"),
      startDate: text("startDate"),
      endDate: text("endDate"),
      aliases: source.alsoKnownBy.map((column) => cell(columnNamed(layout, column)!.position)),
      reason: again.has(record.row)
        ? "column names again"
        : (drops.find(({position, value}) => cell(position).toLowerCase() === value)?.reason ?? null)
    };
  });
}

/** Puts what becomes of a chart's rows into temporary tables, people under pseudonyms. */
async function stageChart(
  db: Database,
  rows: readonly ChartRow[],
  {people, lines, dropped}: Chart
): Promise<void> {
  const counted = new Set(lines.map(({row}) => row));
  const aliases = rows
    .filter(({row}) => counted.has(row))
    .flatMap(({person, aliases}) =>
      aliases.filter((alias) => alias !== "").map((alias) => ({alias, respondent: person}))
    );
  await db.table("chart_outcomes", {row: "BIGINT", reason: "VARCHAR"}, [
    ...dropped,
    ...[...new Set(people.map(({row}) => row))].map((row) => ({row, reason: null}))
  ]);
  await db.table("chart_aliases", {alias: "VARCHAR", respondent: "VARCHAR"}, aliases);
  await db.table(
    "chart_people",
    {
      ...{row: "BIGINT", respondent: "VARCHAR", group: "VARCHAR", team: "VARCHAR", manager: "VARCHAR"},
      ...{region: "VARCHAR", start_date: "VARCHAR", quarter: "VARCHAR"}
    },
    people
  );
  await runModels(db, import.meta.url, ["models/chart_rows"]);
}

/** Puts a chart that was read, or taken as it was read before, into the warehouse. Returns how many rows became people. */
async function placeChart(
  db: Database,
  source: OrgChartSource,
  index: number,
  {personal, purposes}: ChartFacts
): Promise<number> {
  await recordPersonalColumns(db, index, personal, new Map(purposes));
  await db.set("source", index);
  await db.set("file", source.file);
  await db.set("format", source.format);
  await db.set("quarter", source.quarter ?? null);
  await runModels(db, import.meta.url, ["models/chart_people", "models/chart_counts"]);
  const [count] = await db.rows<{n: number}>(
    "SELECT count(*) FILTER (WHERE reason IS NULL) AS n FROM chart_outcomes"
  );
  return count!.n;
}
