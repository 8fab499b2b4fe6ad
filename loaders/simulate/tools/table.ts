import {openQuestion, roleLabels, roleQuestion} from "../instrument.js";
import {isoSeconds} from "../survey-days.js";
import {textFile} from "../text-file.js";
import {type Cell, textRecords} from "./records.js";
import {answerFileOf} from "./responses.js";
import {commentRule, headings, textRules} from "./rules.js";
import type {ResponseFile, SurveyTool} from "./survey-tool.js";

/** A table of no tool's own: a CSV with semicolons, or a JSON list of records. */
export function table(extension: "csv" | "json"): SurveyTool {
  return {
    format: "table",
    extension,
    tellsUnanswered: () => false,
    mapping: (directions) => ({
      respondent: "Staff number",
      columns: [...textRules(": "), commentRule(directions)]
    }),
    open: (options) =>
      answerFileOf(options, false, (path, {questions}): ResponseFile => {
        const header = [
          ...["Answered on", "Staff number", roleQuestion],
          ...headings(questions, ({text}, statement) => `${text}: ${statement}`),
          openQuestion
        ];
        const file = extension === "csv" ? csvTable(path, header) : jsonTable(path, header);
        return {
          write: ({ended, person, cells, comment}) =>
            file.write([isoSeconds(ended), person.id, roleLabels[person.group], ...cells, comment]),
          close: () => file.close()
        };
      })
  };
}

function csvTable(path: string, header: readonly string[]) {
  const file = textRecords(path, {delimiter: ";", newline: "\r\n"});
  file.write(header);
  return file;
}

function jsonTable(path: string, header: readonly string[]) {
  const file = textFile(path);
  let before = "[\n";
  return {
    write(cells: readonly Cell[]) {
      file.write(`${before}${JSON.stringify(Object.fromEntries(header.map((name, i) => [name, cells[i]])))}`);
      before = ",\n";
    },
    close() {
      file.write(before === "[\n" ? "[]\n" : "\n]\n");
      file.close();
    }
  };
}
