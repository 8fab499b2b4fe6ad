import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {spearman} from "../../loaders/statistics/spearman.js";

const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const y = [2, 1, 4, 3, 6, 5, 8, 7, 10, 9];
const few = {replicates: 100, permutations: 100};

describe("spearman", () => {
  it("is 1 - 6 Σd² / (n³ - n) without ties", () => {
    const found = spearman(x, y);
    expect(found.rho).toBeCloseTo(1 - 60 / 990, 12);
    expect(found.p!).toBeLessThan(0.001);
    // t = 7.75 with 8 degrees of freedom.
    expect(found.pStudent).toBeCloseTo(5.484e-5, 7);
    expect(found.low!).toBeGreaterThan(0);
    expect(found.high!).toBeLessThanOrEqual(1);
  });

  it("prints no coefficient below 8 teams", () => {
    expect(spearman(x.slice(0, 7), y.slice(0, 7))).toMatchObject({
      n: 7,
      rho: null,
      p: null,
      reason: "fewer than 8 teams"
    });
    expect(spearman([1, 2, 2], [1, 3, 2]).rho).toBeNull();
  });

  it("leaves out teams that lack a value, and has no coefficient of a constant", () => {
    expect(spearman([...x, null, 3], [...y, 4, null], few).n).toBe(10);
    expect(
      spearman(
        x,
        x.map(() => 3)
      ).reason
    ).toBe("no variation");
  });

  it("is 1 of any rising relation, with an interval that says so", () => {
    const found = spearman(
      x,
      x.map((value) => value ** 3),
      few
    );
    expect(found).toMatchObject({rho: 1, high: 1, bcaHigh: 1, pStudent: 0});
    expect(found.p).toBe(1 / 101);
  });

  it("finds nothing where there is nothing", () => {
    const flat = [5, 3, 9, 1, 7, 2, 10, 4, 8, 6];
    expect(spearman(x, flat).p!).toBeGreaterThan(0.2);
  });

  it("gives the same figures from the same seed", () => {
    expect(spearman(x, y, {seed: 4, ...few})).toEqual(spearman(x, y, {seed: 4, ...few}));
  });

  it("stays in -1..1, turns with the sign and ignores any rising change of scale", () => {
    const pairs = fc.array(fc.tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 9})), {
      minLength: 8,
      maxLength: 20
    });
    fc.assert(
      fc.property(pairs, (points) => {
        const a = points.map(([value]) => value);
        const b = points.map(([, value]) => value);
        const found = spearman(a, b, few);
        if (found.rho === null) return;
        expect(Math.abs(found.rho)).toBeLessThanOrEqual(1);
        expect(found.low!).toBeGreaterThanOrEqual(-1);
        expect(found.high!).toBeLessThanOrEqual(1);
        expect(
          spearman(
            a.map((value) => -value),
            b,
            few
          ).rho
        ).toBeCloseTo(-found.rho, 12);
        expect(
          spearman(
            a.map((value) => Math.exp(value)),
            b,
            few
          ).rho
        ).toBeCloseTo(found.rho, 12);
        expect(spearman([...a].reverse(), [...b].reverse(), few).rho).toBeCloseTo(found.rho, 12);
      }),
      {numRuns: 50}
    );
  });

  it("refuses lengths that differ and NaN", () => {
    expect(() => spearman([1, 2], [1])).toThrow("found 2 and 1");
    expect(() => spearman([Number.NaN], [1])).toThrow("x must be numbers");
  });
});
