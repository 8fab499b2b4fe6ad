import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {awg, awgJ} from "../../loaders/statistics/awg.js";
import {countsOf} from "../../loaders/statistics/counts.js";
import {answersOnFive, scaledBy} from "./answers.js";

const five = {low: 1, high: 5};

describe("awg", () => {
  it.each([
    [[5, 5, 5, 5], 1, null, "all at the end of the scale"],
    [[1, 1, 5, 5], -1, null, "all the disagreement there can be"],
    [[3, 3, 3], 1, null, "all in the middle"],
    [[5, 5, 5, 1], -1, null, "the most its mean of 4 leaves room for"],
    [[5, 5, 5, 4], null, "mean too near the end of the scale", "R gives NA"],
    [[5], null, "n < 2", "one answer"]
  ])("of %j is %s, %s (%s)", (answers, expected, why, _note) => {
    const {value, reason} = awg(answers, five);
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 12);
    expect(reason).toBe(why);
  });

  it("lies in -1..1 and depends neither on the order nor on the direction and units of the scale", () => {
    fc.assert(
      fc.property(answersOnFive, (answers) => {
        const {value, reason} = awg(answers, five);
        const others = [
          awg(countsOf(answers), five),
          awg([...answers].reverse(), five),
          awg(scaledBy(-1, 6, answers), five),
          awg(scaledBy(0.25, -0.25, answers), {low: 0, high: 1})
        ];
        for (const other of others) {
          expect(other.reason).toBe(reason);
          if (value !== null) expect(other.value).toBeCloseTo(value, 9);
        }
        if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
      })
    );
  });

  it("over items is the mean over those that have one", () => {
    expect(
      awgJ(
        [
          [5, 5, 5, 4],
          [3, 3],
          [1, 5]
        ],
        five
      ).value
    ).toBeCloseTo(0, 12);
  });

  it("refuses answers off the scale and a scale of one point", () => {
    expect(() => awg([6, 1], five)).toThrow("answers must lie in 1..5, found 6");
    expect(() => awg([1, 1], {low: 1, high: 1})).toThrow("scale must have low < high, found 1..1");
  });
});
