import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {adMedian, adMedianJ} from "../../loaders/statistics/ad-median.js";
import {countsOf} from "../../loaders/statistics/counts.js";
import {answersOnFive, scaledBy} from "./answers.js";

describe("adMedian", () => {
  it.each([
    [[2, 4], 1, "both one from the midpoint"],
    [[4, 4, 4], 0, "full agreement"],
    [[1, 1, 5, 5], 2, "split between the ends"],
    [[1, 1, 1, 5], 1, "median 1: less than from the mean"],
    [[1, 2, 4, 5], 1.5, "median 3, an option nobody took"]
  ])("of %j is %d (%s)", (answers, expected, _why) => {
    expect(adMedian(answers).value).toBeCloseTo(expected, 12);
  });

  it("is undefined below two answers", () => {
    expect(adMedian([3])).toEqual({value: null, reason: "n < 2"});
    expect(adMedianJ([[3], []])).toEqual({value: null, reason: "n < 2"});
    expect(adMedianJ([])).toEqual({value: null, reason: "no items"});
  });

  it("is in scale points, whatever the order, the origin and the direction of the scale", () => {
    fc.assert(
      fc.property(answersOnFive, (answers) => {
        const {value} = adMedian(answers);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(2);
        expect(adMedian([...answers].reverse()).value).toBeCloseTo(value!, 12);
        expect(adMedian(countsOf(answers)).value).toBeCloseTo(value!, 12);
        expect(adMedian(scaledBy(-2, 10, answers)).value).toBeCloseTo(2 * value!, 12);
      })
    );
  });

  it("over items is the mean over those answered", () => {
    expect(adMedianJ([[1, 3], [4], [2, 2]]).value).toBe(0.5);
  });
});
