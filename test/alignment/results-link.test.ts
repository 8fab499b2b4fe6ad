import {expect, test} from "vitest";
import {resultsLinkTable} from "../../loaders/alignment/results-link.js";
import type {Results, Understanding} from "../../loaders/alignment/tables.js";
import {randomSource} from "../../loaders/statistics/random.js";

const quarters = ["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2"];
const headline = {holder: "leader", target: "rep"};

/** Teams whose attainment is that of team and quarter, plus half of what was understood the quarter before. */
function world(teams: number, noise = 0) {
  const random = randomSource(7);
  const understanding: Understanding[] = [];
  const results: Results[] = [];
  for (let t = 0; t < teams; t++) {
    let before: number | null = null;
    for (const [q, quarter] of quarters.entries()) {
      const gap = 0.2 + 0.6 * random();
      understanding.push({
        quarter,
        ...headline,
        team: `t${t}`,
        expectation: "*",
        gap_lenient: gap
      } as Understanding);
      if (before !== null) {
        const value = 0.5 + 0.02 * t + 0.03 * q + 0.5 * (1 - before) + noise * (random() - 0.5);
        const result = {quarter, team: `t${t}`, metric: "attainment", value};
        results.push({...result, largest_share: null, flag: null});
      }
      before = gap;
    }
  }
  return {quarters, headline, understanding, results, seed: 1};
}

test("finds the coefficient at its horizon and none in the placebo", () => {
  const rows = resultsLinkTable(world(20, 0.02));
  expect(rows.map((row) => row.horizon)).toEqual([-1, 1, 2, 3, 4]);
  const [placebo, next, second] = rows;
  expect(next!.beta).toBeCloseTo(0.5, 1);
  expect(next!.p).toBeLessThan(1e-6);
  expect(next!.p_adjusted!).toBeGreaterThanOrEqual(next!.p!);
  expect(placebo).toMatchObject({p_adjusted: null, teams: 20});
  expect(placebo!.p).toBeGreaterThan(0.01);
  expect(second!.p).toBeGreaterThan(0.01);
  expect(next!.n).toBe(100);
  expect(next!.detectable_r).toBeCloseTo(0.59, 2);
});

test("without noise the coefficient is exact", () => {
  expect(resultsLinkTable(world(9))[1]!.beta).toBeCloseTo(0.5, 9);
});

test("under eight teams there is the scatter, and no coefficient", () => {
  for (const row of resultsLinkTable(world(7)).slice(0, 4)) {
    expect(row).toMatchObject({
      beta: null,
      p: null,
      p_adjusted: null,
      spearman: null,
      teams: 7,
      flag: "too_few_teams"
    });
  }
});

test("a horizon beyond the last quarter says so", () => {
  const {results, ...rest} = world(9);
  const early = results.filter((row) => row.quarter <= "2025Q3");
  expect(resultsLinkTable({...rest, results: early})[4]).toMatchObject({
    horizon: 4,
    beta: null,
    n: 0,
    flag: "no_quarters_that_far_apart"
  });
});

test("two measures are two families", () => {
  const input = world(9);
  const twice = [...input.results, ...input.results.map((row) => ({...row, metric: "win_rate"}))];
  const rows = resultsLinkTable({...input, results: twice});
  expect(new Set(rows.map((row) => row.metric))).toEqual(new Set(["attainment", "win_rate"]));
  expect(rows[6]).toMatchObject({...rows[1], metric: "win_rate"});
});
