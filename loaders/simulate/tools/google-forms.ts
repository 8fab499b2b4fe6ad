import {openQuestion, roleLabels, roleQuestion} from "../instrument.js";
import {googleSeconds} from "../survey-days.js";
import {type RecordFile, textRecords} from "./records.js";
import {answerFileOf} from "./responses.js";
import {commentRule, headings, textRules} from "./rules.js";
import type {SurveyTool} from "./survey-tool.js";
import {excelDate, xlsxRecords} from "./xlsx-records.js";

/** Google Forms, as its sheet is downloaded: one header row, grids `Question [Row]`, nobody who gave up. */
export function googleForms(extension: "csv" | "xlsx"): SurveyTool {
  const isText = extension === "csv";
  return {
    format: "google_forms",
    extension,
    tellsUnanswered: () => false,
    mapping: (directions) => ({
      respondent: "Staff number",
      columns: [...textRules(" \\[", "\\]"), commentRule(directions)]
    }),
    open: (options) =>
      answerFileOf(options, false, (path, {questions}) => {
        const file: RecordFile = isText
          ? textRecords(path, {newline: "\r\n"})
          : xlsxRecords(path, "Form Responses 1", [0]);
        file.write([
          ...["Timestamp", "Email Address", "Staff number", roleQuestion],
          ...headings(questions, ({text}, statement) => `${text} [${statement}]`),
          openQuestion
        ]);
        return {
          write: ({ended, personal, person, cells, comment}) =>
            file.write([
              isText ? googleSeconds(ended) : excelDate(ended),
              personal.email,
              person.id,
              roleLabels[person.group],
              ...cells,
              comment
            ]),
          close: () => file.close()
        };
      })
  };
}
