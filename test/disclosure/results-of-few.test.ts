import {expect, test} from "vitest";
import type {Participation, Results} from "../../loaders/alignment/tables.js";
import {resultsOfFew, withoutShares} from "../../loaders/disclosure/results-of-few.js";

const rules = {minRespondents: 5, minLeaders: 3, leaderGroup: "leader", minResultPeople: 3, dominance: 0.8};
const of = (group: string, team: string, invited: number) =>
  ({quarter: "2026Q1", group, team, invited}) as Participation;
const result = (team: string, largest_share: number | null = null, quarter = "2026Q1"): Results => ({
  ...{quarter, team, metric: "attainment", value: 0.9, largest_share},
  flag: null
});
const participation = [
  of("leader", "pair", 2),
  of("rep", "pair", 2),
  of("rep", "trio", 3),
  of("rep", "ten", 10)
];

test.each<[Results, boolean, string]>([
  [result("pair"), true, "two reps, whatever leaders they have: each takes their own from it"],
  [result("trio"), false, "three"],
  [result("ten", 0.81), true, "one of ten makes more than 80 % of it"],
  [result("ten", 0.8), false, "80 % is not more than 80 %"],
  [result("nobody"), true, "a team that is not on the roster"],
  [result("ten", null, "2025Q4"), true, "a quarter without a roster"]
])("%j is hidden: %s (%s)", (row, isHidden) => {
  expect(resultsOfFew({results: [row], participation}, rules)(0)).toBe(isHidden);
});

test("how much of a result is whose is never published", () => {
  expect(withoutShares([result("ten", 0.5)])[0]).toMatchObject({value: 0.9, largest_share: null});
});
