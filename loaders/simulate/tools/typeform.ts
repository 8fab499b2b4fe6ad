import {openQuestion, roleLabels, roleQuestion} from "../instrument.js";
import {isoSeconds} from "../survey-days.js";
import {textRecords} from "./records.js";
import {answerFileOf} from "./responses.js";
import {commentRule, headings, textRules} from "./rules.js";
import type {SurveyTool} from "./survey-tool.js";

/** Typeform CSV: a hash, the questions, a hidden field, and last what the tool itself knows; times in UTC. */
export const typeform: SurveyTool = {
  format: "typeform",
  extension: "csv",
  tellsUnanswered: () => false,
  mapping: (directions) => ({
    respondent: "staff_number",
    columns: [...textRules(" - "), commentRule(directions)]
  }),
  open: (options) =>
    answerFileOf(options, true, (path, {questions}) => {
      const file = textRecords(path);
      file.write([
        ...["#", roleQuestion],
        ...headings(questions, ({text}, statement) => `${text} - ${statement}`),
        ...[openQuestion, "staff_number", "Response Type", "Start Date (UTC)", "Stage Date (UTC)"],
        ...["Submit Date (UTC)", "Network ID", "Tags"]
      ]);
      return {
        write: ({id, started, ended, person, isFinished, cells, comment}) =>
          file.write([
            ...[`${id}${person.index}`, roleLabels[person.group]],
            ...cells,
            ...[comment, person.id, isFinished ? "completed" : "partial", isoSeconds(started)],
            ...[isFinished ? "" : isoSeconds(ended), isFinished ? isoSeconds(ended) : ""],
            ...[`canary-network-${person.index}`, ""]
          ]),
        close: () => file.close()
      };
    })
};
