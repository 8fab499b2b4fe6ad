import {describe, expect, it} from "vitest";
import {randomInteger, randomSource, shuffle} from "../../loaders/statistics/random.js";

describe("randomSource", () => {
  it("gives the same numbers for the same seed and others for another", () => {
    const draw = (seed: number) => Array.from({length: 5}, randomSource(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7)).not.toEqual(draw(7 + 2 ** 32));
  });

  it("spreads evenly over 0 to 1", () => {
    const random = randomSource(1);
    const bins = new Array(10).fill(0);
    for (let i = 0; i < 100_000; ++i) ++bins[Math.floor(random() * 10)];
    // Chi-square with 9 degrees of freedom exceeds 27.9 once in a thousand seeds.
    const chiSquare = bins.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });

  it("shuffles every order equally often", () => {
    const random = randomSource(3);
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; ++i) {
      const order = shuffle([1, 2, 3], random).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const n of seen.values()) expect(Math.abs(n - 1000)).toBeLessThan(150);
  });

  it("draws whole numbers below a limit", () => {
    const random = randomSource(5);
    const seen = new Set(Array.from({length: 200}, () => randomInteger(random, 4)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  });

  it("refuses a seed that is no whole number", () => {
    expect(() => randomSource(1.5)).toThrow("seed must be a whole number, found 1.5");
  });
});
