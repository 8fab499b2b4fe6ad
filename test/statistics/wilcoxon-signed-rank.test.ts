import {describe, expect, it} from "vitest";
import {wilcoxonSignedRank} from "../../loaders/statistics/wilcoxon-signed-rank.js";

const differences = (values: readonly number[]) => values.map((difference) => ({difference, n: 1}));

describe("wilcoxonSignedRank", () => {
  it("is exact for few differences without ties", () => {
    // All 2^4 signings of ranks 1..4: V = 10 or 0 in 2 of 16.
    expect(wilcoxonSignedRank(differences([1, 2, 3, 4]))).toEqual({v: 10, p: 0.125, reason: null});
    // V = 9 (only rank 1 negative): sums of 0 and 1, twice, 4 of 16.
    expect(wilcoxonSignedRank(differences([-1, 2, 3, 4]))).toEqual({v: 9, p: 0.25, reason: null});
  });

  it("falls to the corrected normal approximation with ties and zeros", () => {
    // |d| 1 1 1 2 2: mid-ranks 2 and 4.5; V = 2 + 2 + 4.5 + 4.5 = 13, mean 7.5, variance 13.75 - (24 + 6) / 48.
    const found = wilcoxonSignedRank(differences([0, 1, 1, -1, 2, 2]));
    expect(found.v).toBe(13);
    // z = 5 / sqrt(13.125) = 1.38013
    expect(found.p).toBeCloseTo(0.16755, 4);
  });

  it("takes counts for so many differences", () => {
    expect(
      wilcoxonSignedRank([
        {difference: 1, n: 3},
        {difference: -2, n: 2}
      ])
    ).toEqual(wilcoxonSignedRank(differences([1, 1, 1, -2, -2])));
  });

  it("has nothing to say where no pair differs", () => {
    expect(wilcoxonSignedRank(differences([0, 0]))).toEqual({v: null, p: null, reason: "no pair differs"});
  });

  it("gives 1 at most, and the same p with all signs turned", () => {
    expect(wilcoxonSignedRank(differences([-1, 1, 2, -2])).p).toBe(1);
    expect(wilcoxonSignedRank(differences([1, -2, -3, 4, 7])).p).toBeCloseTo(
      wilcoxonSignedRank(differences([-1, 2, 3, -4, -7])).p!,
      12
    );
  });
});
