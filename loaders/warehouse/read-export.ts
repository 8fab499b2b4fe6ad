import type {Problem} from "../engagement/problem.js";
import type {Engagement, WideSource} from "../engagement/schema.js";
import {type CellText, codeCells} from "../ingest/code-cells.js";
import {codeKeys} from "../ingest/code-keys.js";
import type {Told} from "../ingest/containers/copied.js";
import {surveyFormatsById} from "../ingest/formats.js";
import {type KeyText, keyLabels} from "../ingest/key-labels.js";
import {labelCodes} from "../ingest/labels.js";
import {mapColumns} from "../ingest/map-columns.js";
import {mapStatements} from "../ingest/map-statements.js";
import {flagResponses, recordResponses} from "../quality/flags.js";
import {
  findPersonalColumns,
  type PersonalColumn,
  purposesOf,
  recordPersonalColumns,
  scanFreeTexts
} from "../quality/personal.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import {expandLists} from "./expand-lists.js";
import {readColumns, widthOf} from "./read-columns.js";
import {withTextFile} from "./read-file.js";
import {readModel, runModels} from "./sql-model.js";
import {stageColumns, stageExport} from "./stage-export.js";

/** Reads a wide survey export into `answers`, `sources`, `dropped` and `adjusted`. Returns the export's problems. */
export async function readExport(
  db: Database,
  folder: string,
  engagement: Engagement,
  source: WideSource,
  index: number,
  told: Told = () => {}
): Promise<Problem[]> {
  const format = surveyFormatsById[source.format];
  return withTextFile(
    folder,
    source.file,
    source,
    async (file) => {
      const {head} = file;
      if (source.headerRow === undefined && format.recognises(head).score === 0)
        return [notThisFormat(source, format.looksLike, head.records)];
      const layout = format.layout(head, source.headerRow);
      const width = widthOf(file, layout);
      const broken = await readColumns(db, file, layout);
      const wordings = await db.rows<{expectation: string; statement: string}>(
        "SELECT expectation, statement FROM wordings"
      );
      const personal = await findPersonalColumns(db, layout);
      const mapping = mapColumns(source, layout, wordings, personal);
      await recordPersonalColumns(db, index, personal, purposesOf(mapping));
      const open = mapStatements(source, layout, personal);
      const problems = [...broken, ...mapping.problems, ...open.problems];
      // Who answered, and when, must be known before anything else makes sense.
      if (mapping.problems.some((problem) => problem.code === "unknown_column" && problem.column !== null))
        return problems;
      await stageExport(db, {source, index, layout, mapping, statements: open.columns});
      await keepNames(db, personal);
      await runModels(db, import.meta.url, ["models/export_cells"]);
      if (mapping.columns.some((column) => column.rule.ticked !== undefined))
        await runModels(db, import.meta.url, ["models/export_ticks"]);
      const listed = await expandLists(db, source, mapping, width);
      problems.push(...listed.problems);
      await stageColumns(db, [...mapping.columns, ...listed.columns], engagement);
      await runModels(db, import.meta.url, ["models/export_rows"]);
      problems.push(...(await codeKeyTexts(db, engagement, source)));
      await flagResponses(db, source, layout);
      await runModels(db, import.meta.url, [
        "models/export_dates",
        "models/export_days",
        "models/export_responses"
      ]);
      await recordResponses(db);
      await runModels(db, import.meta.url, ["models/export_roster", "models/export_texts"]);
      await scanFreeTexts(db, "export_free_texts");
      problems.push(...(await codeLabels(db, engagement, source)));
      await runModels(db, import.meta.url, ["models/export_assembled"]);
      if (source.relationship !== undefined) await runModels(db, import.meta.url, ["models/export_subjects"]);
      problems.push(...(await runCheck(db, "export", source.file)));
      await runModels(db, import.meta.url, ["models/export_answers", "models/export_counts"]);
      if (open.columns.length > 0) await runModels(db, import.meta.url, ["models/export_statements"]);
      return problems;
    },
    told
  );
}

/** Keeps the names of people for as long as the files are read, so that they can be masked in what others wrote. */
async function keepNames(db: Database, personal: readonly PersonalColumn[]): Promise<void> {
  const positions = personal.filter(({kind}) => kind === "name").map(({position}) => position);
  await db.set("name_positions", positions);
  await runModels(db, import.meta.url, ["models/people_names"]);
}

/** Finds what the cells of the columns that name quarter, group, team and relationship stand for. */
async function codeKeyTexts(db: Database, engagement: Engagement, source: WideSource): Promise<Problem[]> {
  const texts = await db.rows<KeyText>(await readModel(import.meta.url, "models/export_key_texts"));
  const teams = await db.rows<{team: string}>(
    "SELECT DISTINCT team FROM roster WHERE team <> '' ORDER BY team"
  );
  const labels = keyLabels(
    engagement,
    source,
    teams.map(({team}) => team)
  );
  const {quarter, group, team, relationship} = source;
  const {codes, problems} = codeKeys(texts, labels, source.file, {
    ...(typeof quarter === "object" && "column" in quarter && {quarter: quarter.column}),
    ...(typeof group === "object" && {group: group.column}),
    ...(typeof team === "object" && {team: team.column}),
    ...(relationship && {relationship: relationship.column})
  });
  await db.table("export_keys", {field: "VARCHAR", text: "VARCHAR", code: "VARCHAR"}, codes);
  return problems;
}

/** Codes each distinct cell text once, and names those that no label explains. */
async function codeLabels(db: Database, engagement: Engagement, source: WideSource): Promise<Problem[]> {
  const cells = await db.rows<CellText>("FROM export_texts ORDER BY row, name");
  const {codes, problems} = codeCells(cells, labelCodes(engagement, source), source.file);
  await db.table(
    "export_labels",
    {field: "VARCHAR", text: "VARCHAR", min: "DOUBLE", max: "DOUBLE", code: "VARCHAR"},
    codes
  );
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
