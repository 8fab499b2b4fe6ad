import {expect, it} from "vitest";
import {adLimit} from "../../loaders/statistics/ad-limit.js";

it("is .83 on 5 options and 1.17 on 7 (Burke & Dunlap 2002)", () => {
  expect(adLimit(5)).toBeCloseTo(0.833, 3);
  expect(adLimit(7)).toBeCloseTo(1.167, 3);
  expect(() => adLimit(1)).toThrow("options must be a whole number >= 2, found 1");
});
