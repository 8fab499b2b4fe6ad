import {expect, it} from "vitest";
import {nullVariance, uniformNullVariance} from "../../loaders/statistics/null-variance.js";

it.each([
  [5, "uniform", 2, "(25 - 1) / 12"],
  [2, "uniform", 0.25, "yes or no"],
  [5, "slight_skew", 1.34, "LeBreton & Senter, table 2"],
  [7, "heavy_skew", 1.39, "LeBreton & Senter, table 2"]
] as const)("of %d options, %s, is %d (%s)", (options, shape, expected, _why) => {
  expect(nullVariance(options, shape)).toEqual({value: expected, reason: null});
});

it("is undefined where no shape is known", () => {
  expect(nullVariance(4, "slight_skew")).toEqual({
    value: null,
    reason: "no slight_skew null variance for 4 options"
  });
  expect(nullVariance(9, "normal").value).toBeNull();
});

it("refuses a scale of one point", () => {
  expect(() => uniformNullVariance(1)).toThrow("options must be a whole number >= 2, found 1");
});
