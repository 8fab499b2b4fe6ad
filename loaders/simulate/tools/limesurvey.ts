import {openQuestion, roleLabels, roleQuestion} from "../instrument.js";
import {isoSeconds} from "../survey-days.js";
import {choiceNumber, numberLabels} from "./choices.js";
import {textRecords} from "./records.js";
import {answerFileOf} from "./responses.js";
import {codeRules, commentRule, headings, textRules} from "./rules.js";
import type {SurveyTool} from "./survey-tool.js";

const roles = Object.keys(roleLabels);
const codeOf = (number: number | null) => (number === null ? "" : `A${number}`);
const rowCode = (row: number) => `SQ${String(row + 1).padStart(3, "0")}`;

/**
 * LimeSurvey CSV, by codes (`Q2[SQ001]`, `A1`) or in full texts; every cell in quotes, a question that was not shown `N/A`, no
 * submit date where somebody gave up.
 */
export function limesurvey(words: "codes" | "texts"): SurveyTool {
  const isCoded = words === "codes";
  return {
    format: "limesurvey",
    extension: "csv",
    tellsUnanswered: () => false,
    mapping: (directions) =>
      isCoded
        ? {
            respondent: "token",
            columns: [
              ...codeRules(directions, (q) => `^Q${q + 2}\\[(?<expectation>SQ\\d+)\\]$`, rowCode),
              commentRule(directions, "^QOPEN$")
            ],
            labels: numberLabels(codeOf)
          }
        : {respondent: "Access code", columns: [...textRules(" \\[", "\\]"), commentRule(directions)]},
    open: (options) =>
      answerFileOf(options, true, (path, {questions}) => {
        const file = textRecords(path, {quotesAll: true});
        file.write([
          ...(isCoded
            ? ["id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp"]
            : ["Response ID", "Date submitted", "Last page", "Start language", "Seed", "Access code"]),
          ...(isCoded ? ["ipaddr", "Q1"] : ["Date started", "Date last action", "IP address", roleQuestion]),
          ...headings(questions, ({text}, statement, q, row) =>
            isCoded ? `Q${q + 2}[${rowCode(row)}]` : `${text} [${statement}]`
          ),
          isCoded ? "QOPEN" : openQuestion
        ]);
        const asked = questions.flatMap((question) => question.expectations.map(() => question));
        return {
          write: ({number, isFinished, id, person, personal, started, ended, cells, shown, comment}) =>
            file.write([
              ...[number, isFinished ? isoSeconds(ended) : "", isFinished ? 6 : 1, "en"],
              ...[Number.parseInt(id, 36) % 2 ** 31, person.id, isoSeconds(started), isoSeconds(ended)],
              personal.ip,
              isCoded ? codeOf(roles.indexOf(person.group) + 1) : roleLabels[person.group],
              ...cells.map((cell, i) => {
                if (!shown[i]) return "N/A";
                return isCoded ? codeOf(choiceNumber(asked[i]!, cell)) : cell;
              }),
              comment
            ]),
          close: () => file.close()
        };
      })
  };
}
