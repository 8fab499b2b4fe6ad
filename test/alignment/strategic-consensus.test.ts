import {expect, test} from "vitest";
import {
  type ImportanceVote,
  ratingsOf,
  strategicConsensusTable
} from "../../loaders/alignment/strategic-consensus.js";

const items = ["L1", "L2", "L3", "L4", "L5"];

function votes(side: "holder" | "target", respondent: string, levels: (number | null)[]): ImportanceVote[] {
  return levels.flatMap((level, i) =>
    level === null
      ? []
      : [
          {
            quarter: "2026Q1",
            holder: "leader",
            target: "rep",
            side,
            respondent,
            expectation: items[i]!,
            level
          }
        ]
  );
}

test("within each group and between both, in either order", () => {
  const rows = strategicConsensusTable(
    [
      ...votes("holder", "b1", [1, 2, 3, 4, 5]),
      ...votes("holder", "b2", [1, 2, 3, 4, 5]),
      ...votes("target", "e1", [5, 4, 3, 2, 1]),
      ...votes("target", "e2", [5, 4, 3, 2, 1])
    ],
    1
  );
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row.alpha).toBeCloseTo(1, 12);
    expect(row.mean_r).toBeCloseTo(1, 12);
    expect(row.between_r).toBeCloseTo(-1, 12);
    expect(row).toMatchObject({n: 2, n_b: 2, items: 5, flag: null});
    // Shuffled, 2 of the 6 ways to split four members into two groups are as far apart.
    expect(row.p).toBeCloseTo(1 / 3, 1);
  }
  expect(rows.map(({group, group_b}) => [group, group_b])).toEqual([
    ["leader", "rep"],
    ["rep", "leader"]
  ]);
});

test("counts only expectations that both groups gave levels", () => {
  const [row] = strategicConsensusTable(
    [
      ...votes("holder", "b1", [1, 2, 3, 4, 5]),
      ...votes("holder", "b2", [2, 1, 3, 4, 5]),
      ...votes("target", "e1", [1, 2, 3, null, null])
    ],
    1
  );
  expect(row).toMatchObject({items: 3, alpha: null, flag: expect.stringContaining("fewer_than_4_items")});
});

test("one rating of five left out takes the member's mean; with two left out there is no profile", () => {
  const rated = ratingsOf(
    [...votes("holder", "b1", [1, 2, null, 4, 5]), ...votes("holder", "b2", [1, 2, 3, null, null])],
    items
  );
  expect(rated).toEqual([
    [1, 2, 3, 4, 5],
    [null, null, null, null, null]
  ]);
});
