import {closeSync, openSync, writeSync} from "node:fs";
import {openQuestion, roleLabels, roleQuestion} from "../instrument.js";
import {choiceNumber, choicesOf} from "./choices.js";
import {answerFileOf} from "./responses.js";
import {commentRule, textRules} from "./rules.js";
import {type SavColumn, savCases, savStart} from "./sav-file.js";
import type {SurveyTool} from "./survey-tool.js";

/** What was seen and left, a user-missing value. */
const unanswered = -99;
const casesAtOnce = 200;
const inQuestion = {in: "question" as const};

/** SPSS .sav: a labelled number for each statement, -99 user-missing where it was seen and left. */
export const spss: SurveyTool = {
  format: "spss",
  extension: "sav",
  tellsUnanswered: () => false,
  mapping: (directions) => ({
    respondent: "ExternalReference",
    columns: [...textRules(" - ", "", inQuestion), commentRule(directions, undefined, inQuestion)]
  }),
  open: (options) =>
    answerFileOf(options, false, (path, {questions}) => {
      const roles = Object.keys(roleLabels);
      const columns: SavColumn[] = [
        {name: "EXTREF", label: "External Data Reference", width: 16},
        {
          name: "Q1",
          label: roleQuestion,
          labels: Object.values(roleLabels).map((label, i) => [i + 1, label])
        },
        ...questions.flatMap((question, q) =>
          question.expectations.map(
            ({statement}, row): SavColumn => ({
              name: `Q${q + 2}_${row + 1}`,
              label: `${question.text} - ${statement}`,
              labels: choicesOf(question).map((label, i) => [i + 1, label]),
              missing: [unanswered]
            })
          )
        ),
        {name: "QOPEN", label: openQuestion, width: 248}
      ];
      const asked = questions.flatMap((question) => question.expectations.map(() => question));
      const file = openSync(path, "w");
      const put = (bytes: Buffer) => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      };
      put(savStart(columns, -1, "EXTREF=ExternalReference"));
      let waiting: (string | number | null)[][] = [];
      return {
        write({person, cells, shown, comment}) {
          waiting.push([
            person.id,
            roles.indexOf(person.group) + 1,
            ...cells.map((cell, i) => choiceNumber(asked[i]!, cell) ?? (shown[i] ? unanswered : null)),
            comment
          ]);
          if (waiting.length < casesAtOnce) return;
          put(savCases(columns, waiting));
          waiting = [];
        },
        close() {
          put(savCases(columns, waiting));
          closeSync(file);
        }
      };
    })
};
