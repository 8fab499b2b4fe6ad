import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusterBootstrap} from "../../loaders/statistics/cluster-bootstrap.js";
import {clusterMean} from "../../loaders/statistics/cluster-mean.js";

const twelve = [3, 5, 1, 7, 4, 6, 2, 8, 5, 4, 3, 6].map((x, j) => ({n: 8 + (j % 3), x}));

describe("clusterBootstrap", () => {
  it("comes close to the linearised error", () => {
    const found = clusterBootstrap(twelve, {replicates: 20_000});
    expect(found.se! / clusterMean(twelve).seHc0!).toBeCloseTo(1, 1);
    expect(found.low!).toBeLessThan(found.mean!);
    expect(found.high!).toBeGreaterThan(found.mean!);
    expect((found.high! - found.low!) / (2 * 1.96 * found.se!)).toBeCloseTo(1, 1);
  });

  it("gives the same interval from the same seed, another from another", () => {
    const first = clusterBootstrap(twelve, {seed: 7});
    expect(clusterBootstrap(twelve, {seed: 7})).toEqual(first);
    expect(clusterBootstrap(twelve, {seed: 8}).low).not.toBe(first.low);
  });

  it("takes a count of clusters of one pattern as so many clusters", () => {
    const together = clusterBootstrap([
      {n: 5, x: 2, count: 6},
      {n: 9, x: 3, count: 6}
    ]);
    const apart = clusterBootstrap([...Array(6).fill({n: 5, x: 2}), ...Array(6).fill({n: 9, x: 3})]);
    expect(together).toEqual(apart);
  });

  it("has no interval below 10 clusters; clusters without units are none", () => {
    const found = clusterBootstrap([...twelve.slice(0, 9), {n: 0, x: 0}]);
    expect(found).toMatchObject({
      clusters: 9,
      low: null,
      high: null,
      se: null,
      reason: "fewer than 10 clusters"
    });
    expect(found.mean).not.toBeNull();
    expect(clusterBootstrap([])).toMatchObject({mean: null, reason: "n = 0"});
  });

  it("stays within the clusters' own proportions", () => {
    const cluster = fc.tuple(fc.integer({min: 1, max: 9}), fc.nat()).map(([n, k]) => ({n, x: k % (n + 1)}));
    fc.assert(
      fc.property(fc.array(cluster, {minLength: 10, maxLength: 20}), fc.integer(), (clusters, seed) => {
        const {low, high} = clusterBootstrap(clusters, {seed, replicates: 50});
        const ratios = clusters.map(({n, x}) => x / n);
        expect(low!).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-12);
        expect(high!).toBeLessThanOrEqual(Math.max(...ratios) + 1e-12);
      })
    );
  });
});
