import {openQuestion, roleLabels, roleQuestion} from "../instrument.js";
import {textRecords} from "./records.js";
import {answerFileOf} from "./responses.js";
import {commentRule, headings, oneOf, textRules} from "./rules.js";
import type {SurveyTool} from "./survey-tool.js";

/** Formbricks CSV: the tool's own columns, then numbered questions, a matrix `2. Question - Row`; every cell in quotes. */
export const formbricks: SurveyTool = {
  format: "formbricks",
  extension: "csv",
  tellsUnanswered: () => false,
  mapping: (directions) => ({
    respondent: "User ID",
    columns: [
      ...textRules(" - ").map((rule) => ({...rule, pattern: rule.pattern.replace("^", "^\\d+\\. ")})),
      commentRule(directions, `^\\d+\\. ${oneOf([openQuestion])}$`)
    ]
  }),
  open: (options) =>
    answerFileOf(options, true, (path, {questions}) => {
      const file = textRecords(path, {quotesAll: true});
      file.write([
        ...["No.", "Response ID", "Timestamp", "Finished", "Survey ID", "User ID", "Notes", "Tags"],
        `1. ${roleQuestion}`,
        ...headings(questions, ({text}, statement, q) => `${q + 2}. ${text} - ${statement}`),
        `${questions.length + 2}. ${openQuestion}`,
        ...["firstName", "email", "Country"]
      ]);
      return {
        write: ({number, id, ended, isFinished, person, personal, cells, comment}) =>
          file.write([
            ...[number, `cm${id}${person.index}`, ended.toISOString(), isFinished ? "Yes" : "No"],
            ...["cmalignmentsurvey", person.id, "", ""],
            roleLabels[person.group],
            ...cells,
            ...[comment, personal.firstName, personal.email, "NO"]
          ]),
        close: () => file.close()
      };
    })
};
