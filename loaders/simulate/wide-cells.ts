import {perspectives} from "../engagement/answer.js";
import type {Direction} from "./codebook.js";
import {isShown, optionOf, type Question} from "./instrument.js";
import type {Answer, Sheet} from "./sheet.js";

/** A sheet in the matrix questions of the survey: cells, and for each whether it was shown; and the comment. */
export interface WideCells {
  cells: string[];
  shown: boolean[];
  comment: string;
}

/** Lays sheets out as the survey's questions are; `unanswered` stands where a question was seen and left. */
export function wideCells(
  questions: readonly Question[],
  directions: readonly Direction[],
  unanswered: string
) {
  const width = directions.reduce((sum, {expectations}) => sum + expectations.length, 0);
  const found: (Answer | undefined)[] = [];
  return ({answers, count}: Sheet): WideCells => {
    found.length = 0;
    for (let i = 0; i < count; ++i) {
      const answer = answers[i]!;
      found[perspectives.indexOf(answer.perspective) * width + answer.expectation] = answer;
    }
    const cells: string[] = [];
    const shown: boolean[] = [];
    for (const {perspective, field, expectations} of questions) {
      const offset = perspectives.indexOf(perspective) * width;
      for (const {index} of expectations) {
        const answer = found[offset + index];
        const isSeen = answer !== undefined && isShown(answer, field);
        shown.push(isSeen);
        cells.push(isSeen ? optionOf(answer, field) || unanswered : "");
      }
    }
    const first = found[perspectives.indexOf("meta") * width];
    return {cells, shown, comment: first === undefined ? "" : first.comment || unanswered};
  };
}
