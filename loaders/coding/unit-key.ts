import type {Span} from "./split-answer.js";

/** How many hexadecimal digits of a SHA-256 an id has. */
export const unitDigits = 12;

/** What a unit's id is the hash of, here and in a browser: its answer and where it stands in it. */
export function unitKey(answer: string, {start, end}: Span): string {
  return [answer, start, end].join("\u0000");
}
