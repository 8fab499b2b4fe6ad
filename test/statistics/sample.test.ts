import {describe, expect, it} from "vitest";
import {tabulated} from "../../loaders/statistics/sample.js";

describe("tabulated", () => {
  it.each([
    [[3, null, 1, 3], {values: [1, 3], counts: [1, 2], n: 3}, "raw answers, one missing"],
    [
      {values: [5, 1, 5], counts: [2, 1, 1]},
      {values: [1, 5], counts: [1, 3], n: 4},
      "counts unsorted, a value twice"
    ],
    [{values: [1, 2], counts: [0, 4]}, {values: [2], counts: [4], n: 4}, "an option nobody chose"],
    [[null], {values: [], counts: [], n: 0}, "no answers"]
  ])("of %j is %j (%s)", (sample, expected, _why) => {
    expect(tabulated(sample, "answers")).toEqual(expected);
  });

  it("refuses what cannot be counted, by name", () => {
    expect(() => tabulated([Number.NaN], "levels")).toThrow("levels must be numbers or null, found NaN");
    expect(() => tabulated({values: [1], counts: [-2]}, "levels")).toThrow("counts of levels");
    expect(() => tabulated({values: [1, 2], counts: [1]}, "levels")).toThrow("one length");
  });
});
