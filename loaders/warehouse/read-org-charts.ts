import type {Problem} from "../engagement/problem.js";
import type {Engagement, OrgChartSource} from "../engagement/schema.js";
import {type Chart, type ChartRow, chartPeople} from "../ingest/chart-people.js";
import {chartProblems} from "../ingest/chart-problems.js";
import type {Layout} from "../ingest/layout.js";
import {columnNamed} from "../ingest/layout-columns.js";
import {orgChart} from "../ingest/org-chart.js";
import {noSuchColumn} from "../ingest/report-problems.js";
import {findPersonalColumns, recordPersonalColumns} from "../quality/personal.js";
import type {Database} from "./duckdb.js";
import {readColumns} from "./read-columns.js";
import {type TextFile, withTextFile} from "./read-file.js";
import {runModels} from "./sql-model.js";
import {dropCells} from "./stage-export.js";

/** Adds the people of every org chart to `people` whom it does not list, and what else they are known by. */
export async function readOrgCharts(
  db: Database,
  folder: string,
  engagement: Engagement
): Promise<Problem[]> {
  await db.table("person_aliases", {alias: "VARCHAR", respondent: "VARCHAR"}, []);
  const problems: Problem[] = [];
  for (const [index, source] of engagement.sources.entries()) {
    if (source.format !== "org_chart") continue;
    problems.push(
      ...(await withTextFile(folder, source.file, source, (file) =>
        readOrgChart(db, file, source, index, engagement)
      ))
    );
  }
  return problems;
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

async function readOrgChart(
  db: Database,
  file: TextFile,
  source: OrgChartSource,
  index: number,
  engagement: Engagement
): Promise<Problem[]> {
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
    return [...broken, ...missing.map((column) => noSuchColumn(source.file, column, names))];
  }
  const at = (column: string) => columnNamed(layout, column)!.position;
  const personal = await findPersonalColumns(db, layout);
  await recordPersonalColumns(
    db,
    index,
    personal,
    new Map([
      ...source.alsoKnownBy.map((column) => [at(column), "who is meant elsewhere; nothing is kept"] as const),
      ...Object.entries(named).map(
        ([field, column]) => [at(column), purposes[field] ?? "the roster"] as const
      )
    ])
  );
  const rows = await chartRows(db, source, layout, named);
  const chart = chartPeople(rows, source, engagement);
  await keepPeople(db, source, index, rows, chart);
  return [...broken, ...chartProblems(source, chart)];
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

async function keepPeople(
  db: Database,
  source: OrgChartSource,
  index: number,
  rows: readonly ChartRow[],
  {people, lines, dropped}: Chart
): Promise<void> {
  const counted = new Set(lines.map(({row}) => row));
  const aliases = rows
    .filter(({row}) => counted.has(row))
    .flatMap(({person, aliases}) =>
      aliases.filter((alias) => alias !== "").map((alias) => ({alias, respondent: person}))
    );
  await db.set("source", index);
  await db.set("file", source.file);
  await db.set("format", source.format);
  await db.set("quarter", source.quarter ?? null);
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
  await runModels(db, import.meta.url, ["models/chart_people", "models/chart_counts"]);
}
