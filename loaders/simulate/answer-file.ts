import type {Respondent} from "./respondents.js";
import type {Answer} from "./sheet.js";

/** A file that takes the answers of one respondent after the other. */
export interface AnswerFile {
  add(respondent: Respondent): void;
  close(): void;
}

/** A row of an export that is no participant's answer, or not the one that counts. */
export interface OddRow {
  file: string;
  kind: "preview" | "test" | "unfinished" | "duplicate" | "no respondent id";
  /** Whose row it is; empty where it is nobody's. */
  respondent: string;
}

/** The answers of somebody who only clicked "Don't know" to the first question, and went on to the end. */
export function clickedThrough({person, sheet}: Respondent): Respondent {
  const answers = sheet.answers.slice(0, sheet.count).map((answer): Answer => {
    const isFirst = answer.perspective === "meta";
    return {
      ...answer,
      known: isFirst ? "dont_know" : "",
      action: "",
      level: null,
      clear: "",
      share: null,
      comment: "",
      status: isFirst ? "dont_know" : answer.status === "not_shown" ? "not_shown" : "skipped"
    };
  });
  return {person, sheet: {answers, count: answers.length}, reached: 1};
}

/** A cell with quotes where the text needs them. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
