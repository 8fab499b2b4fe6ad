import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {benjaminiHochberg, benjaminiYekutieli} from "../../loaders/statistics/benjamini-hochberg.js";

const ps = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 40});

describe("benjaminiHochberg", () => {
  it("steps up from the largest p", () => {
    // 4 tests: .01·4/1, .02·4/2, .03·4/3 and .5; the smallest from above holds.
    const {adjusted, m} = benjaminiHochberg([0.5, 0.01, 0.03, 0.02]);
    expect(m).toBe(4);
    for (const [i, p] of [0.5, 0.04, 0.04, 0.04].entries()) expect(adjusted[i]).toBeCloseTo(p, 12);
  });

  it("does not count a test that gave no p", () => {
    expect(benjaminiHochberg([0.01, null, 0.04])).toEqual({adjusted: [0.02, null, 0.04], m: 2});
  });

  it("keeps the planned family when a filter leaves fewer", () => {
    expect(benjaminiHochberg([0.01, 0.04], {familySize: 10}).adjusted).toEqual([0.1, 0.2]);
    expect(() => benjaminiHochberg([0.01, 0.04], {familySize: 1})).toThrow("familySize");
  });

  it("says nothing of no tests", () => {
    expect(benjaminiHochberg([])).toEqual({adjusted: [], m: 0});
  });

  it.each([-0.1, 1.1, Number.NaN])("refuses p = %d", (p) => {
    expect(() => benjaminiHochberg([p])).toThrow("p must lie in 0..1");
  });

  it("keeps the order of the p, never lowers one, never passes Bonferroni or 1", () => {
    fc.assert(
      fc.property(ps, (p) => {
        const {adjusted} = benjaminiHochberg(p);
        for (const [i, a] of adjusted.entries()) {
          expect(a!).toBeGreaterThanOrEqual(p[i]! * (1 - 1e-12));
          expect(a!).toBeLessThanOrEqual(Math.min(1, p[i]! * p.length * (1 + 1e-12)));
          for (const [k, b] of adjusted.entries()) if (p[i]! < p[k]!) expect(a!).toBeLessThanOrEqual(b!);
        }
      })
    );
  });

  it("does not depend on the order of the tests", () => {
    fc.assert(
      fc.property(ps, (p) => {
        expect(benjaminiHochberg([...p].reverse()).adjusted.reverse()).toEqual(benjaminiHochberg(p).adjusted);
      })
    );
  });
});

describe("benjaminiYekutieli", () => {
  it("multiplies by the harmonic sum, up to 1", () => {
    const {adjusted} = benjaminiYekutieli([0.01, 0.02, 0.9]);
    expect(adjusted[0]).toBeCloseTo(0.03 * (1 + 1 / 2 + 1 / 3), 12);
    expect(adjusted[2]).toBe(1);
  });
});
