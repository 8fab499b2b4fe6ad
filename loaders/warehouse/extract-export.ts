import {hasErrors, type Problem} from "../engagement/problem.js";
import type {Engagement, WideSource} from "../engagement/schema.js";
import type {CellText} from "../ingest/code-cells.js";
import type {Told} from "../ingest/containers/copied.js";
import {surveyFormatsById} from "../ingest/formats.js";
import type {Head} from "../ingest/head.js";
import type {KeyText} from "../ingest/key-labels.js";
import type {Layout} from "../ingest/layout.js";
import {type MappedColumn, mapColumns} from "../ingest/map-columns.js";
import {mapStatements} from "../ingest/map-statements.js";
import {flagResponses, recordResponses} from "../quality/flags.js";
import {findPersonalColumns, type PersonalColumn, personalAmong, scanFreeTexts} from "../quality/personal.js";
import {type Codes, codesOf, stageKeys, stageLabels} from "./code-export.js";
import type {Database} from "./duckdb.js";
import {expandLists} from "./expand-lists.js";
import {mostWhole} from "./narrow-file.js";
import {readColumns, widthOf} from "./read-columns.js";
import {withTextFile} from "./read-file.js";
import {readModel, runModels} from "./sql-model.js";
import {positionsOf, stageColumns, stageExport} from "./stage-export.js";

/** What was found in an export beside the rows in `export_responses` and `export_assembled`: nothing of its cells but labels. */
export interface Extract {
  layout: Layout;
  personal: PersonalColumn[];
  /** Names of people, so that they can be masked in what others wrote. */
  names: string[];
  /** Columns that lists of options were turned into. */
  listed: MappedColumn[];
  keyTexts: KeyText[];
  cellTexts: CellText[];
  codes: Codes;
  /** What was said of the file itself, by nobody's mapping. */
  notices: Problem[];
  /** What was said of options in lists. */
  listProblems: Problem[];
}

/**
 * Reads an export's file into `export_responses` and `export_assembled`, and what it tells of responses into the tables of
 * observations. `extract` is null where an error stands in the way.
 */
export async function extractExport(
  db: Database,
  folder: string,
  engagement: Engagement,
  source: WideSource,
  index: number,
  told: Told
): Promise<{extract: Extract | null; problems: Problem[]}> {
  const format = surveyFormatsById[source.format];
  let extract: Extract | null = null;
  let problems: Problem[] = [];
  const notices = await withTextFile(
    folder,
    source.file,
    source,
    async (file) => {
      const {head} = file;
      if (source.headerRow === undefined && format.recognises(head).score === 0)
        return [notThisFormat(source, format.looksLike, head.records)];
      const mayLackColumns = head.container === "json" || head.container === "ndjson";
      const layout = {...format.layout(head, source.headerRow), mayLackColumns};
      const width = widthOf(file, layout);
      const wordings = await wordingsIn(db);
      // Of very many columns only the mapped ones are read: which are personal must then be known by the first rows.
      const seen = width > mostWhole ? personalAmong(layout, firstTexts(head, layout)) : null;
      const wanted = seen && wantedOf(source, layout, wordings, seen);
      const broken = await readColumns(db, file, layout, wanted);
      const personal = seen ?? (await findPersonalColumns(db, layout));
      const mapping = mapColumns(source, layout, wordings, personal);
      const open = mapStatements(source, layout, personal);
      // Who answered, and when, must be known before anything else makes sense.
      if (mapping.problems.some((problem) => problem.code === "unknown_column" && problem.column !== null)) {
        problems = mapping.problems;
        return broken;
      }
      await stageExport(db, {source, index, layout, mapping, statements: open.columns});
      const names = await namesIn(db, personal);
      await runModels(db, import.meta.url, ["models/export_cells"]);
      if (mapping.columns.some((column) => column.rule.ticked !== undefined))
        await runModels(db, import.meta.url, ["models/export_ticks"]);
      const listed = await expandLists(db, source, mapping, width);
      await stageColumns(db, [...mapping.columns, ...listed.columns], engagement);
      await runModels(db, import.meta.url, ["models/export_rows"]);
      const keyTexts = await db.rows<KeyText>(await readModel(import.meta.url, "models/export_key_texts"));
      const teams = await rosterTeams(db);
      await stageKeys(db, codesOf({keyTexts, cellTexts: []}, {engagement, source, teams}).codes);
      await flagResponses(db, source, layout);
      await runModels(db, import.meta.url, [
        ...["models/export_dates", "models/export_days", "models/export_responses"]
      ]);
      await recordResponses(db);
      await runModels(db, import.meta.url, ["models/export_texts"]);
      await scanFreeTexts(db, "export_free_texts");
      const cellTexts = await db.rows<CellText>("FROM export_texts ORDER BY row, name");
      const {codes} = codesOf({keyTexts, cellTexts}, {engagement, source, teams});
      await stageLabels(db, codes);
      await runModels(db, import.meta.url, ["models/export_assembled"]);
      if (source.relationship !== undefined) await runModels(db, import.meta.url, ["models/export_subjects"]);
      await runModels(db, import.meta.url, ["models/export_adjusted"]);
      extract = {
        ...{layout, personal, names, listed: listed.columns, keyTexts, cellTexts, codes},
        ...{notices: [], listProblems: listed.problems}
      };
      return broken;
    },
    told
  );
  if (extract === null) return {extract, problems: [...notices, ...problems]};
  return {extract: {...(extract as Extract), notices}, problems: []};
}

/** The positions of the columns that are read of an export, those of names included. */
function wantedOf(
  source: WideSource,
  layout: Layout,
  wordings: Parameters<typeof mapColumns>[2],
  personal: readonly PersonalColumn[]
): number[] {
  const mapping = mapColumns(source, layout, wordings, personal);
  const {columns: statements} = mapStatements(source, layout, personal);
  const names = personal.filter(({kind}) => kind === "name").map(({position}) => position);
  const positions = new Set([...positionsOf({source, layout, mapping, statements}), ...names]);
  // A row without any cell would be no row.
  return positions.size === 0 ? [0] : [...positions];
}

/** The texts of each column in the first rows, by its position. */
function firstTexts({records}: Head, {headerRows}: Layout): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (const record of records.slice(headerRows))
    for (const [position, cell] of record.entries()) {
      if (cell.trim() === "") continue;
      const found = texts.get(position);
      if (found === undefined) texts.set(position, [cell.trim()]);
      else if (!found.includes(cell.trim())) found.push(cell.trim());
    }
  return texts;
}

async function namesIn(db: Database, personal: readonly PersonalColumn[]): Promise<string[]> {
  const positions = personal.filter(({kind}) => kind === "name").map(({position}) => position);
  await db.set("name_positions", positions);
  const names = await db.rows<{name: string}>(await readModel(import.meta.url, "models/export_names"));
  return names.map(({name}) => name);
}

/** What `mapColumns` looks statements up in. */
export function wordingsIn(db: Database): Promise<{expectation: string; statement: string}[]> {
  return db.rows("SELECT expectation, statement FROM wordings ORDER BY row");
}

/** The teams that the roster names. */
export async function rosterTeams(db: Database): Promise<string[]> {
  const teams = await db.rows<{team: string}>(
    "SELECT DISTINCT team FROM roster WHERE team <> '' ORDER BY team"
  );
  return teams.map(({team}) => team);
}

/** Whether an export may be kept as it was read. */
export function isWhole({notices, listProblems}: Extract): boolean {
  return !hasErrors([...notices, ...listProblems]);
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
