import {points} from "./numbers.js";

export interface Change {
  /** The gap minus that of the quarter before, -1..1. */
  change_lenient: number | null;
  change_low: number | null;
  change_high: number | null;
}

/** How far the gap moved, as far as it can be told. */
export type Movement = "fewer" | "more" | "unclear" | "unknown";

/** A gap has moved when the interval of its change lies on one side of nothing. */
export function movement({change_lenient, change_low, change_high}: Change): Movement {
  if (change_lenient === null || change_low === null || change_high === null) return "unknown";
  if (change_high < 0) return "fewer";
  return change_low > 0 ? "more" : "unclear";
}

/**
 * The change since the quarter before as a sentence. `before` is that quarter's label, or null for the first quarter.
 */
export function changeSentence(change: Change, before: string | null): string {
  const {change_lenient, change_low, change_high} = change;
  if (before === null)
    return "This is the first quarter measured, so there is nothing to compare it with yet.";
  if (change_lenient === null) return `There is no comparable figure for ${before}.`;
  const direction = change_lenient < 0 ? "smaller" : "larger";
  if (change_low === null || change_high === null) {
    if (change_lenient === 0) return `The figure is the same as in ${before}.`;
    return `The gap is ${points(change_lenient)} ${direction} than in ${before}; whether that is more than chance cannot be told.`;
  }
  const range = rangeOfChange(change_low, change_high);
  if (movement(change) === "unclear") return `No clear change since ${before}: ${range}.`;
  return `The gap is clearly ${direction} than in ${before}: ${change_lenient < 0 ? "down" : "up"} ${points(change_lenient)} (${range}).`;
}

function rangeOfChange(low: number, high: number): string {
  const [from, to] = [Math.round(Math.abs(low) * 100), Math.round(Math.abs(high) * 100)];
  if (low < 0 && high > 0) return `somewhere between ${points(low)} down and ${points(high)} up`;
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  return least === most ? `about ${points(high)}` : `between ${least} and ${most} points`;
}
