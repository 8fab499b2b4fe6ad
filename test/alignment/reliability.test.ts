import {expect, test} from "vitest";
import {type LevelSum, reliabilityTable} from "../../loaders/alignment/reliability.js";

const sums = (team: string | null, levels: number[]): LevelSum => ({
  quarter: "2026Q1",
  group: "rep",
  perspective: "meta",
  expectation: "L1",
  team,
  n: levels.length,
  sum: levels.reduce((a, b) => a + b, 0),
  sum_of_squares: levels.reduce((a, b) => a + b * b, 0)
});

test("compares teams, those without one left out", () => {
  // Means 2 and 4 about 3: MSB = 2 * (1 + 1) / 1 = 4; within: (1 + 1 + 1 + 1) / 2 = 2.
  const [row] = reliabilityTable([sums("east", [1, 3]), sums("west", [3, 5]), sums(null, [5, 5, 5])]);
  expect(row).toMatchObject({groups: 2, n: 4, f: 2, df1: 1, df2: 2, icc2: 0.5});
  expect(row!.icc1).toBeCloseTo((4 - 2) / (4 + 2), 12);
  expect(row!.flag).toBe("do_not_rank_teams");
});

test("lets teams be ranked from ICC(2) .70 on", () => {
  // MSB = 2 * (4 + 4) = 16, MSW = 2: ICC(2) = 14 / 16.
  const [row] = reliabilityTable([sums("east", [2, 4]), sums("west", [6, 8])]);
  expect(row).toMatchObject({icc2: 14 / 16, flag: null});
});

test.each([
  ["one team", [sums("east", [1, 2])], "one_group"],
  ["a single answer in every team", [sums("east", [1]), sums("west", [2])], "one_answer_a_group"],
  ["answers that are all the same", [sums("east", [3, 3]), sums("west", [3, 3])], "no_variation"]
])("says why there is none for %s", (_what, rows, flag) => {
  expect(reliabilityTable(rows)[0]).toMatchObject({icc1: null, icc2: null, f: null, flag});
});
