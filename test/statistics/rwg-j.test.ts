import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rwg} from "../../loaders/statistics/rwg.js";
import {rwgJ, steppedUp} from "../../loaders/statistics/rwg-j.js";
import {rwgJLindell} from "../../loaders/statistics/rwg-j-lindell.js";
import {answersOnFive} from "./answers.js";

const items = fc.array(answersOnFive, {minLength: 1, maxLength: 6});

describe("rwgJ", () => {
  it.each([
    [
      [
        [4, 4, 4],
        [4, 4, 4],
        [2, 2, 2]
      ],
      1,
      "no variance on any item"
    ],
    [
      [
        [1, 5],
        [1, 5]
      ],
      0,
      "more variance than chance counts as chance"
    ],
    [
      [
        [4, 5],
        [4, 4],
        [5, 3]
      ],
      21 / 26,
      "mean variance 5/6, a ratio of 5/12: 3 * 7/12 / (3 * 7/12 + 5/12)"
    ]
  ])("of %j is %d (%s)", (given, expected, _why) => {
    expect(rwgJ(given, 2).value).toBeCloseTo(expected, 12);
  });

  it("is undefined where no item has two answers, and leaves out those that have not", () => {
    expect(rwgJ([[4], []], 2)).toEqual({value: null, reason: "n < 2"});
    expect(
      rwgJ(
        [
          [4, 5, 5],
          [null, 3]
        ],
        2
      )
    ).toEqual(rwgJ([[4, 5, 5]], 2));
  });

  it("is rwg for one item, floored, and lies in 0..1 for more", () => {
    fc.assert(
      fc.property(items, (given) => {
        expect(rwgJ([given[0]!], 2).value).toBeCloseTo(Math.max(0, rwg(given[0]!, 2).value!), 12);
        expect(rwgJ(given, 2).value).toBeGreaterThanOrEqual(0);
        expect(rwgJ(given, 2).value).toBeLessThanOrEqual(1);
        expect(rwgJ([...given].reverse(), 2).value).toBeCloseTo(rwgJ(given, 2).value!, 12);
      })
    );
  });

  it("rises with the number of items at the same agreement, which r*wg(j) does not", () => {
    fc.assert(
      fc.property(answersOnFive, fc.integer({min: 2, max: 5}), (answers, times) => {
        const repeated = Array(times).fill(answers);
        const one = rwgJLindell([answers], 2).value!;
        expect(rwgJLindell(repeated, 2).value).toBeCloseTo(one, 12);
        expect(rwgJ(repeated, 2).value).toBeGreaterThanOrEqual(rwgJ([answers], 2).value! - 1e-12);
        expect(rwgJ(repeated, 2).value).toBeCloseTo(steppedUp(one, times), 12);
      })
    );
  });
});
