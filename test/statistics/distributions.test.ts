import {expect, test} from "vitest";
import {
  chiSquareCdf,
  chiSquareTail,
  fisherCdf,
  fisherQuantile,
  fisherTail,
  logGamma,
  normalCdf,
  normalQuantile,
  studentCdf,
  studentQuantile
} from "../../loaders/statistics/distributions.js";

/** Values to 15 digits, from R or computed with 30 digits. */
test.each([
  ["pnorm(1.96)", normalCdf(1.96), 0.97500210485178],
  ["pnorm(-6)", normalCdf(-6), 9.86587645037698e-10],
  ["qnorm(.975)", normalQuantile(0.975), 1.95996398454005],
  ["qnorm(1e-6)", normalQuantile(1e-6), -4.7534243088229],
  ["pt(2, 5)", studentCdf(2, 5), 0.949030260585071],
  ["qt(.975, 4)", studentQuantile(0.975, 4), 2.77644510519779],
  ["qt(.975, 73.3634426758125)", studentQuantile(0.975, 73.3634426758125), 1.99283080329976],
  ["qt(.975, 1e6)", studentQuantile(0.975, 1e6), 1.95996635681411],
  ["pf(3, 2, 10)", fisherCdf(3, 2, 10), 0.904632568359375],
  ["qf(.95, 2, 10)", fisherQuantile(0.95, 2, 10), 4.10282101513454],
  ["pchisq(3.84, 1)", chiSquareCdf(3.84, 1), 0.949956478751295],
  ["lgamma(0.5)", logGamma(0.5), 0.5723649429247],
  ["lgamma(100)", logGamma(100), 359.134205369575]
])("%s", (_, actual, expected) => {
  expect(Math.abs(actual - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(1e-10);
});

test("keeps small tails, as R's lower.tail = FALSE does", () => {
  expect(fisherTail(5.01893072950505, 48, 1993) / 1.35565399607988e-25).toBeCloseTo(1, 8);
  expect(chiSquareTail(200, 3) / 4.21854110719204e-43).toBeCloseTo(1, 10);
  expect(fisherTail(3, 2, 10) + fisherCdf(3, 2, 10)).toBe(1);
});

test("names what is out of range", () => {
  expect(() => normalQuantile(1.2)).toThrow("p must lie in 0..1, found 1.2");
  expect(() => studentCdf(1, 0)).toThrow("df must be > 0, found 0");
});
