import {expect, it} from "vitest";
import {countVectors, forEachCountVector} from "../../loaders/statistics/count-vectors.js";

it("lists every way in which answers fall on options, with probabilities that sum to 1", () => {
  const seen = new Set<string>();
  let total = 0;
  forEachCountVector(6, 4, (counts, probability) => {
    seen.add(counts.join());
    total += probability;
    expect(counts.reduce((sum, count) => sum + count)).toBe(6);
  });
  expect(seen.size).toBe(countVectors(6, 4));
  expect(seen.size).toBe(84);
  expect(total).toBeCloseTo(1, 12);
});
