import {describe, expect, it} from "vitest";
import {averageRanks} from "../../loaders/statistics/average-ranks.js";

describe("averageRanks", () => {
  it.each([
    [[30, 10, 20], [3, 1, 2], "in the order of the values"],
    [[1, 2, 2, 3], [1, 2.5, 2.5, 4], "ties share their mean rank"],
    [[0.1 + 0.2, 0.3, 0.2], [2.5, 2.5, 1], "rounding does not break a tie"],
    [[1e-9, 2e-9], [1, 2], "small values are told apart"],
    [[], [], "nothing"]
  ])("of %j are %j (%s)", (values, expected, _why) => {
    expect([...averageRanks(values)]).toEqual(expected);
  });
});
