import {expect, test} from "vitest";
import {comparisonsTable} from "../../loaders/alignment/comparisons.js";
import type {ConsensusCount} from "../../loaders/alignment/consensus.js";
import type {LevelSum} from "../../loaders/alignment/reliability.js";

const expectations = ["L1", "L2", "L3"].map((id) => ({id, holder: "leader", target: "rep"}));

const count = (group: string, option: string, n: number): ConsensusCount => ({
  quarter: "2026Q1",
  group,
  team: "*",
  expectation: "L1",
  perspective: group === "leader" ? "direct" : "own",
  field: "level",
  option,
  n
});

const mean = (group: string, team: string, value: number): LevelSum => ({
  quarter: "2026Q1",
  group,
  perspective: group === "leader" ? "direct" : "own",
  expectation: "L1",
  team,
  n: 2,
  sum: 2 * value,
  sum_of_squares: 2 * value * value
});

const counts = [count("leader", "4", 2), count("leader", "5", 2), count("rep", "4", 2), count("rep", "2", 2)];

test("effects over persons, and one family of tests over every planned expectation", () => {
  // Differences of the team means: 1, 2, 1, 2, 1.5. Mean 1.5, sd 0.5, t = 1.5 / (0.5 / sqrt 5) = 6.708, df 4:
  // P(T > t) = 1/2 - 3/8 u (1 - u² / 12) with u = t / sqrt(1 + t² / 4) = 1.91663, so p = 0.0025703.
  const sums = [4, 5, 4, 5, 4.5].flatMap((asked, i) => [
    mean("leader", `t${i}`, asked),
    mean("rep", `t${i}`, 3)
  ]);
  const rows = comparisonsTable({expectations, counts, sums});
  // Of 16 pairs, the leader's level is higher in 12 and equal in 4.
  expect(rows[0]).toMatchObject({cliffs_delta: 12 / 16, n: 4, n_b: 4, teams: 5, flag: null});
  expect(rows[0]!.p).toBeCloseTo(0.0025703, 6);
  expect(rows[0]!.p_adjusted).toBeCloseTo(3 * rows[0]!.p!, 12);
  expect(rows[1]).toMatchObject({expectation: "L2", cliffs_delta: null, p: null, p_adjusted: null, n: 0});
  expect(rows[1]!.flag).toContain("no_test_over_teams");
});

test("four teams make no test", () => {
  const sums = [4, 5, 4, 5].flatMap((asked, i) => [mean("leader", `t${i}`, asked), mean("rep", `t${i}`, 3)]);
  expect(comparisonsTable({expectations, counts, sums})[0]).toMatchObject({
    teams: 4,
    p: null,
    cliffs_delta: 12 / 16,
    flag: "no_test_over_teams"
  });
});
