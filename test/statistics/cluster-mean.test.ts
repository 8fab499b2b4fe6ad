import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusterMean} from "../../loaders/statistics/cluster-mean.js";

const clusters = fc.array(fc.record({n: fc.integer({min: 1, max: 30}), x: fc.integer({min: -50, max: 50})}), {
  minLength: 2,
  maxLength: 12
});

describe("clusterMean", () => {
  it("reduces to CR1 with G - 1 degrees of freedom where clusters are of one size", () => {
    const found = clusterMean([
      {n: 4, x: 1},
      {n: 4, x: 3},
      {n: 4, x: 4},
      {n: 4, x: 2}
    ]);
    expect(found.mean).toBe(10 / 16);
    expect(found.seCr2).toBeCloseTo(found.seCr1!, 14);
    expect(found.seCr1).toBeCloseTo(
      Math.sqrt((4 / 3) * (1.5 ** 2 + 0.5 ** 2 + 1.5 ** 2 + 0.5 ** 2)) / 16,
      14
    );
    expect(found.df).toBeCloseTo(3, 12);
    expect(found.n0).toBeCloseTo(4, 12);
  });

  it("is the usual standard error where every cluster is one unit", () => {
    const found = clusterMean([1, 2, 4, 9].map((x) => ({n: 1, x})));
    expect(found.seCr2).toBeCloseTo(Math.sqrt(38 / 3 / 4), 12);
    expect(found.df).toBeCloseTo(3, 12);
  });

  it("sums Ω over all pairs of clusters, in one pass", () => {
    fc.assert(
      fc.property(clusters, (sums) => {
        const {n, df} = clusterMean(sums);
        let trace = 0;
        let squares = 0;
        for (const [j, a] of sums.entries()) {
          trace += a.n / n ** 2;
          for (const [k, b] of sums.entries()) {
            const omega =
              j === k ? a.n / n ** 2 : (-a.n * b.n) / (n ** 3 * Math.sqrt((1 - a.n / n) * (1 - b.n / n)));
            squares += omega ** 2;
          }
        }
        expect(df! / (trace ** 2 / squares)).toBeCloseTo(1, 9);
      })
    );
  });

  it("never puts CR1 or CR2 below HC0, nor df above G - 1", () => {
    fc.assert(
      fc.property(clusters, (sums) => {
        const {seHc0, seCr1, seCr2, df, clusters: groups} = clusterMean(sums);
        expect(seHc0!).toBeLessThanOrEqual(seCr1! + 1e-12);
        expect(seHc0!).toBeLessThanOrEqual(seCr2! + 1e-12);
        expect(df!).toBeLessThanOrEqual(groups - 1 + 1e-9);
      })
    );
  });

  it("takes a count of clusters of one pattern as so many clusters", () => {
    const apart = clusterMean([...Array(3).fill({n: 5, x: 2}), ...Array(2).fill({n: 8, x: 7})]);
    const together = clusterMean([
      {n: 5, x: 2, count: 3},
      {n: 8, x: 7, count: 2}
    ]);
    for (const [field, value] of Object.entries(apart)) {
      if (value !== null) expect(together[field as "df"], field).toBeCloseTo(value as number, 12);
    }
  });

  it("has no error from one cluster, no mean from none", () => {
    expect(clusterMean([{n: 9, x: 3}])).toMatchObject({
      mean: 1 / 3,
      seCr2: null,
      df: null,
      reason: "one cluster"
    });
    expect(clusterMean([{n: 0, x: 0}])).toMatchObject({mean: null, clusters: 0, reason: "n = 0"});
  });

  it("refuses negative sizes and sums that are no numbers", () => {
    expect(() => clusterMean([{n: -1, x: 0}])).toThrow("n must be");
    expect(() => clusterMean([{n: 1, x: Number.NaN}])).toThrow("x must be");
  });
});
