import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cliffsDelta} from "../../loaders/statistics/cliffs-delta.js";

const answers = fc.array(fc.integer({min: 1, max: 5}), {minLength: 1, maxLength: 30});

describe("cliffsDelta", () => {
  it.each([
    [[3, 3, 3], [4, 4, 4], -1, "all below, though neither side varies"],
    [[4], [3, 5], 0, "as often above as below"],
    [[1, 2, 3], [1, 2, 3], 0, "the same answers"],
    [[5, 5, 4, null], [4, 1], 5 / 6, "five of six above, one tied"],
    [[], [1], null, "nobody answered"],
    [[1], [null], null, "nobody on the other side"]
  ])("of %j against %j is %s (%s)", (x, y, expected, _why) => {
    const {value, reason} = cliffsDelta(x, y);
    expect(value).toBe(expected);
    expect(reason === null).toBe(expected !== null);
  });

  it("compares every pair, from raw answers and from counts alike", () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const pairs = x.flatMap((a) => y.map((b) => Math.sign(a - b)));
        const expected = pairs.reduce<number>((sum, sign) => sum + sign, 0) / pairs.length;
        expect(cliffsDelta(x, y).value).toBeCloseTo(expected, 12);
        expect(cliffsDelta(counted(x), counted(y)).value).toBeCloseTo(expected, 12);
        expect(cliffsDelta(y, [...x].reverse()).value).toBeCloseTo(-expected, 12);
      })
    );
  });

  it("ignores any rising change of scale", () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const stretched = (values: number[]) => values.map((value) => value ** 3);
        expect(cliffsDelta(stretched(x), stretched(y)).value).toBeCloseTo(cliffsDelta(x, y).value!, 12);
      })
    );
  });

  it("refuses NaN and negative counts", () => {
    expect(() => cliffsDelta([Number.NaN], [1])).toThrow("x must be numbers");
    expect(() => cliffsDelta([1], {values: [1], counts: [-1]})).toThrow("counts of y");
  });
});

function counted(answers: readonly number[]) {
  const values = [5, 4, 3, 2, 1];
  return {values, counts: values.map((value) => answers.filter((answer) => answer === value).length)};
}
