import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countsOf, type Sums} from "../../loaders/statistics/counts.js";
import {icc} from "../../loaders/statistics/icc.js";
import {answersOnFive, scaledBy} from "./answers.js";

/** Six targets, four judges: Shrout & Fleiss (1979), table 2. */
const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7]
];

describe("icc", () => {
  it("gives the published ICC(1,1) = .17 and ICC(1,k) = .44, with R's interval", () => {
    const found = icc(shroutFleiss);
    expect(found.icc1).toBeCloseTo(0.1657418, 7);
    expect(found.icc2).toBeCloseTo(0.4427971, 4);
    expect(found.f).toBeCloseTo(1.794681, 4);
    expect([found.df1, found.df2]).toEqual([5, 18]);
    expect(found.icc1Low).toBeCloseTo(-0.1329323, 4);
    expect(found.icc1High).toBeCloseTo(0.7225601, 4);
    expect(found.icc1N0).toBeCloseTo(found.icc1!, 12);
    expect(found.reasons).toEqual({});
  });

  it("reports a negative ICC(1) as it is; group means that do not differ have no ICC(2)", () => {
    const found = icc([
      [1, 5],
      [1, 5]
    ]);
    expect(found.icc1).toBeCloseTo(-1, 12);
    expect([found.icc2, found.reasons.icc2]).toEqual([null, "group means do not differ"]);
    expect(found.p).toBe(1);
  });

  it("does not take what rounding leaves of equal means for a difference", () => {
    const found = icc([
      [0.1, 0.7],
      [0.3, 0.5],
      [0.4, 0.4]
    ]);
    expect([found.msb, found.icc2]).toEqual([0, null]);
  });

  it.each([
    [[], "n = 0", "no groups"],
    [[[]], "n = 0", "nobody answered"],
    [[[1, 2, 3]], "one group", "nothing between"],
    [[[1], [2], [3]], "one answer a group", "nothing within"],
    [
      [
        [2, 2],
        [2, 2]
      ],
      "no variation",
      "everybody the same"
    ]
  ])("of %j is undefined: %s (%s)", (groups, reason, _why) => {
    const found = icc(groups);
    expect([found.icc1, found.icc2, found.f]).toEqual([null, null, null]);
    expect([found.reasons.icc1, found.reasons.icc2, found.reasons.f]).toEqual([reason, reason, reason]);
  });

  it("is 1 where groups differ and their members do not, without an F", () => {
    const found = icc([
      [2, 2],
      [4, 4]
    ]);
    expect([found.icc1, found.icc2, found.f]).toEqual([1, 1, null]);
    expect(found.reasons.f).toBe("no variation within groups");
  });

  it("counts groups of one as groups, and says how many there are", () => {
    const found = icc([[1, 2], [4, 5, null], [3], []]);
    expect([found.groups, found.n, found.singletons]).toEqual([3, 5, 1]);
    expect(found.meanSize).toBeCloseTo(5 / 3, 12);
    expect(found.n0).toBeCloseTo((5 - 9 / 5) / 2, 12);
  });

  it("is the same from answers, counts and sums, in any order, and on a scale reversed or stretched", () => {
    fc.assert(
      fc.property(fc.array(answersOnFive, {minLength: 2, maxLength: 6}), (groups) => {
        const found = icc(groups);
        const sums = groups.map(sumsOf);
        const columns = {
          n: sums.map(({n}) => n),
          sum: sums.map(({sum}) => sum),
          sumOfSquares: Float64Array.from(sums, (group) => group.sumOfSquares)
        };
        const others = [
          icc(groups.map(countsOf)),
          icc(sums),
          icc(columns),
          icc([...groups].reverse().map((group) => [...group].reverse())),
          icc(groups.map((group) => scaledBy(-3, 20, group)))
        ];
        for (const other of others) {
          for (const figure of ["icc1", "icc2", "f", "p", "icc1Low", "icc1High", "icc1N0"] as const) {
            expect(other.reasons[figure]).toBe(found.reasons[figure]);
            if (found[figure] !== null) {
              expect(Math.abs(other[figure]! - found[figure])).toBeLessThan(
                1e-8 * Math.max(1, Math.abs(found[figure]))
              );
            }
          }
        }
        if (found.icc1 !== null && found.icc1Low !== null) {
          expect(found.icc1).toBeLessThanOrEqual(1);
          expect(found.icc1Low).toBeLessThanOrEqual(found.icc1);
          expect(found.icc1High!).toBeGreaterThanOrEqual(found.icc1);
        }
      })
    );
  });

  it("refuses columns of different lengths and a coverage of 1", () => {
    expect(() => icc({n: [1, 2], sum: [1], sumOfSquares: [1, 2]})).toThrow(
      "must be of one length, found 2, 1 and 2"
    );
    expect(() => icc(shroutFleiss, {level: 1})).toThrow("level must lie between 0 and 1, found 1");
  });
});

function sumsOf(answers: readonly number[]): Sums {
  return {
    n: answers.length,
    sum: answers.reduce((sum, x) => sum + x, 0),
    sumOfSquares: answers.reduce((sum, x) => sum + x * x, 0)
  };
}
