import {say} from "../language/language.js";
import {type Change, type Movement, movement} from "./change.js";
import {counted, listed} from "./numbers.js";

/** The finding over the headline's course: what moved clearly between the first and the last quarter shown. */
export function courseFinding(
  changes: readonly (Change & {quarter: string})[],
  quartersMeasured: number
): string {
  if (quartersMeasured === 0) return say("quarters.none_shown");
  if (quartersMeasured === 1) return say("quarters.one");
  const quartersOf = (wanted: Movement) =>
    listed(changes.filter((change) => movement(change) === wanted).map(({quarter}) => quarter));
  const [smaller, larger] = [quartersOf("fewer"), quartersOf("more")];
  if (!smaller && !larger) return say("quarters.no_clear_change");
  if (!larger) return say("quarters.smaller", {smaller});
  return smaller ? say("quarters.both", {smaller, larger}) : say("quarters.larger", {larger});
}

/** The finding over several courses (expectations, teams) in the last quarter. */
export function movedFinding(changes: readonly Change[], what: "expectation" | "team"): string {
  const known = changes.filter((change) => movement(change) !== "unknown");
  const smaller = known.filter((change) => movement(change) === "fewer").length;
  const larger = known.filter((change) => movement(change) === "more").length;
  if (known.length === 0) return say("quarters.moved_unknown", {what});
  if (smaller + larger === 0) return say("quarters.moved_none", {what});
  const all = counted(known.length, what);
  if (smaller > 0 && larger > 0) return say("quarters.moved_both", {n: smaller, known: all, larger});
  const way = smaller > 0 ? "smaller" : "larger";
  return say("quarters.moved", {n: smaller + larger, known: all, way});
}
