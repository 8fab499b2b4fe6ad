import type {Problem} from "../engagement/problem.js";
import type {Engagement, WideSource} from "../engagement/schema.js";
import type {Told} from "../ingest/containers/copied.js";
import {mapColumns} from "../ingest/map-columns.js";
import {mapStatements} from "../ingest/map-statements.js";
import {questionTexts} from "../ingest/question-texts.js";
import {purposesOf, recordPersonalColumns} from "../quality/personal.js";
import {runCheck} from "./check.js";
import {codesOf} from "./code-export.js";
import type {Database} from "./duckdb.js";
import {type Extract, extractExport, isWhole, rosterTeams, wordingsIn} from "./extract-export.js";
import {keepExtract, keptExtract} from "./kept-exports.js";
import type {Shelf} from "./shelf.js";
import {runModels} from "./sql-model.js";
import {stageColumns, stageExport} from "./stage-export.js";

/** What came of reading an export. */
export interface ReadExport {
  problems: Problem[];
  /** Whether it was taken as it was read before, so that its file was not opened. */
  isKept: boolean;
}

/**
 * Reads a wide survey export into `answers`, `sources`, `dropped` and `adjusted`. Where the shelf holds what was read of the
 * same bytes by the same rules, that is taken; codebook, roster and labels are looked at anew either way.
 */
export async function readExport(
  db: Database,
  folder: string,
  engagement: Engagement,
  source: WideSource,
  index: number,
  told: Told = () => {},
  shelf: Shelf | null = null
): Promise<ReadExport> {
  const kept = shelf === null ? null : await keptExtract(db, shelf, {folder, engagement, source, index});
  if (kept !== null) return {problems: await place(db, kept, engagement, source, index), isKept: true};
  const {extract, problems} = await extractExport(db, folder, engagement, source, index, told);
  if (extract === null) return {problems, isKept: false};
  if (shelf !== null && isWhole(extract))
    await keepExtract(db, shelf, {folder, engagement, source, index}, extract);
  return {problems: await place(db, extract, engagement, source, index), isKept: false};
}

/** Joins what was read to roster and codebook. */
async function place(
  db: Database,
  extract: Extract,
  engagement: Engagement,
  source: WideSource,
  index: number
): Promise<Problem[]> {
  const {layout, personal, names, listed, notices, listProblems} = extract;
  const mapping = mapColumns(source, layout, await wordingsIn(db), personal);
  const open = mapStatements(source, layout, personal);
  const {problems} = codesOf(extract, {engagement, source, teams: await rosterTeams(db)});
  await recordPersonalColumns(db, index, personal, purposesOf(mapping));
  await stageExport(db, {source, index, layout, mapping, statements: open.columns});
  await stageColumns(db, [...mapping.columns, ...listed], engagement);
  await db.set("header_rows", layout.headerRows);
  await db.table(
    "export_questions",
    {
      ...{source: "INTEGER", expectation: "VARCHAR", perspective: "VARCHAR", field: "VARCHAR"},
      ...{question: "VARCHAR", statement: "VARCHAR", question_key: "VARCHAR", statement_key: "VARCHAR"}
    },
    questionTexts(layout, mapping).map((text) => ({source: index, ...text}))
  );
  await db.run("INSERT INTO question_texts BY NAME FROM export_questions");
  await runModels(db, import.meta.url, ["models/export_roster"]);
  const checked = await runCheck(db, "export", source.file);
  await runModels(db, import.meta.url, ["models/export_answers", "models/export_counts"]);
  if (open.columns.length > 0) await runModels(db, import.meta.url, ["models/export_statements"]);
  // Names are there for as long as the files are read, so that they can be masked in what others wrote.
  await db.table(
    "export_names",
    {name: "VARCHAR"},
    names.map((name) => ({name}))
  );
  await db.run("INSERT INTO people_names FROM export_names");
  return [...notices, ...mapping.problems, ...open.problems, ...listProblems, ...problems, ...checked];
}
