import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {crossedAccuracy, driftDecomposition} from "../../loaders/statistics/drift-decomposition.js";

const share = fc.double({min: 0, max: 1, noNaN: true});
const level = fc.integer({min: 1, max: 5});

describe("driftDecomposition", () => {
  it.each([
    [{a11: 0.4, a12: 0.4, a21: 0.7, a22: 0.7}, 0.3, 0, "the target stood still: all learning"],
    [{a11: 0.6, a12: 0.3, a21: 0.6, a22: 0.3}, 0, -0.3, "beliefs stood still: all drift"],
    [{a11: 0.5, a12: 0.2, a21: 0.7, a22: 0.5}, 0.25, -0.25, "people learned what then moved away"]
  ])("%j: learning %d, drift %d (%s)", (accuracies, learning, drift, _why) => {
    const found = driftDecomposition(accuracies);
    expect(found.learning).toBeCloseTo(learning, 12);
    expect(found.drift).toBeCloseTo(drift, 12);
    expect(found.total).toBeCloseTo(accuracies.a22 - accuracies.a11, 12);
  });

  it("sums to the total to the last bit", () => {
    fc.assert(
      fc.property(share, share, share, share, (a11, a12, a21, a22) => {
        const {total, learning, drift} = driftDecomposition({a11, a12, a21, a22});
        expect(learning! + drift!).toBe(total);
        expect(total).toBeCloseTo(a22 - a11, 12);
      })
    );
  });

  it("swaps learning and drift when beliefs and targets swap", () => {
    fc.assert(
      fc.property(share, share, share, share, (a11, a12, a21, a22) => {
        const forward = driftDecomposition({a11, a12, a21, a22});
        const swapped = driftDecomposition({a11, a12: a21, a21: a12, a22});
        expect(swapped.learning).toBeCloseTo(forward.drift!, 12);
      })
    );
  });

  it("has nothing to split without matched pairs", () => {
    const {n, ...accuracies} = crossedAccuracy([{belief1: 3, belief2: null, target1: 3, target2: 3}]);
    expect(n).toBe(0);
    expect(driftDecomposition(accuracies)).toEqual({
      total: null,
      learning: null,
      drift: null,
      reason: "no matched pairs"
    });
    expect(() => driftDecomposition({a11: Number.NaN, a12: 0, a21: 0, a22: 0})).toThrow("a11");
  });
});

describe("crossedAccuracy", () => {
  it("crosses the beliefs of each wave with the target of each", () => {
    expect(
      crossedAccuracy([
        {belief1: "stop", belief2: "start", target1: "stop", target2: "start", n: 3},
        {belief1: "stop", belief2: "stop", target1: "start", target2: "stop"}
      ])
    ).toEqual({a11: 3 / 4, a12: 1 / 4, a21: 0, a22: 1, n: 4});
  });

  it("counts levels within tau as hits", () => {
    const row = {belief1: 3, belief2: 4, target1: 4, target2: 5};
    expect(crossedAccuracy([row])).toMatchObject({a11: 1, a12: 0, a21: 1, a22: 1});
    expect(crossedAccuracy([row], {tau: 0})).toMatchObject({a11: 0, a12: 0, a21: 1, a22: 0});
  });

  it("takes n alike as n rows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(level, level, level, level), {minLength: 1}),
        fc.integer({min: 1, max: 4}),
        (rows, n) => {
          const cells = rows.map(([belief1, belief2, target1, target2]) => ({
            belief1,
            belief2,
            target1,
            target2
          }));
          const apart = crossedAccuracy(cells.flatMap((cell) => Array.from({length: n}, () => cell)));
          expect(crossedAccuracy(cells.map((cell) => ({...cell, n})))).toEqual(apart);
        }
      )
    );
  });
});
