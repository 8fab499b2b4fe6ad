import {describe, expect, it} from "vitest";
import {rankIntervals} from "../../loaders/statistics/rank-intervals.js";

/** 20 teams of 10; item 0 fails 9 of 10, items 1 and 2 about half, item 3 nearly never. */
const teams = Array.from({length: 20}, (_, j) => ({
  n: [10, 10, 10, 10],
  x: [9, 4 + (j % 3), 4 + ((j + 1) % 3), j % 2]
}));

describe("rankIntervals", () => {
  it("ranks the largest first and ties what the teams cannot tell apart", () => {
    const found = rankIntervals(teams);
    expect(found[0]).toMatchObject({value: 0.9, rank: 1, rankLow: 1, rankHigh: 1, band: 1});
    expect(found[3]).toMatchObject({rank: 4, rankLow: 4, rankHigh: 4, band: 3});
    expect([found[1]!.band, found[2]!.band]).toEqual([2, 2]);
    expect([found[1]!.rankLow, found[1]!.rankHigh]).toEqual([2, 3]);
  });

  it("lets importance change the order", () => {
    const found = rankIntervals(teams, {weights: [0.1, 1, 1, 1]});
    expect(found[0]).toMatchObject({rank: 3, band: 2});
    expect(found[0]!.value).toBeCloseTo(0.09, 12);
  });

  it("gives the same ranges from the same seed", () => {
    expect(rankIntervals(teams, {seed: 5})).toEqual(rankIntervals(teams, {seed: 5}));
  });

  it("does not rank an item that nobody answered", () => {
    const found = rankIntervals(
      teams.map(({n, x}) => ({n: [...n.slice(0, 3), 0], x: [...x.slice(0, 3), 0]}))
    );
    expect(found[3]).toEqual({
      value: null,
      rank: null,
      rankLow: null,
      rankHigh: null,
      band: null,
      reason: "n = 0"
    });
    expect(found[0]!.rank).toBe(1);
  });

  it("ranks without ranges below 10 clusters", () => {
    const found = rankIntervals(teams.slice(0, 9));
    expect(found[0]).toMatchObject({rank: 1, rankLow: null, band: null, reason: "fewer than 10 clusters"});
  });

  it("refuses clusters whose items differ in number", () => {
    expect(() => rankIntervals([...teams, {n: [1], x: [1]}])).toThrow(
      "n and x must hold 4 items, found 1 and 1"
    );
    expect(() => rankIntervals(teams, {weights: [1, 1, 1, -1]})).toThrow("weights");
  });
});
