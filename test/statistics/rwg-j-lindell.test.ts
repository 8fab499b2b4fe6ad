import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rwg} from "../../loaders/statistics/rwg.js";
import {rwgJLindell} from "../../loaders/statistics/rwg-j-lindell.js";
import {answersOnFive} from "./answers.js";

describe("rwgJLindell", () => {
  it("is the mean of rwg over items, below 0 where they are polarised", () => {
    fc.assert(
      fc.property(fc.array(answersOnFive, {minLength: 1, maxLength: 5}), (items) => {
        const mean = items.reduce((sum, item) => sum + rwg(item, 2).value!, 0) / items.length;
        expect(rwgJLindell(items, 2).value).toBeCloseTo(mean, 12);
      })
    );
    expect(rwgJLindell([[1, 5]], 2).value).toBeCloseTo(-3, 12);
  });

  it("takes the null variance of each item where the scales differ", () => {
    const items = [
      [1, 3],
      [1, 5]
    ];
    expect(rwgJLindell(items, [2, 4]).value).toBeCloseTo(1 - (2 / 2 + 8 / 4) / 2, 12);
    expect(() => rwgJLindell(items, [2])).toThrow("nullVariance must have 2 entries, found 1");
  });

  it("is undefined without two answers to any item", () => {
    expect(rwgJLindell([[null, 4]], 2)).toEqual({value: null, reason: "n < 2"});
    expect(rwgJLindell([], 2)).toEqual({value: null, reason: "n < 2"});
  });
});
