import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countsOf} from "../../loaders/statistics/counts.js";
import {rwg} from "../../loaders/statistics/rwg.js";
import {answersOnFive, scaledBy} from "./answers.js";

describe("rwg", () => {
  it.each([
    [[4], null, "one answer agrees with nobody"],
    [[], null, "no answer"],
    [[4, 4, 4], 1, "full agreement"],
    [[4, null, 5], 0.75, "who did not answer is left out: R's rwg gives .75"],
    [[1, 1, 5, 5], -5 / 3, "polarised: not floored at 0"],
    [[1, 2, 3, 4, 5], -0.25, "spread over the scale: variance 2.5 of 2"]
  ])("of %j is %s (%s)", (answers, expected, _why) => {
    const {value, reason} = rwg(answers, 2);
    if (expected === null) expect([value, reason]).toEqual([null, "n < 2"]);
    else expect(value).toBeCloseTo(expected, 12);
  });

  it("does not depend on the order of answers, the direction of the scale or the form of input", () => {
    fc.assert(
      fc.property(answersOnFive, (answers) => {
        const {value} = rwg(answers, 2);
        const n = answers.length;
        const sum = answers.reduce((s, x) => s + x, 0);
        const sumOfSquares = answers.reduce((s, x) => s + x * x, 0);
        expect(value).toBeLessThanOrEqual(1);
        expect(rwg([...answers].reverse(), 2).value).toBeCloseTo(value!, 12);
        expect(rwg(scaledBy(-1, 6, answers), 2).value).toBeCloseTo(value!, 12);
        expect(rwg(countsOf(answers), 2).value).toBeCloseTo(value!, 12);
        expect(rwg({n, sum, sumOfSquares}, 2).value).toBeCloseTo(value!, 12);
      })
    );
  });

  it("refuses a null variance of 0", () => {
    expect(() => rwg([1, 2], 0)).toThrow("nullVariance must be a number > 0, found 0");
  });
});
