import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {symmetricEigen} from "../../loaders/statistics/symmetric-eigen.js";

describe("symmetricEigen", () => {
  it("finds the eigenvalues of a 2 x 2 matrix", () => {
    expect(
      [
        ...symmetricEigen([
          [2, 1],
          [1, 2]
        ]).values
      ].sort()
    ).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
  });

  it("puts the matrix together again", () => {
    const matrix = fc
      .integer({min: 1, max: 6})
      .chain((size) =>
        fc.array(fc.array(fc.integer({min: -9, max: 9}), {minLength: size, maxLength: size}), {
          minLength: size,
          maxLength: size
        })
      )
      .map((rows) => rows.map((row, i) => row.map((value, j) => value + rows[j]![i]!)));
    fc.assert(
      fc.property(matrix, (a) => {
        const {values, vectors} = symmetricEigen(a);
        for (const [i, row] of a.entries()) {
          for (const [j, value] of row.entries()) {
            let sum = 0;
            for (const [k, lambda] of values.entries()) sum += lambda * vectors[k]![i]! * vectors[k]![j]!;
            expect(sum).toBeCloseTo(value, 9);
          }
        }
      })
    );
  });
});
