import {describe, expect, it} from "vitest";
import {percentile} from "../../loaders/statistics/percentile.js";

describe("percentile", () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2.5, "between the middle two"],
    [[1, 2, 3, 4], 0.25, 1.75, "R: quantile(1:4, .25)"],
    [[1, 2, 3, 4], 0, 1, "the smallest"],
    [[1, 2, 3, 4], 1, 4, "the largest"],
    [[7], 0.3, 7, "a single value"]
  ])("of %j at %d is %d (%s)", (sorted, probability, expected, _why) => {
    expect(percentile(sorted, probability)).toBeCloseTo(expected, 12);
  });

  it("refuses no values", () => {
    expect(() => percentile([], 0.5)).toThrow("found none");
  });
});
