import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countsOf} from "../../loaders/statistics/counts.js";
import {tastleConsensus} from "../../loaders/statistics/tastle-consensus.js";
import {answersOnFive, scaledBy} from "./answers.js";

const five = {low: 1, high: 5};

describe("tastleConsensus", () => {
  it.each([
    [[3, 3, 3], 1, "all the same"],
    [[1, 5], 0, "split between the ends"],
    [[1, 3], 1 + Math.log2(0.75), "each a quarter of the scale from the mean"]
  ])("of %j is %d (%s)", (answers, expected, _why) => {
    expect(tastleConsensus(answers, five).value).toBeCloseTo(expected, 12);
  });

  it("is undefined below two answers", () => {
    expect(tastleConsensus([3], five)).toEqual({value: null, reason: "n < 2"});
  });

  it("lies in 0..1, the same from counts, in any order and in either direction", () => {
    fc.assert(
      fc.property(answersOnFive, (answers) => {
        const {value} = tastleConsensus(answers, five);
        expect(value).toBeGreaterThanOrEqual(-1e-12);
        expect(value).toBeLessThanOrEqual(1);
        expect(tastleConsensus(countsOf(answers), five).value).toBeCloseTo(value!, 12);
        expect(tastleConsensus(scaledBy(-1, 6, [...answers].reverse()), five).value).toBeCloseTo(value!, 12);
      })
    );
  });
});
