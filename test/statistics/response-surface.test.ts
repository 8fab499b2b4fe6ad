import {describe, expect, it} from "vitest";
import {responseSurface} from "../../loaders/statistics/response-surface.js";

/** A 12 x 12 grid of beliefs and expectations, and a small wave that no polynomial fits. */
const grid = Array.from({length: 144}, (_, i) => ({
  x: (i % 12) - 5.5,
  y: Math.floor(i / 12) - 5.5,
  noise: Math.sin(i * i)
}));
const surfaceOf = (height: (x: number, y: number) => number, noise = 0.1) =>
  responseSurface({
    x: grid.map(({x}) => x),
    y: grid.map(({y}) => y),
    z: grid.map((row) => height(row.x, row.y) + noise * row.noise)
  });

describe("responseSurface", () => {
  it("finds the polynomial and its combinations", () => {
    const {coefficients, surface, stationaryPoint, r2} = surfaceOf(
      (x, y) => 1 + 2 * x - y + 0.5 * x * x + 0.3 * x * y - 0.2 * y * y,
      1e-6
    );
    for (const [k, b] of [1, 2, -1, 0.5, 0.3, -0.2].entries()) {
      expect(coefficients![k]!.estimate).toBeCloseTo(b, 5);
    }
    expect(surface!.a1.estimate).toBeCloseTo(1, 5);
    expect(surface!.a2.estimate).toBeCloseTo(0.6, 5);
    expect(surface!.a3.estimate).toBeCloseTo(3, 5);
    expect(surface!.a4.estimate).toBeCloseTo(0, 5);
    expect(surface!.a5.estimate).toBeCloseTo(0.7, 5);
    expect(r2).toBeCloseTo(1, 9);
    // The gradient 2 + x + .3 y, -1 + .3 x - .4 y vanishes there.
    expect(2 + stationaryPoint!.x + 0.3 * stationaryPoint!.y).toBeCloseTo(0, 4);
    expect(-1 + 0.3 * stationaryPoint!.x - 0.4 * stationaryPoint!.y).toBeCloseTo(0, 4);
  });

  it("supports congruence where the outcome peaks along x = y", () => {
    const {congruence} = surfaceOf((x, y) => 3 - (x - y) ** 2 - 0.05 * (x + y) ** 2);
    expect(congruence).toEqual({
      fallsOffTheLine: true,
      axisHasSlopeOne: true,
      axisPassesOrigin: true,
      isSymmetric: true,
      hasEnoughDiscrepancy: true,
      isSupported: true
    });
  });

  it.each([
    ["rises with both, without a ridge", (x: number, y: number) => x + y, "fallsOffTheLine"],
    [
      "peaks where y is x + 2",
      (x: number, y: number) => -((x - y + 2) ** 2) - 0.05 * (x + y) ** 2,
      "isSymmetric"
    ],
    [
      "peaks along y = 3 x",
      (x: number, y: number) => -((3 * x - y) ** 2) - 0.05 * (x + 3 * y) ** 2,
      "axisHasSlopeOne"
    ]
  ] as const)("does not where it %s", (_name, height, failing) => {
    const {congruence} = surfaceOf(height);
    expect(congruence![failing]).toBe(false);
    expect(congruence!.isSupported).toBe(false);
  });

  it("has the HC3 error of the estimates that leave one pair out", () => {
    const rows = grid
      .filter((_, i) => i % 5 === 0)
      .map(({x, y, noise}) => ({x, y, z: x - y * y + noise * x}));
    const estimatesOf = (some: typeof rows) =>
      responseSurface({
        x: some.map(({x}) => x),
        y: some.map(({y}) => y),
        z: some.map(({z}) => z)
      }).coefficients!;
    const all = estimatesOf(rows);
    const leftOut = rows.map((_, i) => estimatesOf(rows.toSpliced(i, 1)));
    for (const [k, {estimate, seHc3}] of all.entries()) {
      const squares = leftOut.reduce((sum, some) => sum + (some[k]!.estimate - estimate) ** 2, 0);
      expect(seHc3).toBeCloseTo(Math.sqrt(squares), 9);
    }
  });

  it("tells whether a difference score would do", () => {
    expect(surfaceOf((x, y) => x - y, 1).differenceTest!.p).toBeGreaterThan(0.01);
    expect(surfaceOf((x, y) => (x - y) ** 2, 1).differenceTest!.p).toBeLessThan(1e-9);
  });

  it.each([
    [[1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5], "fewer than 7 pairs for 6 coefficients"],
    [[1, 1, 1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6, 7, 8], "x and y vary too little for a surface"]
  ])("has no surface over %j and %j", (x, y, reason) => {
    expect(responseSurface({x, y, z: x.map((_, i) => i * i)})).toMatchObject({
      coefficients: null,
      surface: null,
      reason
    });
  });

  it("leaves out pairs without an outcome and refuses lengths that differ", () => {
    const {x, y, z} = {
      x: [...grid.map((row) => row.x), 1],
      y: [...grid.map((row) => row.y), 1],
      z: grid.map((row) => row.noise)
    };
    expect(responseSurface({x, y, z: [...z, null]}).n).toBe(144);
    expect(() => responseSurface({x, y, z})).toThrow("found 145, 145 and 144");
  });
});
