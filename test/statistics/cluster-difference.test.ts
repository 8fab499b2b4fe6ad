import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusterDifference, type NamedClusterSum} from "../../loaders/statistics/cluster-difference.js";

const wave = fc.array(
  fc
    .tuple(fc.constantFrom(..."abcdefgh"), fc.integer({min: 1, max: 20}), fc.nat())
    .map(([cluster, n, k]) => ({
      cluster,
      n,
      x: k % (n + 1)
    })),
  {minLength: 3, maxLength: 12}
);

describe("clusterDifference", () => {
  it("is the paired t interval where every cluster is of one size", () => {
    const before = sums([5, 4, 7, 2], 10);
    const after = sums([6, 6, 8, 2], 10);
    const found = clusterDifference(before, after);
    // Differences .1 .2 .1 0: mean .1, sd .0816497, se .0408248, t(3) = 3.182446305284263.
    expect(found.difference).toBeCloseTo(0.1, 12);
    expect(found.se).toBeCloseTo(Math.sqrt(0.02 / 3 / 4), 12);
    expect(found.df).toBe(3);
    expect(found.high).toBeCloseTo(0.1 + 3.182446305284263 * Math.sqrt(0.02 / 12), 9);
  });

  it("is the two errors combined where the waves share no cluster", () => {
    const before = sums([5, 4, 7], 10);
    const after = sums([6, 6, 9], 10).map((sum) => ({...sum, cluster: `${sum.cluster}'`}));
    const found = clusterDifference(before, after);
    const variance = (xs: number[]) => {
      const mean = xs.reduce((a, b) => a + b) / xs.length;
      return xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 30 ** 2;
    };
    expect(found.clusters).toBe(6);
    expect(found.se).toBeCloseTo(Math.sqrt((6 / 5) * (variance([5, 4, 7]) + variance([6, 6, 9]))), 12);
  });

  it("gains from clusters that move together", () => {
    const before = sums([1, 5, 9], 10);
    const together = clusterDifference(
      before,
      sums([2, 6, 10], 10).map((sum, i) => ({...sum, x: sum.x - i * 0.1}))
    );
    const apart = clusterDifference(before, sums([10, 6, 2], 10));
    expect(together.se!).toBeLessThan(apart.se!);
  });

  it("adds rows of one cluster together", () => {
    const whole = clusterDifference(sums([5, 4], 10), sums([6, 8], 10));
    const halves = clusterDifference([...sums([2, 3], 5), ...sums([3, 1], 5)], sums([6, 8], 10));
    expect(halves.se).toBeCloseTo(whole.se!, 12);
    expect(halves.clusters).toBe(2);
  });

  it.each([
    [[], sums([1, 2], 3), "n = 0 before", null],
    [sums([1, 2], 3), [], "n = 0 after", null],
    [sums([1], 4), sums([2], 4), "one cluster", 0.25],
    [sums([1, 1], 4), sums([2, 2], 4), "every cluster changed alike: no error to estimate", 0.25]
  ] as const)("gives no interval for %j and %j: %s", (before, after, reason, difference) => {
    const found = clusterDifference(before, after);
    expect(found).toMatchObject({low: null, high: null, reason, difference});
  });

  it("changes sign with the order of the waves, and nothing else", () => {
    fc.assert(
      fc.property(wave, wave, (before, after) => {
        const forward = clusterDifference(before, after);
        const backward = clusterDifference([...after].reverse(), [...before].reverse());
        expect(backward.difference).toBeCloseTo(-forward.difference!, 12);
        if (forward.se !== null) expect(backward.se).toBeCloseTo(forward.se, 10);
        if (forward.low !== null) expect(backward.high).toBeCloseTo(-forward.low, 9);
      })
    );
  });
});

function sums(xs: readonly number[], n: number): NamedClusterSum[] {
  return xs.map((x, i) => ({cluster: `team ${i}`, n, x}));
}
