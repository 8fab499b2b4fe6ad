import {say} from "../language/language.js";
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
  if (before === null) return say("change.first");
  if (change_lenient === null) return say("change.no_figure", {before});
  const way = change_lenient < 0 ? "smaller" : "larger";
  const size = points(change_lenient);
  if (change_low === null || change_high === null)
    return change_lenient === 0 ? say("change.same", {before}) : say("change.unsure", {size, way, before});
  const range = rangeOfChange(change_low, change_high);
  return movement(change) === "unclear"
    ? say("change.unclear", {before, range})
    : say("change.clear", {way, before, size, range});
}

function rangeOfChange(low: number, high: number): string {
  // A limit that is rounded outwards to nothing leaves its side.
  if (low <= 0 && high >= 0) return say("change.range_both", {down: points(low), up: points(high)});
  const [from, to] = [Math.round(Math.abs(low) * 100), Math.round(Math.abs(high) * 100)];
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  return least === most ? say("change.range_one", {size: points(high)}) : say("change.range", {least, most});
}
