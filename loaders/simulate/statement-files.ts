import {csvFormatRows} from "d3";
import {type CodeRow, codebookOf, codeColumns, noCode} from "../coding/codebook.js";
import {adjudicationsText, codingsText} from "../coding/coding-file.js";
import {nameFinder} from "../coding/mask.js";
import {maskingOf} from "../coding/seen-unit.js";
import {suggesterOf} from "../coding/suggest.js";
import {type Unit, unitsOf} from "../coding/units.js";
import {csvCell} from "./answer-file.js";
import type {Direction} from "./codebook.js";
import {adjudicationsOf, coders, codingsOf, type TrueUnit} from "./coders.js";
import {type OpenAnswerOf, openQuestions} from "./open-answers.js";
import {personalData} from "./personal-data.js";
import type {Quarter} from "./quarter-names.js";
import {endOfResponse, googleSeconds} from "./survey-days.js";
import {codeNotes} from "./written/code-notes.js";
import {topics} from "./written/others.js";

/** Languages in which the made-up people write. */
export const writtenLanguages = ["en", "de"] as const;

export function statementFile(quarter: Quarter): string {
  return `exports/${quarter.id}-statements.csv`;
}

/** The files of coding, by name. */
export const codingFileNames = [
  "codes.csv",
  "adjudications.csv",
  ...coders.map(({name}) => `codings/${name}.csv`)
];

/** What truth.json says of an answer: who wrote what where, and what was meant. */
export interface StatementTruth {
  quarter: string;
  respondent: string;
  question: number;
  ideas: {code: string; action: string; match: string | null}[];
}

/** Every file that what people wrote and how it was coded goes into, by name, and the truth of each answer. */
export function statementFiles(
  answers: readonly OpenAnswerOf[],
  quarters: readonly Quarter[],
  directions: readonly Direction[],
  seed: number
): {files: Map<string, string>; truth: StatementTruth[]} {
  const files = new Map<string, string>();
  const used = quarters.filter((quarter) => answers.some((answer) => answer.quarter === quarter));
  for (const quarter of used)
    files.set(
      statementFile(quarter),
      exportOf(
        answers.filter((answer) => answer.quarter === quarter),
        quarter
      )
    );

  const rows = codeRows(directions);
  files.set(
    "codes.csv",
    `${csvFormatRows([codeColumns as unknown as string[], ...rows.map((row) => codeColumns.map((column) => row[column as keyof CodeRow] ?? ""))])}\n`
  );
  const expectations = directions.flatMap((direction) =>
    direction.expectations.map(({id, holder, target, action, statement, theme}) => ({
      ...{expectation: id, holder, target, action, statement, theme}
    }))
  );
  const codebook = codebookOf(expectations, rows);
  const units = trueUnits(answers);
  const after = new Date(used.at(-1)!.start.getTime() + 75 * 86_400_000);
  const codings = codingsOf(units, codebook, suggesterOf(codebook, writtenLanguages), seed, after);
  for (const [coder, own] of codings) files.set(`codings/${coder}.csv`, codingsText(own));
  const later = new Date(after.getTime() + 7 * 86_400_000);
  files.set("adjudications.csv", adjudicationsText(adjudicationsOf(units, codings, codebook, seed, later)));
  return {
    files,
    truth: answers.map(({quarter, person, question, ideas}) => ({
      ...{quarter: quarter.id, respondent: person.id, question: openQuestions.indexOf(question)},
      ideas: ideas.map(({code, action, match}) => ({code, action, match}))
    }))
  };
}

/** A Google Forms CSV of one quarter: a row a person, a column a question. */
function exportOf(answers: readonly OpenAnswerOf[], quarter: Quarter): string {
  const people = [...new Set(answers.map(({person}) => person))];
  const header = ["Timestamp", "First name", "Staff number", ...openQuestions.map(({text}) => text)];
  const rows = people.map((person, i) => [
    googleSeconds(endOfResponse(quarter, i, people.length)),
    personalData(person).firstName,
    person.id,
    ...openQuestions.map(
      (question) =>
        answers.find((answer) => answer.person === person && answer.question === question)?.text ?? ""
    )
  ]);
  return [header, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** codes.csv: what a coder needs beyond the statements, and the topics that no expectation covers. */
function codeRows(directions: readonly Direction[]): CodeRow[] {
  const ofExpectations = directions.flatMap(({expectations}) =>
    expectations
      .filter(({isFoil}) => !isFoil)
      .map(({id, statement, action}): CodeRow => {
        const notes = codeNotes.get(id);
        return {
          ...{code: id, definition: statement, include: notes?.include ?? "", exclude: notes?.exclude ?? ""},
          example_1: notes?.examples[0] ?? `${statement}, please`,
          example_2: notes?.examples[1] ?? `I expect: ${statement.toLowerCase()}`,
          polarity: {
            stop: "asking for more of it is start",
            start: "stop not doing it is start",
            continue: "never change it is continue"
          }[action],
          ...{paraphrase: notes?.paraphrase ?? "", added: "1"}
        };
      })
  );
  const others = topics.map(
    ({code, label, definition, exclude, examples, paraphrase}): CodeRow => ({
      ...{code, label, theme: "Beyond the expectations", definition, exclude},
      ...{example_1: examples[0], example_2: examples[1], paraphrase, added: "1"}
    })
  );
  return [...ofExpectations, ...others];
}

/** Every distinct unit with the idea that it overlaps most; the group is that of the first who wrote it. */
function trueUnits(answers: readonly OpenAnswerOf[]): TrueUnit[] {
  const distinct = new Map<string, {answer: OpenAnswerOf; unit: Unit}>();
  for (const answer of answers) {
    const {holder, target, asked} = answer.question;
    for (const unit of unitsOf([{holder, target, asked, text: answer.text}], writtenLanguages))
      if (!distinct.has(unit.unit)) distinct.set(unit.unit, {answer, unit});
  }
  const names = answers.map(({person}) => personalData(person).firstName);
  const seen = maskingOf(nameFinder([...new Set(names)]));
  return [...distinct.values()].map(({answer, unit}) => {
    const overlap = (idea: {start: number; end: number}) =>
      Math.min(idea.end, unit.end) - Math.max(idea.start, unit.start);
    const [best] = [...answer.ideas].sort((a, b) => overlap(b) - overlap(a));
    const isMet = best !== undefined && overlap(best) > 0;
    return {
      ...unit,
      shown: seen(unit).shown,
      group: answer.person.group,
      truth: isMet
        ? {code: best.code, action: best.action, match: best.match}
        : {code: noCode, action: "unclear", match: null}
    };
  });
}
