import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countsOf} from "../../loaders/statistics/counts.js";
import {vanDerEijkA} from "../../loaders/statistics/van-der-eijk-a.js";
import {answersOnFive, scaledBy} from "./answers.js";

const five = {low: 1, high: 5};

describe("vanDerEijkA", () => {
  it.each([
    [[3, 3, 3], 1, "all the same"],
    [[1, 5], -1, "split between the ends"],
    [[1, 2, 3, 4, 5], 0, "spread evenly"],
    [[2, 3], 0.75, "two neighbours of five"],
    [[1, 1, 2], (2 * 0.75 + 1) / 3, "a layer of two neighbours, a layer of one option"]
  ])("of %j is %d (%s)", (answers, expected, _why) => {
    expect(vanDerEijkA(answers, five).value).toBeCloseTo(expected, 12);
  });

  it("is undefined below two answers", () => {
    expect(vanDerEijkA([3], five)).toEqual({value: null, reason: "n < 2"});
  });

  it("lies in -1..1, the same from counts, in any order and in either direction", () => {
    fc.assert(
      fc.property(answersOnFive, (answers) => {
        const {value} = vanDerEijkA(answers, five);
        expect(Math.abs(value!)).toBeLessThanOrEqual(1 + 1e-12);
        expect(vanDerEijkA(countsOf(answers), five).value).toBeCloseTo(value!, 12);
        expect(vanDerEijkA(scaledBy(-1, 6, [...answers].reverse()), five).value).toBeCloseTo(value!, 12);
      })
    );
  });

  it("refuses answers between the options", () => {
    expect(() => vanDerEijkA([1.5, 2], five)).toThrow("answers must be whole numbers, found 1.5");
    expect(() => vanDerEijkA([0, 1], {low: 0, high: 1.5})).toThrow(
      "scale must have whole steps, found 0..1.5"
    );
  });
});
