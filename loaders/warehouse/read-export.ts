import type {Problem} from "../engagement/problem.js";
import type {Engagement, WideSource} from "../engagement/schema.js";
import {type CellText, codeCells} from "../ingest/code-cells.js";
import {wideFormats} from "../ingest/formats.js";
import {labelCodes} from "../ingest/labels.js";
import type {Layout} from "../ingest/layout.js";
import {type Mapping, mapColumns} from "../ingest/map-columns.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import {readRecords, withTextFile} from "./read-file.js";
import {runModels} from "./sql-model.js";

/** Reads a wide survey export into `answers`, `sources` and `dropped`. Returns the export's problems. */
export async function readExport(
  db: Database,
  folder: string,
  engagement: Engagement,
  source: WideSource,
  index: number
): Promise<Problem[]> {
  const format = wideFormats[source.format];
  return withTextFile(folder, source.file, source.encoding, async (file) => {
    const head = file.head.records;
    if (!format.recognises(head)) return [notThisFormat(source, format.looksLike, head)];
    const layout = format.layout(head);
    const width = Math.max(...head.slice(0, layout.headerRows).map((record) => record.length));
    const positions = Array.from({length: width}, (_, i) => `c${i}`);
    const names = new Map(layout.columns.map((column) => [`c${column.position}`, column.name]));
    const broken = (await readRecords(db, file, positions, layout.headerRows)).map((problem) => ({
      ...problem,
      column: names.get(problem.column ?? "") ?? problem.column
    }));
    const mapping = mapColumns(source, layout, await db.rows("SELECT expectation, statement FROM wordings"));
    const problems = [...broken, ...mapping.problems];
    if (mapping.respondent === null) return problems;
    await stage(db, source, index, layout, mapping);
    await runModels(db, import.meta.url, ["models/export_cells", "models/export_responses"]);
    problems.push(...(await codeLabels(db, engagement, source)));
    problems.push(...(await runCheck(db, "export", source.file)));
    await runModels(db, import.meta.url, ["models/export_answers", "models/export_counts"]);
    return problems;
  });
}

/** Tells the models where this export keeps what. */
async function stage(
  db: Database,
  source: WideSource,
  index: number,
  layout: Layout,
  mapping: Mapping
): Promise<void> {
  const answers = mapping.columns.map((column) => column.position);
  const system = [
    mapping.respondent,
    layout.finished?.position,
    layout.progress,
    ...layout.drops.map((d) => d.position)
  ];
  await db.set("positions", [...new Set([...answers, ...system.filter((position) => position != null)])]);
  await db.set("answer_positions", answers);
  await db.set("respondent", mapping.respondent);
  await db.set("respondent_column", source.respondent);
  await db.set("finished", layout.finished?.position ?? null);
  await db.set("finished_values", layout.finished?.values ?? [""]);
  await db.set("progress", layout.progress);
  await db.set("minimum_progress", source.minimumProgress);
  await db.set("unanswered_code", layout.unansweredCode);
  await db.set("blank", source.blank);
  await db.set("quarter", source.quarter);
  await db.set("source", index);
  await db.set("file", source.file);
  await db.set("format", source.format);
  await db.table(
    "export_columns",
    {position: "INTEGER", name: "VARCHAR", expectation: "VARCHAR", perspective: "VARCHAR", field: "VARCHAR"},
    mapping.columns
  );
  await db.table(
    "export_drops",
    {position: "INTEGER", value: "VARCHAR", reason: "VARCHAR"},
    layout.drops.flatMap((drop) =>
      drop.values.map((value) => ({position: drop.position, value, reason: drop.reason}))
    )
  );
}

/** Codes each distinct cell text once, and names those that no label explains. */
async function codeLabels(db: Database, engagement: Engagement, source: WideSource): Promise<Problem[]> {
  await runModels(db, import.meta.url, ["models/export_texts"]);
  const cells = await db.rows<CellText>("FROM export_texts ORDER BY row, name");
  const {codes, problems} = codeCells(cells, labelCodes(engagement, source), engagement.scale, source.file);
  await db.table("export_labels", {field: "VARCHAR", text: "VARCHAR", code: "VARCHAR"}, codes);
  return problems;
}

function notThisFormat(source: WideSource, looksLike: string, head: readonly string[][]): Problem {
  return {
    severity: "error",
    code: "other_format",
    file: source.file,
    row: 1,
    column: null,
    found: `a first row that begins ${head[0]!.slice(0, 3).join(", ")}`,
    expected: looksLike,
    hint: `Correct "format" in engagement.json: it says ${source.format}.`
  };
}
