import type {Equations, Terms} from "./equations.js";
import {keyOf} from "./published-blocks.js";
import type {PublishedRow} from "./site-files.js";

/** Those who answered in two quarters, with those who left, or joined, are all who answered in one of them. */
export function addPanels(
  found: Equations,
  changes: readonly PublishedRow[],
  termsOf: ReadonlyMap<string, Terms>
): void {
  for (const {from_quarter, to_quarter, holder, target, team, expectation} of changes) {
    if (team !== "*") continue;
    const change = termsOf.get(["change", from_quarter, to_quarter, holder, target, expectation].join(" "))!;
    for (const [quarter, other] of [
      [from_quarter, "n_left"],
      [to_quarter, "n_joined"]
    ]) {
      const name = ["understanding", quarter, holder, target].join(" ");
      const people = termsOf.get(name)?.("n_respondents", keyOf(team, expectation)) ?? null;
      const sides = [people, change("n_matched", keyOf(team, "*")), change(String(other), keyOf(team, "*"))];
      if (sides.some((side) => side === null)) continue;
      const terms = new Map<number, bigint>();
      let right = 0n;
      for (const [at, side] of sides.entries()) {
        const sign = at === 0 ? -1n : 1n;
        if ("known" in side!) right -= sign * side.known;
        else terms.set(side!.unknown, sign);
      }
      if (terms.size > 0) {
        found.equations.push({terms, right, from: `those of ${name} who stayed and the others`});
      }
    }
  }
}
