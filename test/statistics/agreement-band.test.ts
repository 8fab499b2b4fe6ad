import {expect, it} from "vitest";
import {agreementBand} from "../../loaders/statistics/agreement-band.js";

it.each([
  [-0.2, "polarised"],
  [-0.004, "none"],
  [0.3, "none"],
  [0.31, "weak"],
  [0.5, "weak"],
  [0.704, "moderate"],
  [0.71, "strong"],
  [0.9, "strong"],
  [0.91, "very strong"],
  [1, "very strong"]
])("an agreement of %d is called %s", (agreement, band) => {
  expect(agreementBand(agreement)).toBe(band);
});

it("refuses what no agreement can be", () => {
  expect(() => agreementBand(1.2)).toThrow("agreement must be a number <= 1, found 1.2");
});
