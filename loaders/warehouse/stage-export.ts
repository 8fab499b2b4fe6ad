import type {Engagement, WideSource} from "../engagement/schema.js";
import type {Layout} from "../ingest/layout.js";
import {columnNamed} from "../ingest/layout-columns.js";
import type {MappedColumn, Mapping} from "../ingest/map-columns.js";
import type {StatementColumn} from "../ingest/map-statements.js";
import {untickWords} from "../ingest/usual-labels.js";
import {timeColumns} from "../quality/flags.js";
import type {Database} from "./duckdb.js";

/** An export that is about to be read, with all that says how. */
interface StagedExport {
  source: WideSource;
  /** The source's place in engagement.json. */
  index: number;
  layout: Layout;
  mapping: Mapping;
  /** The columns of open questions. */
  statements: readonly StatementColumn[];
}

const columnTypes = {
  position: "INTEGER",
  name: "VARCHAR",
  expectation: "VARCHAR",
  perspective: "VARCHAR",
  field: "VARCHAR",
  scale_min: "DOUBLE",
  scale_max: "DOUBLE",
  is_reversed: "BOOLEAN"
};

/** Tells the models where this export keeps what. */
export async function stageExport(db: Database, staged: StagedExport): Promise<void> {
  const {source, index, layout, mapping, statements} = staged;
  const {keys} = mapping;
  const options = optionColumns(layout, mapping);
  const drops = dropCells(source, layout);
  const lists = mapping.lists.map((list) => list.position);
  const open = statements.map(({position}) => position);
  await db.set("positions", positionsOf(staged));
  await db.set("answer_positions", [...mapping.columns.map((column) => column.position), ...lists, ...open]);
  await db.set("respondent", keys.respondent);
  await db.set("respondent_column", source.respondent ?? null);
  await db.set("group_column", keys.group);
  await db.set("team_column", keys.team);
  await db.set("relationship_column", keys.relationship);
  await db.set("subject_column", keys.subject);
  await db.set("fixed_group", typeof source.group === "string" ? source.group : null);
  await db.set("fixed_team", typeof source.team === "string" ? source.team : null);
  await stageQuarter(db, staged);
  await db.set("finished", layout.finished?.position ?? null);
  await db.set("finished_values", layout.finished?.values ?? [""]);
  await db.set("progress", layout.progress);
  await db.set("minimum_progress", source.minimumProgress);
  await db.set("missing_codes", ["", ...layout.missingCodes]);
  await db.set("unanswered_code", layout.unansweredCode);
  await db.set("blank", source.blank);
  await db.set("source", index);
  await db.set("file", source.file);
  await db.set("format", source.format);
  await db.set("untick_words", [...untickWords]);
  await db.table(
    "export_tick_columns",
    {position: "INTEGER", question: "VARCHAR", ticked: "VARCHAR", unticked: "VARCHAR"},
    options
  );
  await db.table(
    "export_statement_columns",
    {
      ...{position: "INTEGER", name: "VARCHAR", perspective: "VARCHAR"},
      ...{holder: "VARCHAR", target: "VARCHAR", asked: "VARCHAR"}
    },
    statements.map(({position, name, rule: {perspective, holder, target, asked}}) => ({
      ...{position, name, perspective, holder, target, asked: asked ?? null}
    }))
  );
  await db.table(
    "export_drops",
    {position: "INTEGER", value: "VARCHAR", reason: "VARCHAR", rank: "INTEGER"},
    drops
  );
  await db.table(
    "export_meanings",
    {relationship: "VARCHAR", perspective: "VARCHAR", group: "VARCHAR"},
    Object.entries(source.relationship?.meanings ?? {}).map(([relationship, {perspective, group}]) => ({
      relationship,
      perspective,
      group: group ?? null
    }))
  );
}

/** The positions of all columns of which an export's models read cells. */
export function positionsOf({source, layout, mapping, statements}: Omit<StagedExport, "index">): number[] {
  const wanted = [
    ...mapping.columns.map((column) => column.position),
    ...mapping.lists.map((list) => list.position),
    ...statements.map(({position}) => position),
    ...optionColumns(layout, mapping).map((option) => option.position),
    ...Object.values(mapping.keys),
    layout.finished?.position ?? null,
    layout.progress,
    ...Object.values(timeColumns(layout)),
    ...dropCells(source, layout).map((drop) => drop.position)
  ];
  return [...new Set(wanted.filter((position) => position !== null))];
}

async function stageQuarter(db: Database, {source, layout, mapping}: StagedExport): Promise<void> {
  const {quarter} = source;
  const byDate = typeof quarter === "object" && "date" in quarter ? quarter : null;
  await db.set("quarter", typeof quarter === "string" ? quarter : null);
  await db.set("quarter_column", mapping.keys.quarter);
  await db.set(
    "quarter_name",
    typeof quarter === "string" ? null : "date" in quarter ? quarter.date : quarter.column
  );
  await db.set("quarter_by_date", byDate !== null);
  await db.set("date_order", byDate?.order ?? null);
  await db.set("quarter_zone", byDate?.timeZone ?? null);
  await db.set("file_zone", layout.timeZone);
}

/** Tells the models which columns hold which answers; what is no level has the engagement's scale. */
export async function stageColumns(
  db: Database,
  columns: readonly MappedColumn[],
  {scale}: Engagement
): Promise<void> {
  const rows = columns.map(({position, name, expectation, perspective, field, rule}) => ({
    position,
    name,
    expectation,
    perspective,
    field,
    scale_min: (rule.scale ?? scale).min,
    scale_max: (rule.scale ?? scale).max,
    is_reversed: rule.reversed
  }));
  await db.table("export_columns", columnTypes, rows);
}

interface OptionColumn {
  position: number;
  question: string;
  ticked: string | null;
  unticked: string | null;
}

/** Columns that stand for one option of a question with several, and the other columns of the same questions. */
function optionColumns(layout: Layout, {columns}: Mapping): OptionColumn[] {
  const mapped = new Map(
    columns.filter(({rule}) => rule.ticked !== undefined).map((column) => [column.position, column])
  );
  const questionOf = (position: number) =>
    layout.columns.find((column) => column.position === position)?.stem ?? String(position);
  const rules = [...new Set([...mapped.values()].map(({rule}) => rule))];
  const questions = new Set([...mapped.keys()].map(questionOf));
  const own = [...mapped.values()].map(({position, rule}) => ({
    position,
    question: layout.columns.some((column) => column.position === position && column.stem !== undefined)
      ? questionOf(position)
      : `rule ${rules.indexOf(rule)}`,
    ticked: rule.ticked ?? null,
    unticked: rule.unticked ?? null
  }));
  const others = layout.columns
    .filter(({position, stem}) => stem !== undefined && questions.has(stem) && !mapped.has(position))
    .filter(({position}) => !columns.some((column) => column.position === position))
    .map(({position, stem}) => ({position, question: stem!, ticked: null, unticked: null}));
  return [...own, ...others];
}

/** The cells that leave a row out; where several do, the first reason counts. */
export function dropCells(
  source: {leaveOut: WideSource["leaveOut"]},
  layout: Layout
): {position: number; value: string; reason: string; rank: number}[] {
  const own = source.leaveOut.flatMap(({column, values, reason}) => {
    const position = columnNamed(layout, column)?.position;
    return position === undefined
      ? []
      : [{position, values: values.map((value) => value.toLowerCase()), reason}];
  });
  return [...layout.drops, ...own].flatMap(({position, values, reason}, rank) =>
    values.map((value) => ({position, value, reason, rank}))
  );
}
