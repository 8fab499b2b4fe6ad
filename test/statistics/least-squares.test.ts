import {describe, expect, it} from "vitest";
import {leastSquares} from "../../loaders/statistics/least-squares.js";

describe("leastSquares", () => {
  it("fits a line", () => {
    const {coefficients, residuals} = leastSquares(
      [
        [1, 1, 1, 1],
        [0, 1, 2, 3]
      ],
      [1, 3, 5, 8]
    );
    expect(coefficients[0]).toBeCloseTo(0.8, 12);
    expect(coefficients[1]).toBeCloseTo(2.3, 12);
    expect(residuals.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
  });

  it("drops a column that earlier ones explain, and fits as without it", () => {
    const one = [1, 1, 1, 1];
    const x = [0, 1, 2, 3];
    const found = leastSquares([one, x, x.map((value) => 5 - 2 * value)], [1, 3, 5, 8]);
    expect(found.coefficients[2]).toBeNull();
    expect(found.kept).toEqual([0, 1]);
    expect(found.coefficients[1]).toBeCloseTo(2.3, 12);
  });

  it("keeps nearly collinear powers apart", () => {
    const t = Array.from({length: 21}, (_, i) => i);
    const columns = [0, 1, 2, 3, 4, 5].map((power) => t.map((value) => value ** power));
    const y = t.map((value) => columns.reduce((sum, _, power) => sum + value ** power, 0));
    const {coefficients, q} = leastSquares(columns, y);
    for (const coefficient of coefficients) expect(coefficient).toBeCloseTo(1, 7);
    for (const [k, a] of q.entries()) {
      for (const [l, b] of q.entries()) {
        const product = a.reduce((sum, value, i) => sum + value * b[i]!, 0);
        expect(Math.abs(product - Number(k === l))).toBeLessThan(1e-14);
      }
    }
  });

  it("inverts R", () => {
    const {rInverse, q} = leastSquares(
      [
        [1, 1, 1],
        [1, 2, 4]
      ],
      [0, 0, 1]
    );
    // (X'X)⁻¹ of an intercept and 1 2 4: 1 / 14 · [21 -7; -7 3].
    const inverse = rInverse.map((a) =>
      rInverse.map((b) => a.reduce((sum, value, k) => sum + value * b[k]!, 0))
    );
    expect(inverse[0]![0]).toBeCloseTo(21 / 14, 12);
    expect(inverse[0]![1]).toBeCloseTo(-7 / 14, 12);
    expect(inverse[1]![1]).toBeCloseTo(3 / 14, 12);
    expect(q).toHaveLength(2);
  });
});
