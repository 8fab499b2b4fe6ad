import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countsOf, median, moments, sampleVariance} from "../../loaders/statistics/counts.js";

const answers = fc.array(fc.option(fc.integer({min: -3, max: 7}), {freq: 6}), {maxLength: 40});

describe("counts of answers", () => {
  it("are ascending and leave out who did not answer", () => {
    expect(countsOf([4, null, 2, 4])).toEqual({values: [2, 4], counts: [1, 2]});
  });

  it.each([
    [[], null, "nobody answered"],
    [[null], null, "nobody answered"],
    [[3], 3, "one answer"],
    [[1, 5], 3, "midpoint of the two middle answers"],
    [[5, 1, 1, 4], 2.5, "order of answers does not matter"],
    [[1, 2, 2, 5], 2, "both middle answers the same"],
    [[1, 2, 5], 2, "odd number"]
  ])("have the median of %j at %s (%s)", (given, expected, _why) => {
    expect(median(given)).toBe(expected);
  });

  it("may stand in any order and hold options nobody chose", () => {
    expect(median({values: [5, 3, 1, 2], counts: [2, 0, 1, 1]})).toBe(3.5);
    expect(median({values: [1, 2, 3, 4], counts: [2, 0, 0, 2]})).toBe(2.5);
    expect(sampleVariance({values: [1, 2, 3], counts: [0, 0, 1]})).toBeNull();
  });

  it("give what the answers and their sums give", () => {
    fc.assert(
      fc.property(answers, (raw) => {
        const found = moments(raw);
        const valid = raw.filter((value) => value !== null);
        const sum = valid.reduce<number>((s, x) => s + x, 0);
        const sumOfSquares = valid.reduce<number>((s, x) => s + x * x, 0);
        for (const other of [moments(countsOf(raw)), moments({n: valid.length, sum, sumOfSquares})]) {
          expect(other.n).toBe(found.n);
          expect(other.mean).toBeCloseTo(found.mean, 12);
          expect(other.squares).toBeCloseTo(found.squares, 9);
        }
        expect(median(countsOf(raw))).toBe(median(raw));
      })
    );
  });

  it("have no variance at all where everybody answers the same, whatever the number", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, min: -1e6, max: 1e6}), fc.integer({min: 2, max: 9}), (value, n) => {
        expect(sampleVariance(Array(n).fill(value))).toBe(0);
      })
    );
  });

  it.each([
    [() => moments([1, Number.NaN]), "answers must be numbers or null, found NaN"],
    [() => countsOf([Number.POSITIVE_INFINITY]), "found Infinity"],
    [() => moments({values: [1], counts: [-1]}), "counts must be numbers >= 0, found -1"],
    [() => median({values: [1, 2], counts: [1]}), "must be of one length, found 2 and 1"],
    [() => moments({n: -1, sum: 0, sumOfSquares: 0}), "n must be a number >= 0, found -1"]
  ])("refuse what is no count (%#)", (call, message) => {
    expect(call).toThrow(message);
  });
});
