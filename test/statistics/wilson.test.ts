import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wilson} from "../../loaders/statistics/wilson.js";

describe("wilson", () => {
  it.each([
    [81, 263, 0.255288519878274, 0.3662095769828, "Newcombe's first example"],
    [15, 148, 0.0623863995307363, 0.160487241723308, "Newcombe's second example"],
    [0, 20, 0, 0.161125158052819, "no success: the lower limit is exactly 0"],
    [5, 5, 0.565517535216825, 1, "all successes: the upper limit is exactly 1"]
  ])("%i of %i gives %d to %d (%s)", (x, n, low, high) => {
    const found = wilson(x, n);
    expect(found.value).toBe(x / n);
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
    expect(found.reason).toBeNull();
  });

  it("has nothing to say of 0 of 0", () => {
    expect(wilson(0, 0)).toEqual({value: null, low: null, high: null, reason: "n = 0"});
  });

  it.each([
    [-1, 5, "successes"],
    [6, 5, "successes"],
    [Number.NaN, 5, "successes"],
    [1, -5, "n must"],
    [1, Number.POSITIVE_INFINITY, "n must"]
  ])("refuses %d of %d, naming %s", (x, n, name) => {
    expect(() => wilson(x, n)).toThrow(name);
  });

  it("stays in 0..1 around the proportion, for fractional counts and any z", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.double({min: 0.01, max: 1e6, noNaN: true}),
        fc.double({min: 0.1, max: 13, noNaN: true}),
        (p, n, z) => {
          const {value, low, high} = wilson(p * n, n, z);
          expect(low!).toBeGreaterThanOrEqual(0);
          expect(high!).toBeLessThanOrEqual(1);
          expect(low!).toBeLessThanOrEqual(value! + 1e-12);
          expect(high!).toBeGreaterThanOrEqual(value! - 1e-12);
        }
      )
    );
  });

  it("mirrors: the limits of the failures are one minus those of the successes", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 10000}), fc.nat(), (n, k) => {
        const x = k % (n + 1);
        const success = wilson(x, n);
        const failure = wilson(n - x, n);
        expect(1 - failure.high!).toBeCloseTo(success.low!, 12);
      })
    );
  });
});
