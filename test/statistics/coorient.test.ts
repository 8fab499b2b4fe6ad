import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Coorientation, coorient} from "../../loaders/statistics/coorient.js";

const answers = fc.array(fc.tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 5})), {
  minLength: 1,
  maxLength: 60
});

describe("coorient", () => {
  it("gives the figures worked out by hand", () => {
    // d = -1 0 1 2: mean .5, mean |d| 1, D² 6; population variances 1.25 and 0.
    const found = coorient({x: [2, 3, 4, 5], y: [3, 3, 3, 3]}, {scale: {low: 1, high: 5}});
    expect(found.hit0).toBe(0.25);
    expect(found.hit1).toBe(0.75);
    expect(found.meanDiff).toBe(0.5);
    expect(found.mad).toBe(1);
    expect(found.rms).toBeCloseTo(Math.sqrt(1.5), 12);
    expect(found.similarity).toBeCloseTo(1 - Math.sqrt(1.5) / 4, 12);
    expect(found.dSquared).toBe(6);
    expect(found.elevation).toBe(1);
    expect(found.scatter).toBeCloseTo(5, 12);
    expect(found.shape).toBeCloseTo(0, 12);
  });

  it("correlates two profiles as worked out by hand", () => {
    // Both means 3.2; population variances 2.16 and 1.36, covariance 1.36.
    const found = coorient({x: [1, 2, 4, 4, 5], y: [2, 2, 3, 5, 4]});
    expect(found.r).toBeCloseTo(1.36 / Math.sqrt(2.16 * 1.36), 12);
    expect(found.ccc).toBeCloseTo((2 * 1.36) / (2.16 + 1.36), 12);
  });

  it("has no r for a flat profile, yet keeps D and the hits", () => {
    const found = coorient({x: [3, 3, 3], y: [1, 2, 3]});
    expect(found.r).toBeNull();
    expect(found.ccc).toBeNull();
    expect(found.reasons).toMatchObject({r: "flat profile", ccc: "flat profile"});
    expect(found.dSquared).toBe(5);
    expect(found.hit0).toBeCloseTo(1 / 3, 12);
  });

  it("knows a flat profile of values a binary fraction cannot hold", () => {
    expect(coorient({x: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1], y: [1, 2, 3, 1, 2, 3]}).reasons.r).toBe(
      "flat profile"
    );
  });

  it("gives bias and hits of a single pair, no correlation", () => {
    const found = coorient({x: [4], y: [2]});
    expect(found).toMatchObject({n: 1, meanDiff: 2, mad: 2, rms: 2, hit0: 0, hit1: 0, r: null, ccc: null});
    expect(found.reasons.r).toBe("n < 2");
  });

  it("is null throughout where no pair is complete", () => {
    const found = coorient({x: [4, null], y: [null, 2]});
    expect(found).toMatchObject({n: 0, hit0: null, meanDiff: null, rms: null, r: null});
    expect(found.reasons.hit0).toBe("n = 0");
  });

  it("wants 5 items for a profile r and 3 for a CCC", () => {
    const four = coorient({x: [1, 2, 3, 5], y: [1, 3, 3, 4]}, {across: "items"});
    expect(four.r).toBeNull();
    expect(four.ccc).not.toBeNull();
    expect(coorient({x: [1, 2], y: [1, 3]}, {across: "items"}).reasons.ccc).toBe("fewer than 3 items");
  });

  it("counts a hit within tau on a rescaled scale", () => {
    expect(coorient({x: [5 / 6], y: [2 / 6]}, {tau: 0.5}).hit1).toBe(1);
    expect(coorient({x: [0.1 + 0.2], y: [0.3]}).hit0).toBe(1);
  });

  it.each([
    [{x: [1, 2], y: [1]}, "one length"],
    [{x: [1, Number.NaN], y: [1, 2]}, "x must be numbers"],
    [{x: [1], y: [Number.POSITIVE_INFINITY]}, "y must be numbers"],
    [[{x: 1, y: 1, n: -1}], "n must be"]
  ])("refuses %j", (input, message) => {
    expect(() => coorient(input)).toThrow(message);
  });

  it("gives one answer from raw pairs, from their joint table and from their sums", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(0, 1, 2), (pairs, tau) => {
        const raw = coorient(unzip(pairs), {tau});
        expectSame(coorient(tabulate(pairs), {tau}), raw);
        expectSame(coorient(sums(pairs, tau), {tau}), raw);
      })
    );
  });

  it("does not depend on the order of the pairs", () => {
    fc.assert(
      fc.property(answers, (pairs) => {
        expectSame(coorient(unzip([...pairs].reverse())), coorient(unzip(pairs)));
      })
    );
  });

  it("decomposes D² exactly", () => {
    fc.assert(
      fc.property(answers, (pairs) => {
        const {dSquared, elevation, scatter, shape} = coorient(unzip(pairs));
        if (elevation === null) return;
        expect(elevation + scatter! + shape!).toBeCloseTo(dSquared!, 9);
      })
    );
  });

  it("changes nothing but the sign of the bias when the sides or the ends of the scale swap", () => {
    fc.assert(
      fc.property(answers, (pairs) => {
        const forward = coorient(unzip(pairs));
        const mirrored = {...forward, meanDiff: -forward.meanDiff!};
        expectSame(coorient(unzip(pairs.map(([x, y]) => [y, x]))), mirrored);
        expectSame(coorient(unzip(pairs.map(([x, y]) => [6 - x, 6 - y]))), mirrored);
      })
    );
  });

  it("keeps its ranges", () => {
    fc.assert(
      fc.property(answers, (pairs) => {
        const found = coorient(unzip(pairs), {scale: {low: 1, high: 5}});
        for (const share of [found.hit0, found.hit1, found.similarity]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(found.hit1!).toBeGreaterThanOrEqual(found.hit0!);
        expect(Math.abs(found.r ?? 0)).toBeLessThanOrEqual(1);
        expect(Math.abs(found.ccc ?? 0)).toBeLessThanOrEqual(Math.abs(found.r ?? 0) + 1e-12);
      })
    );
  });
});

function unzip(pairs: readonly (readonly [number, number])[]) {
  return {x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y)};
}

function tabulate(pairs: readonly (readonly [number, number])[]) {
  const cells = new Map<string, {x: number; y: number; n: number}>();
  for (const [x, y] of pairs) {
    const cell = cells.get(`${x},${y}`) ?? {x, y, n: 0};
    cells.set(`${x},${y}`, {...cell, n: cell.n + 1});
  }
  return [...cells.values()];
}

function sums(pairs: readonly (readonly [number, number])[], tau: number) {
  const total = (value: (x: number, y: number) => number) =>
    pairs.reduce((sum, [x, y]) => sum + value(x, y), 0);
  return {
    n: pairs.length,
    sumX: total((x) => x),
    sumY: total((_, y) => y),
    sumXX: total((x) => x * x),
    sumYY: total((_, y) => y * y),
    sumXY: total((x, y) => x * y),
    sumAbs: total((x, y) => Math.abs(x - y)),
    hit0: total((x, y) => (x === y ? 1 : 0)),
    hit1: total((x, y) => (Math.abs(x - y) <= tau ? 1 : 0))
  };
}

function expectSame(found: Coorientation, expected: Coorientation) {
  expect(found.reasons).toEqual(expected.reasons);
  for (const [field, value] of Object.entries(expected)) {
    if (field === "reasons") continue;
    const other = found[field as keyof Coorientation];
    if (value === null) expect(other, field).toBeNull();
    else expect(other, field).toBeCloseTo(value as number, 9);
  }
}
