import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {adMean, adMeanJ} from "../../loaders/statistics/ad-mean.js";
import {countsOf} from "../../loaders/statistics/counts.js";
import {answersOnFive, scaledBy} from "./answers.js";

describe("adMean", () => {
  it.each([
    [[2, 4], 1, "R: ad.m"],
    [[4, 4, 4], 0, "full agreement"],
    [[1, 1, 5, 5], 2, "split between the ends"],
    [[1, 1, 1, 5], 1.5, "mean 2"]
  ])("of %j is %d (%s)", (answers, expected, _why) => {
    expect(adMean(answers).value).toBeCloseTo(expected, 12);
  });

  it("is undefined below two answers", () => {
    expect(adMean([3])).toEqual({value: null, reason: "n < 2"});
    expect(adMeanJ([[3], []])).toEqual({value: null, reason: "n < 2"});
    expect(adMeanJ([])).toEqual({value: null, reason: "no items"});
  });

  it("is in scale points, whatever the order, the origin and the direction of the scale", () => {
    fc.assert(
      fc.property(answersOnFive, (answers) => {
        const {value} = adMean(answers);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(2);
        expect(adMean([...answers].reverse()).value).toBeCloseTo(value!, 12);
        expect(adMean(countsOf(answers)).value).toBeCloseTo(value!, 12);
        expect(adMean(scaledBy(-2, 10, answers)).value).toBeCloseTo(2 * value!, 12);
      })
    );
  });

  it("over items is the mean over those answered", () => {
    expect(adMeanJ([[1, 3], [4], [2, 2]]).value).toBe(0.5);
  });
});
