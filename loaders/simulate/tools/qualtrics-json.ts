import {roleLabels} from "../instrument.js";
import {textFile} from "../text-file.js";
import {choiceNumber} from "./choices.js";
import {answerFileOf} from "./responses.js";
import {codeRules, commentRule} from "./rules.js";
import type {SurveyTool} from "./survey-tool.js";

const inId = {in: "id" as const};

/** Qualtrics JSON, one object or (NDJSON) one a response: values with their labels by question id, and what was shown. */
export function qualtricsJson(extension: "json" | "ndjson"): SurveyTool {
  const isWhole = extension === "json";
  return {
    format: "qualtrics",
    extension,
    tellsUnanswered: () => true,
    mapping: (directions) => ({
      respondent: "ExternalReference",
      columns: [
        ...codeRules(
          directions,
          (q) => `^QID${q + 2}_(?<expectation>\\d+)$`,
          (row) => String(row + 1),
          inId
        ),
        commentRule(directions, "^QID\\d+_TEXT$", inId)
      ],
      blank: "not_shown"
    }),
    open: (options) =>
      answerFileOf(options, true, (path, {questions}) => {
        const roles = Object.keys(roleLabels);
        const fields = questions.flatMap((question, q) =>
          question.expectations.map((_, row) => ({key: `QID${q + 2}_${row + 1}`, question}))
        );
        const openKey = `QID${questions.length + 2}_TEXT`;
        const file = textFile(path);
        if (isWhole) file.write('{"responses":[');
        let isFirst = true;
        return {
          write({id, person, personal, started, ended, seconds, isFinished, cells, shown, comment}) {
            const chosen = fields.flatMap(({key, question}, i) =>
              cells[i] === "" ? [] : [{key, value: choiceNumber(question, cells[i]!)!, label: cells[i]!}]
            );
            const response = {
              responseId: `R_${id}`,
              values: {
                ...{startDate: started.toISOString(), endDate: ended.toISOString(), status: 0},
                ...{ipAddress: personal.ip, progress: isFinished ? 100 : 4, duration: seconds},
                ...{finished: isFinished ? 1 : 0, recordedDate: ended.toISOString(), _recordId: `R_${id}`},
                ...{recipientLastName: personal.lastName, recipientFirstName: personal.firstName},
                ...{recipientEmail: personal.email, externalDataReference: person.id},
                ...{locationLatitude: personal.latitude, locationLongitude: personal.longitude},
                ...{distributionChannel: "email", userLanguage: "EN"},
                QID1: roles.indexOf(person.group) + 1,
                ...Object.fromEntries(chosen.map(({key, value}) => [key, value])),
                ...(comment !== "" && {[openKey]: comment})
              },
              labels: {
                ...{
                  status: "IP Address",
                  finished: isFinished ? "True" : "False",
                  QID1: roleLabels[person.group]
                },
                ...Object.fromEntries(chosen.map(({key, label}) => [key, label]))
              },
              displayedFields: ["QID1", ...fields.filter((_, i) => shown[i]).map(({key}) => key)],
              displayedValues: {}
            };
            const before = isWhole && !isFirst ? "," : "";
            file.write(`${before}${JSON.stringify(response)}${isWhole ? "" : "\n"}`);
            isFirst = false;
          },
          close() {
            if (isWhole) file.write("]}");
            file.close();
          }
        };
      })
  };
}
