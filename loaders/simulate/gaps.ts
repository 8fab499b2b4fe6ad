import type {Person} from "./cast.js";
import {draw, integerDraw, keyOf} from "./draws.js";
import {answering, levelSkipping, skipping, stopping} from "./parameters.js";
import {leaveBlank, type Sheet} from "./sheet.js";
import {decides, drawn} from "./views.js";

const skipDecisions = {
  direct: decides.skipsDirect,
  meta: decides.skipsMeta,
  own: decides.skipsOwn,
  reverse_meta: decides.skipsReverse,
  calibration: decides.skipsShare
} as const;

/** Whether a person takes part in a quarter. */
export function takesPart(person: Person, quarter: number): boolean {
  return draw(keyOf(person.key, 3, quarter), 0) < answering[person.group];
}

/**
 * Takes out of a complete sheet what the person skipped, and all after the block at which it stopped. A block is the
 * answers of one perspective on one direction; `blocks` lists where each begins. Returns how far the person got, 0..1.
 */
export function leaveGaps(sheet: Sheet, person: Person, quarter: number, blocks: readonly number[]): number {
  const key = keyOf(person.key, 3, quarter);
  const stops = person.group === "rep" && draw(key, 1) < stopping;
  // At least a third of the survey, so that every partial response is one that can be used.
  const reached = stops
    ? integerDraw(key, 2, Math.ceil(blocks.length / 3), blocks.length - 1)
    : blocks.length;
  const end = blocks[reached] ?? sheet.count;
  for (let i = 0; i < sheet.count; ++i) {
    const answer = sheet.answers[i]!;
    if (i >= end) leaveBlank(answer, "not_shown");
    if (answer.status === "not_shown") continue;
    const at = answer.expectation;
    if (drawn(person.key, quarter, at, skipDecisions[answer.perspective]) < skipping)
      leaveBlank(answer, "skipped");
    else if (
      answer.level !== null &&
      drawn(person.key, quarter, at, levelDecision(answer.perspective)) < levelSkipping
    )
      answer.level = null;
  }
  return reached / blocks.length;
}

/** Levels are left out by a draw of their own for each perspective. */
function levelDecision(perspective: keyof typeof skipDecisions): number {
  return decides.skipsLevel + Object.keys(skipDecisions).indexOf(perspective);
}
