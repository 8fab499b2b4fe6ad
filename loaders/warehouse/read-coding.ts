import {type Codebook, type CodedExpectation, codebookOf, noCode} from "../coding/codebook.js";
import {codebookProblems, type PlacedCode} from "../coding/codebook-problems.js";
import {readAllCodings, readCodes, readDecisions, textOf} from "../coding/coding-folder.js";
import {codingFiles} from "../coding/coding-folder-names.js";
import {codingProblems} from "../coding/coding-problems.js";
import {finalCodes} from "../coding/final-codes.js";
import {nameFinder} from "../coding/mask.js";
import {paraphraseProblems} from "../coding/paraphrase-problems.js";
import {maskingOf, type SeenUnit} from "../coding/seen-unit.js";
import {similarityOf} from "../coding/similarity.js";
import {readSplits} from "../coding/splits.js";
import {suggesterOf} from "../coding/suggest.js";
import {answerId, type OpenAnswer, type Unit, unitsOf} from "../coding/units.js";
import {wordsOf} from "../coding/words/words.js";
import {hasErrors, type Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import {stageCoding} from "./coding-tables.js";
import type {Database} from "./duckdb.js";
import {runModels} from "./sql-model.js";

/**
 * Reads what people wrote into units, and what coders made of them: `units`, `mentions`, `codes`, `codings`,
 * `adjudications`, `coded_units`, `unit_suggestions` and `unprompted_answers`. Returns the problems of codes.csv,
 * splits.csv, codings/ and adjudications.csv.
 */
export async function readCoding(db: Database, folder: string, engagement: Engagement): Promise<Problem[]> {
  const {coding, language} = engagement;
  const languages = coding.languages ?? [language];
  const {codebook, rows, problems} = await readCodebook(db, folder);
  const {units, problems: ofUnits} = await readUnits(db, folder, engagement);
  const said = [...codebook.codes.values()].flatMap(({label, theme}) => [label, theme ?? ""]);
  problems.push(
    ...ofUnits,
    ...paraphraseProblems(
      rows,
      units.map(({text}) => text),
      said
    )
  );

  const ids = new Set(units.map(({unit}) => unit));
  const given = await readAllCodings(folder);
  const settled = await readDecisions(folder);
  const similar = await similarityOf(folder, coding.similarity, ids, codebook);
  problems.push(
    ...given.problems,
    ...settled.problems,
    ...codingProblems(given.codings, settled.decisions, codebook, ids),
    ...similar.problems
  );
  const codings = given.codings.filter(
    ({unit, code}) => ids.has(unit) && (code === null || code === noCode || codebook.codes.has(code))
  );
  const decisions = settled.decisions.filter(({unit}) => ids.has(unit));
  const suggest = suggesterOf(codebook, languages);
  await stageCoding(db, {
    units,
    codebook,
    codings,
    decisions,
    coded: finalCodes(codings, decisions, codebook),
    suggestions: units.map((unit) => ({
      unit: unit.unit,
      ranked: similar.ranked?.(unit.unit) ?? suggest(unit.shown, unit)
    }))
  });
  await runModels(db, import.meta.url, ["models/coding"]);
  return problems;
}

async function readCodebook(
  db: Database,
  folder: string
): Promise<{codebook: Codebook; rows: readonly PlacedCode[]; problems: Problem[]}> {
  const expectations = await db.rows<CodedExpectation>(
    "SELECT expectation, holder, target, action, statement, theme FROM expectations ORDER BY row"
  );
  const {rows, problems} = await readCodes(folder);
  problems.push(
    ...codebookProblems(
      rows,
      expectations.map(({expectation}) => expectation)
    )
  );
  return {codebook: codebookOf(expectations, hasErrors(problems) ? [] : rows), rows, problems};
}

async function readUnits(
  db: Database,
  folder: string,
  {coding, language}: Engagement
): Promise<{units: (Unit & SeenUnit)[]; problems: Problem[]}> {
  const answers = await db.rows<OpenAnswer>(
    "SELECT DISTINCT holder, target, asked, text FROM statements ORDER BY ALL"
  );
  const names = await db.rows<{name: string}>("SELECT DISTINCT name FROM people_names ORDER BY ALL");
  const lengths = new Map(answers.map((answer) => [answerId(answer), answer.text.length]));
  const splits = (await textOf(folder, codingFiles.splits)) ?? "answer,cuts";
  const {splits: lines, problems} = readSplits(splits, lengths);
  const cuts = new Map(lines.map((line) => [line.answer, line.cuts]));
  const ordinary = new Set(
    answers.flatMap(({text}) =>
      wordsOf(text).flatMap(({word, start, end}) => (text.slice(start, end) === word ? [word] : []))
    )
  );
  const seen = maskingOf(nameFinder([...names.map(({name}) => name), ...coding.mask], ordinary));
  const units = unitsOf(answers, coding.languages ?? [language], cuts);
  return {units: units.map((unit) => ({...unit, ...seen(unit)})), problems};
}
