import {openQuestion, roleLabels, roleQuestion} from "../instrument.js";
import {isoSeconds} from "../survey-days.js";
import {choiceNumber, numberLabels} from "./choices.js";
import {textRecords} from "./records.js";
import {answerFileOf} from "./responses.js";
import {commentRule, headings, textRules} from "./rules.js";
import type {SurveyTool} from "./survey-tool.js";

const inQuestion = {in: "question" as const};
const systemNames = [
  ...["ResponseID", "ResponseSet", "Name", "ExternalDataReference", "EmailAddress"],
  ...["IPAddress", "Status", "StartDate", "EndDate", "Finished"]
];

/** Qualtrics' legacy CSV: V1, V2 … over its own names and the texts, recodes for answers, and an empty last column. */
export const qualtricsLegacy: SurveyTool = {
  format: "qualtrics",
  extension: "csv",
  tellsUnanswered: () => false,
  mapping: (directions) => ({
    respondent: "ExternalDataReference",
    columns: [...textRules("-", "", inQuestion), commentRule(directions, undefined, inQuestion)],
    labels: numberLabels(String)
  }),
  open: (options) =>
    answerFileOf(options, false, (path, {questions}) => {
      const file = textRecords(path, {hasByteOrderMark: true});
      const roles = Object.keys(roleLabels);
      const asked = questions.flatMap((question) => question.expectations.map(() => question));
      file.write([
        ...systemNames.map((_, i) => `V${i + 1}`),
        "Q1",
        ...headings(questions, (_, __, q, row) => `Q${q + 2}_${row + 1}`),
        ...[`Q${questions.length + 2}_TEXT`, ""]
      ]);
      file.write([
        ...[...systemNames, roleQuestion],
        ...headings(questions, ({text}, statement) => `${text}-${statement}`),
        ...[openQuestion, ""]
      ]);
      return {
        write: ({id, person, personal, started, ended, cells, comment}) =>
          file.write([
            ...[`R_${id}`, "Default Response Set", `${personal.lastName}, ${personal.firstName}`, person.id],
            ...[personal.email, personal.ip, 0, isoSeconds(started), isoSeconds(ended), 1],
            roles.indexOf(person.group) + 1,
            ...cells.map((cell, i) => choiceNumber(asked[i]!, cell) ?? ""),
            ...[comment, ""]
          ]),
        close: () => file.close()
      };
    })
};
