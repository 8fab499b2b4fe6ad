import type {Perspective} from "../engagement/answer.js";

export type Action = "stop" | "start" | "continue" | "none";

/** The answer of one person to one expectation from one perspective. */
export interface Answer {
  /** Place of the expectation in the codebook. */
  expectation: number;
  perspective: Perspective;
  known: "" | "yes" | "no" | "dont_know";
  action: "" | Action | "dont_know";
  level: number | null;
  clear: "" | "yes" | "no";
  /** Tenths: 0 to 10. */
  share: number | null;
  comment: string;
  status: "answered" | "dont_know" | "skipped" | "not_shown";
}

/** The answers of one person in one quarter. Its records are used again for the next person, so that memory stays flat. */
export interface Sheet {
  answers: Answer[];
  count: number;
}

export function emptySheet(): Sheet {
  return {answers: [], count: 0};
}

/** The next record of the sheet, blank but for what it answers. */
export function nextAnswer(sheet: Sheet, expectation: number, perspective: Perspective): Answer {
  if (sheet.count === sheet.answers.length) sheet.answers.push({} as Answer);
  const answer = sheet.answers[sheet.count++]!;
  answer.expectation = expectation;
  answer.perspective = perspective;
  leaveBlank(answer, "answered");
  answer.comment = "";
  return answer;
}

/** Takes back what was answered, but for the comment. */
export function leaveBlank(answer: Answer, status: Answer["status"]): void {
  answer.known = "";
  answer.action = "";
  answer.level = null;
  answer.clear = "";
  answer.share = null;
  answer.status = status;
}
