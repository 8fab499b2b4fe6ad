import {expect, test} from "vitest";
import {newcombe} from "../../loaders/statistics/newcombe.js";
import {wilson} from "../../loaders/statistics/wilson.js";

test("56 of 70 against 48 of 80: .2, .0524 to .3339 (Newcombe 1998, table II, method 10)", () => {
  const {value, low, high} = newcombe(wilson(56, 70), wilson(48, 80));
  expect(value).toBeCloseTo(0.2, 12);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test("nothing to compare gives no difference, and says why", () => {
  expect(newcombe(wilson(1, 2), wilson(0, 0))).toEqual({
    ...{value: null, low: null, high: null},
    reason: "one of the two is not defined"
  });
});
