import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusterProportion} from "../../loaders/statistics/cluster-proportion.js";
import {wilson} from "../../loaders/statistics/wilson.js";

const clusters = fc.array(
  fc.tuple(fc.integer({min: 1, max: 30}), fc.nat()).map(([n, k]) => ({n, x: k % (n + 1)})),
  {minLength: 2, maxLength: 40}
);

describe("clusterProportion", () => {
  it("gives the bounded interval from the CR2 design effect and t(df)", () => {
    const found = clusterProportion([
      {n: 4, x: 1},
      {n: 4, x: 3},
      {n: 4, x: 4},
      {n: 4, x: 2}
    ]);
    // V2 = (4/3)(2.25 + .25 + 2.25 + .25)/256 = 5/192; deff = V2 / (.625 * .375 / 16); t(3) = 3.182446305284263.
    expect(found.deff).toBeCloseTo(5 / 192 / ((0.625 * 0.375) / 16), 12);
    const expected = wilson(0.625 * found.nEffective!, found.nEffective!, 3.182446305284263);
    expect(found.low).toBeCloseTo(expected.low!, 9);
    expect(found.high).toBeCloseTo(expected.high!, 9);
    expect(found.cr2High! - found.p!).toBeCloseTo(3.182446305284263 * Math.sqrt(5 / 192), 9);
    // MSB = Σ s²/n / 3 = 5/12, MSW = (10 - 30/4) / 12 = 5/24.
    expect(found.icc1).toBeCloseTo((5 / 12 - 5 / 24) / (5 / 12 + (3 * 5) / 24), 12);
  });

  it("never takes the sample for larger than it is", () => {
    const alike = clusterProportion(Array.from({length: 12}, () => ({n: 10, x: 5})));
    expect(alike.seCr2).toBeCloseTo(0, 12);
    expect(alike.nEffective).toBe(120);
    expect(alike.cr2Low).toBeNull();
    expect(alike.high! - alike.low!).toBeGreaterThan(0.15);
  });

  it.each([0, 1])("keeps an interval at a proportion of %d, from the fallback ICC", (p) => {
    const sums = Array.from({length: 10}, () => ({n: 8, x: 8 * p}));
    const plain = clusterProportion(sums);
    const clustered = clusterProportion(sums, {fallbackIcc: 0.2});
    expect(plain.deff).toBe(1);
    expect(clustered.deff).toBeCloseTo(1 + 7 * 0.2, 12);
    expect(clusterProportion(sums, {fallbackIcc: -0.5}).deff).toBe(1);
    expect(clustered.high! - clustered.low!).toBeGreaterThan(plain.high! - plain.low!);
    expect(plain.cr2Low).toBeNull();
    expect(plain.icc1).toBeNull();
  });

  it("has no interval from one cluster and nothing from none", () => {
    expect(clusterProportion([{n: 10, x: 4}])).toMatchObject({
      p: 0.4,
      low: null,
      high: null,
      deff: null,
      reason: "one cluster"
    });
    expect(clusterProportion([])).toMatchObject({n: 0, p: null, low: null, reason: "n = 0"});
  });

  it("stays in 0..1 around p and does not depend on the order of clusters", () => {
    fc.assert(
      fc.property(clusters, (sums) => {
        const found = clusterProportion(sums);
        expect(found.low!).toBeGreaterThanOrEqual(0);
        expect(found.high!).toBeLessThanOrEqual(1);
        expect(found.low!).toBeLessThanOrEqual(found.p! + 1e-12);
        expect(found.high!).toBeGreaterThanOrEqual(found.p! - 1e-12);
        const reversed = clusterProportion([...sums].reverse());
        expect(reversed.low).toBeCloseTo(found.low!, 10);
        expect(reversed.icc1 ?? 9).toBeCloseTo(found.icc1 ?? 9, 9);
      })
    );
  });

  it("gives counts of patterns the answer of their clusters", () => {
    fc.assert(
      fc.property(clusters, fc.integer({min: 1, max: 5}), (sums, count) => {
        const apart = clusterProportion(sums.flatMap((sum) => Array.from({length: count}, () => sum)));
        const together = clusterProportion(sums.map((sum) => ({...sum, count})));
        expect(together.clusters).toBe(apart.clusters);
        expect(together.low).toBeCloseTo(apart.low!, 9);
        expect(together.df! / apart.df!).toBeCloseTo(1, 9);
        expect(together.icc1 ?? 9).toBeCloseTo(apart.icc1 ?? 9, 9);
      })
    );
  });

  it("refuses more successes than units, and a coverage outside 0..1", () => {
    expect(() => clusterProportion([{n: 3, x: 4}])).toThrow("x must lie in 0..n = 3, found 4");
    expect(() => clusterProportion([{n: 3, x: 1}], {level: 95})).toThrow("level");
  });
});
