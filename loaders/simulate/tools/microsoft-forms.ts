import {plainText} from "../../ingest/plain-text.js";
import type {Direction} from "../codebook.js";
import {openQuestion, type Question, questionsOf, roleLabels, roleQuestion} from "../instrument.js";
import {answerFileOf} from "./responses.js";
import {commentRule, headings, oneOf} from "./rules.js";
import type {SurveyTool} from "./survey-tool.js";
import {excelDate, xlsxRecords} from "./xlsx-records.js";

/**
 * Microsoft Forms, the Excel sheet: a Likert question has a column a statement, headed by the statement alone; where
 * several questions have the same statements, a 2, 3 … stands behind them.
 */
export const microsoftForms: SurveyTool = {
  format: "microsoft_forms",
  extension: "xlsx",
  tellsUnanswered: () => false,
  mapping: (directions: readonly Direction[]) => {
    const questions = questionsOf(directions);
    return {
      respondent: "Staff number",
      columns: [
        ...questions.map(({perspective, field, expectations}, q) => ({
          pattern: `^(?<expectation>${oneOf(expectations.map(({statement}) => plainText(statement)))})${repetition(questions, q)}$`,
          perspective,
          field
        })),
        commentRule(directions)
      ]
    };
  },
  open: (options) =>
    answerFileOf(options, false, (path, {questions}) => {
      const file = xlsxRecords(path, "Sheet1", [1, 2]);
      file.write([
        ...["ID", "Start time", "Completion time", "Email", "Name", "Staff number", roleQuestion],
        ...headings(questions, (_, statement, q) => `${statement}${repetition(questions, q)}`),
        openQuestion
      ]);
      return {
        write: ({number, started, ended, personal, person, cells, comment}) =>
          file.write([
            number,
            excelDate(started),
            excelDate(ended),
            personal.email,
            `${personal.firstName} ${personal.lastName}`,
            person.id,
            roleLabels[person.group],
            ...cells,
            comment
          ]),
        close: () => file.close()
      };
    })
};

/** What stands behind a statement: nothing where its question is the first that has it. */
function repetition(questions: readonly Question[], q: number): string {
  const {expectations} = questions[q]!;
  const before = questions.slice(0, q).filter((question) => question.expectations === expectations).length;
  return before === 0 ? "" : String(before + 1);
}
