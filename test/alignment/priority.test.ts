import {expect, test} from "vitest";
import {priorityTable} from "../../loaders/alignment/priority.js";
import type {Understanding} from "../../loaders/alignment/tables.js";

const row = (team: string, expectation: string, n_pairs: number, fully: number): Understanding =>
  ({
    quarter: "2026Q1",
    holder: "leader",
    target: "rep",
    team,
    expectation,
    n_respondents: n_pairs,
    n_pairs,
    fully,
    gap_strict: n_pairs > 0 ? 1 - fully / n_pairs : null,
    flag: n_pairs > 0 ? null : "no_answers"
  }) as Understanding;

test("importance times strict gap, ranked; without importance in the codebook, the holders' mean on the scale", () => {
  const rows = priorityTable({
    understanding: ["*", "east"].flatMap((team) => [
      row(team, "L1", 10, 5),
      row(team, "L2", 10, 2),
      row(team, "L3", 0, 0),
      row(team, "L4", 10, 0)
    ]),
    importance: [
      {quarter: "2026Q1", expectation: "L1", codebook_importance: 0.9, mean_level: 2, n_levels: 1},
      {quarter: "2026Q1", expectation: "L2", codebook_importance: null, mean_level: 4, n_levels: 1},
      {quarter: "2026Q1", expectation: "L3", codebook_importance: 1, mean_level: null, n_levels: 0}
    ],
    scale: {min: 1, max: 5},
    seed: 1
  });
  expect(rows.map((each) => [each.expectation, each.importance, each.importance_source, each.rank])).toEqual([
    ["L1", 0.9, "codebook", 2],
    ["L2", 0.75, "holders", 1],
    ["L3", 1, "codebook", null],
    ["L4", null, null, null]
  ]);
  expect(rows[0]!.priority).toBeCloseTo(0.45, 12);
  expect(rows[1]!.priority).toBeCloseTo(0.6, 12);
  expect(rows[2]).toMatchObject({gap: null, priority: null, flag: expect.stringContaining("no_answers")});
  expect(rows[3]).toMatchObject({gap: 1, priority: null, flag: "no_importance"});
  // One team cannot say how far ranks would move.
  expect(rows[0]).toMatchObject({rank_low: null, rank_high: null, band: null});
});
