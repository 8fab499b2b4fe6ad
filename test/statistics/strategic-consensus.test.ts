import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {consensusMap} from "../../loaders/statistics/consensus-map.js";
import {consensusMapOfKnown} from "../../loaders/statistics/consensus-map-of-known.js";
import {consensusPermutation} from "../../loaders/statistics/consensus-permutation.js";
import {
  prototypeCorrelation,
  strategicConsensus,
  topOverlap
} from "../../loaders/statistics/strategic-consensus.js";

describe("consensus within a group", () => {
  test("is 1 where all rank alike, whatever their elevation, and 0 for two who rank in reverse", () => {
    expect(
      strategicConsensus([
        [1, 2, 3, 4],
        [2, 4, 6, 8]
      ]).alpha
    ).toBeCloseTo(1, 12);
    expect(
      strategicConsensus([
        [1, 2, 3, 4],
        [4, 3, 2, 1]
      ]).alpha
    ).toBeCloseTo(0, 12);
  });

  test("is Kendall's W for untied ranks", () => {
    const ranks = [
      [1, 2, 3, 4, 5],
      [2, 1, 3, 5, 4],
      [1, 3, 2, 4, 5]
    ];
    const sums = ranks[0]!.map((_, i) => ranks.reduce((sum, row) => sum + row[i]!, 0));
    const squares = sums.reduce((sum, value) => sum + (value - 9) ** 2, 0);
    expect(strategicConsensus(ranks).alpha).toBeCloseTo((12 * squares) / (9 * (125 - 5)), 12);
  });

  test("counts those who rate all alike, and those who left one out", () => {
    expect(
      strategicConsensus([
        [1, 2, 3, 4],
        [3, 3, 3, 3],
        [1, null, 2, 3]
      ])
    ).toMatchObject({members: 1, flat: 2, reason: "one member"});
  });

  test.each([
    [[[1, 2, 3]], "fewer than 4 items"],
    [[[3, 3, 3, 3]], "no member whose ratings vary"],
    [[], "fewer than 4 items"]
  ])("says why there is none, %#", (ratings, reason) =>
    expect(strategicConsensus(ratings)).toMatchObject({alpha: null, reason})
  );

  test("lies between 0 and 1 and is the same for members in any order", () => {
    const ratings = fc.array(fc.array(fc.integer({min: 1, max: 7}), {minLength: 5, maxLength: 5}), {
      minLength: 2,
      maxLength: 8
    });
    fc.assert(
      fc.property(ratings, (rows) => {
        const {alpha} = strategicConsensus(rows);
        const reversed = strategicConsensus([...rows].reverse()).alpha;
        if (alpha === null) expect(reversed).toBeNull();
        else {
          expect(alpha).toBeGreaterThanOrEqual(0);
          expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
          expect(reversed).toBeCloseTo(alpha, 10);
        }
      })
    );
  });
});

test("the share of common top items", () => {
  expect(topOverlap([4, 3, 2, 1], [4, 3, 2, 1], 2)).toBe(1);
  expect(topOverlap([4, 3, 2, 1], [1, 2, 3, 4], 2)).toBe(0);
  expect(topOverlap([4, 3, 2, 1], [4, 1, 3, 2], 2)).toBeCloseTo(1 / 3, 12);
});

describe("the permutation test", () => {
  const one = [
    [1, 2, 3, 4, 5],
    [1, 2, 3, 5, 4],
    [2, 1, 3, 4, 5],
    [1, 3, 2, 4, 5],
    [2, 1, 3, 5, 4]
  ];
  const other = [
    [3, 1, 5, 2, 4],
    [3, 2, 5, 1, 4],
    [4, 1, 5, 2, 3],
    [3, 1, 4, 2, 5],
    [4, 2, 5, 1, 3]
  ];

  test("finds groups that rank differently, and does not find halves of one group", () => {
    const apart = consensusPermutation(one, other, {replicates: 999, seed: 3});
    expect(apart.r).toBeLessThan(0.3);
    expect(apart.p).toBeLessThan(0.02);
    expect(
      consensusPermutation([...one.slice(0, 2)], [...one.slice(2)], {replicates: 999, seed: 3}).p
    ).toBeGreaterThan(0.1);
  });

  test("comes from its seed alone", () => {
    const run = (seed: number) => consensusPermutation(one, other, {replicates: 200, seed});
    expect(run(5)).toEqual(run(5));
  });

  test("needs two members a group", () =>
    expect(consensusPermutation([one[0]!], one)).toMatchObject({
      r: null,
      p: null,
      reason: "fewer than two members in a group"
    }));
});

describe("the map", () => {
  test("keeps the distances of groups that lie in a plane", () => {
    const angles = [0, 0.3, 0.9, 1.4];
    const r = angles.map((a) => angles.map((b) => Math.cos(a - b)));
    const {points, fit} = consensusMap(r);
    const apart = (i: number, j: number) =>
      Math.hypot(points![i]!.x - points![j]!.x, points![i]!.y - points![j]!.y);
    for (const [i, row] of r.entries())
      for (const [j, value] of row.entries()) expect(apart(i, j)).toBeCloseTo(Math.sqrt(2 * (1 - value)), 9);
    expect(fit).toBeCloseTo(1, 9);
  });

  test("needs four groups, and correlations", () => {
    expect(consensusMap([[1]])).toMatchObject({points: null, reason: "fewer than 4 groups"});
    expect(() =>
      consensusMap([
        [1, 2],
        [2, 1]
      ])
    ).toThrow("found 2");
  });

  test("puts groups that agree on one point", () => {
    expect(prototypeCorrelation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(
      consensusMap([
        [1, 1, 1, 1],
        [1, 1, 1, 1],
        [1, 1, 1, 1],
        [1, 1, 1, 1]
      ]).points
    ).toEqual([1, 2, 3, 4].map(() => ({x: 0, y: 0})));
  });
});

describe("the map where not every pair is known", () => {
  const angles = [0, 0.3, 0.9, 1.4];
  const whole = angles.map((a) => angles.map((b) => Math.cos(a - b)));
  const without = (...pairs: [number, number][]) =>
    whole.map((row, i) =>
      row.map((r, j) => (pairs.some(([a, b]) => (a === i && b === j) || (a === j && b === i)) ? null : r))
    );

  test("keeps the distance of every known pair that a plane can hold, and says nothing of groups that none joins", () => {
    const star = without([0, 2], [0, 3], [2, 3]);
    const {placed, points, fit} = consensusMapOfKnown([
      ...star.map((row) => [...row, null]),
      [null, null, null, null, 1]
    ]);
    expect(placed).toEqual([0, 1, 2, 3]);
    expect(fit).toBeCloseTo(1, 6);
    for (const i of [0, 2, 3])
      expect(Math.hypot(points![i]!.x - points![1]!.x, points![i]!.y - points![1]!.y)).toBeCloseTo(
        Math.sqrt(2 * (1 - whole[i]![1]!)),
        4
      );
  });

  test("is the classical map where all are known; three groups are a triangle, two are none", () => {
    expect(consensusMapOfKnown(whole)).toEqual({placed: [0, 1, 2, 3], ...consensusMap(whole)});
    expect(consensusMapOfKnown(whole.slice(1).map((row) => row.slice(1))).fit).toBeCloseTo(1, 6);
    expect(consensusMapOfKnown(without([0, 1], [0, 2], [1, 2], [1, 3]))).toMatchObject({
      placed: [0, 3, 2].sort()
    });
    expect(
      consensusMapOfKnown([
        [1, 0.5],
        [0.5, 1]
      ])
    ).toMatchObject({points: null});
  });

  test("is finite for any correlations, opposite and equal ones too, and does not depend on the order of the pairs", () => {
    const r = fc.option(fc.constantFrom(-1, -0.4, 0, 0.6, 1), {nil: null});
    fc.assert(
      fc.property(fc.array(r, {minLength: 10, maxLength: 10}), (upper) => {
        const at = (i: number, j: number) =>
          i === j ? 1 : upper[(Math.max(i, j) * (Math.max(i, j) - 1)) / 2 + Math.min(i, j)]!;
        const matrix = [0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => at(i, j)));
        const {placed, points, fit} = consensusMapOfKnown(matrix);
        expect(points === null).toBe(placed.length < 3);
        for (const {x, y} of points ?? []) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        if (fit !== null) expect(fit).toBeLessThanOrEqual(1 + 1e-9);
      }),
      {numRuns: 200}
    );
  });
});
