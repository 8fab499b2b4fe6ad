import {describe, expect, it} from "vitest";
import {detectableCorrelation} from "../../loaders/statistics/detectable-correlation.js";

describe("detectableCorrelation", () => {
  it.each([
    [10, 0.79],
    [20, 0.59],
    [30, 0.49],
    [50, 0.39],
    [100, 0.28]
  ])("of %i teams is %d", (n, r) => {
    expect(detectableCorrelation(n).value).toBeCloseTo(r, 2);
  });

  it("falls with more teams and rises with the power wanted", () => {
    expect(detectableCorrelation(40).value!).toBeLessThan(detectableCorrelation(39).value!);
    expect(detectableCorrelation(40, {power: 0.9}).value!).toBeGreaterThan(detectableCorrelation(40).value!);
  });

  it("is undefined of 3 teams", () => {
    expect(detectableCorrelation(3)).toEqual({value: null, reason: "n <= 3"});
    expect(() => detectableCorrelation(-1)).toThrow("n must be");
  });
});
