import type {Person} from "./cast.js";
import {draw, integerDraw, keyOf} from "./draws.js";

const texts = [
  "A field for notes that works on the phone",
  "Fewer mandatory fields, and no second login",
  "- fewer fields\n- one login",
  "If the form kept what I typed when the line drops",
  'Tell us what "logged" means: a line, or the whole story?',
  "An hour a week without meetings",
  "Nothing, it works"
];
const writing = 0.15;

/** What a person writes in the open question; empty for most. Every comment ends with a canary of its own. */
export function commentOf(person: Person, quarter: number): string {
  const key = keyOf(person.key, 2, quarter);
  if (draw(key, 0) >= writing) return "";
  const text = texts[integerDraw(key, 1, 0, texts.length - 1)]!;
  return `${text}; ask canary-comment-${person.index}-${quarter}`;
}
