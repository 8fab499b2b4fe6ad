import {type Change, type Movement, movement} from "./change.js";
import {capitalised, counted, inWords, listed} from "./numbers.js";

/** The finding over the headline's course: what moved clearly between the first and the last quarter shown. */
export function courseFinding(
  changes: readonly (Change & {quarter: string})[],
  quartersMeasured: number
): string {
  if (quartersMeasured === 0) return "No quarter has a figure that may be shown";
  if (quartersMeasured === 1) return "One quarter measured so far: nothing to compare it with yet";
  const quartersOf = (wanted: Movement) =>
    changes.filter((change) => movement(change) === wanted).map(({quarter}) => quarter);
  const fewer = quartersOf("fewer");
  const more = quartersOf("more");
  if (fewer.length === 0 && more.length === 0) return "No quarter differs clearly from the one before";
  const parts = [
    fewer.length > 0 && `the gap became clearly smaller in ${listed(fewer)}`,
    more.length > 0 && `the gap became clearly larger in ${listed(more)}`
  ].filter((part) => part !== false);
  return capitalised(parts.join("; "));
}

/** The finding over several courses (expectations, teams) in the last quarter. */
export function movedFinding(changes: readonly Change[], one: "expectation" | "team"): string {
  const known = changes.filter((change) => movement(change) !== "unknown");
  const fewer = known.filter((change) => movement(change) === "fewer").length;
  const more = known.filter((change) => movement(change) === "more").length;
  if (known.length === 0) return `Whether any ${one} changed cannot be told`;
  if (fewer + more === 0) return `No ${one} changed clearly since the quarter before`;
  const said = (count: number, way: string) =>
    `${capitalised(inWords(count))} of ${counted(known.length, one)} ${count === 1 ? "has" : "have"} a clearly ${way} gap than the quarter before`;
  if (more === 0) return said(fewer, "smaller");
  if (fewer === 0) return said(more, "larger");
  return `${said(fewer, "smaller")}, ${inWords(more)} a clearly larger one`;
}
