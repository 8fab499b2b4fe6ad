import type {AnswerFile} from "../answer-file.js";
import {draw, integerDraw, keyOf} from "../draws.js";
import {questionsOf} from "../instrument.js";
import {personalData} from "../personal-data.js";
import type {Respondent} from "../respondents.js";
import {endOfResponse} from "../survey-days.js";
import {wideCells} from "../wide-cells.js";
import type {ExportOptions, ResponseFile, Survey} from "./survey-tool.js";

/** So many reps who began and gave up are in the export of a tool that keeps them. */
const unfinishedRows = 2;

/** Hands each respondent on as a response; where the tool keeps those who gave up, two of them too. */
export function answerFileOf(
  options: ExportOptions,
  keepsPartial: boolean,
  open: (path: string, survey: Survey) => ResponseFile
): AnswerFile {
  const {path, name, quarter, directions, people, seed, oddRows} = options;
  const questions = questionsOf(directions);
  const toCells = wideCells(questions, directions, "");
  const file = open(path, {questions, directions});
  const key = keyOf(seed, 11, Number(quarter.id.replace("Q", "")));
  let written = 0;
  let unfinished = 0;

  function write({person, sheet, reached}: Respondent, isFinished: boolean): void {
    const own = keyOf(key, written);
    const ended = endOfResponse(quarter, written, people + unfinishedRows);
    const seconds = Math.round((500 + 1500 * draw(own, 0)) * (reached || 0.04));
    file.write({
      number: ++written,
      id: Array.from({length: 8}, (_, i) => integerDraw(own, i + 1, 0, 35).toString(36)).join(""),
      person,
      personal: personalData(person),
      started: new Date(ended.getTime() - seconds * 1000),
      ...{ended, seconds, isFinished},
      ...toCells(isFinished ? sheet : {...sheet, count: 0})
    });
  }

  return {
    add(respondent) {
      const {person, reached} = respondent;
      if (reached > 0) return write(respondent, true);
      if (!keepsPartial || person.group !== "rep" || unfinished === unfinishedRows) return;
      unfinished++;
      write(respondent, false);
      oddRows.push({file: name, kind: "unfinished", respondent: person.id});
    },
    close: () => file.close()
  };
}
