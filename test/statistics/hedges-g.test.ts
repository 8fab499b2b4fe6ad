import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hedgesG} from "../../loaders/statistics/hedges-g.js";

const answers = fc.array(fc.integer({min: 1, max: 5}), {minLength: 2, maxLength: 30});

describe("hedgesG", () => {
  it("shrinks Cohen's d by the exact J", () => {
    // Means 2 and 4, both sd 1: d = -2; df = 4: J = Γ(2) / (sqrt(2) Γ(1.5)) = .7978846.
    const found = hedgesG([1, 2, 3], [3, 4, 5]);
    expect(found.d).toBeCloseTo(-2, 12);
    expect(found.g).toBeCloseTo(-2 / (Math.SQRT2 * (Math.sqrt(Math.PI) / 2)), 12);
  });

  it.each([
    [2, 1 / Math.sqrt(Math.PI)],
    [3, Math.sqrt(Math.PI / 6)],
    [10, 24 / (Math.sqrt(5) * (105 / 16) * Math.sqrt(Math.PI))],
    [4000, 1 - 3 / (4 * 4000 - 1)]
  ])("has J for df = %i at %d", (df, expected) => {
    const first = [0, 1, ...Array(df - 2).fill(0)];
    const {d, g} = hedgesG(first, [1, 2]);
    expect(g! / d!).toBeCloseTo(expected, df === 4000 ? 7 : 12);
  });

  it.each([
    [[3], [4, 5, 4], "n < 2 on a side"],
    [[], [], "n < 2 on a side"],
    [[3, 3, 3], [4, 4, 4], "no variation"],
    [[0.1, 0.1, 0.1], [0.3, 0.3], "no variation"]
  ])("of %j and %j is undefined: %s", (x, y, reason) => {
    expect(hedgesG(x, y)).toMatchObject({d: null, g: null, reason});
  });

  it("keeps what it knows of a side with one answer", () => {
    expect(hedgesG([3, null], [4, 5])).toMatchObject({n1: 1, mean1: 3, sd1: null, mean2: 4.5});
  });

  it("gives one answer from raw answers, counts and sums, in any order, whatever the units", () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const raw = hedgesG(x, y);
        expect(hedgesG(counted(x), counted(y)).g ?? 99).toBeCloseTo(raw.g ?? 99, 10);
        expect(hedgesG(summed(x), summed(y)).g ?? 99).toBeCloseTo(raw.g ?? 99, 10);
        if (raw.g === null) return;
        expect(Math.abs(raw.g)).toBeLessThanOrEqual(Math.abs(raw.d!));
        expect(hedgesG([...y].reverse(), x).g).toBeCloseTo(-raw.g, 10);
        const rescaled = (values: number[]) => values.map((value) => 7 - 3 * value);
        expect(hedgesG(rescaled(x), rescaled(y)).g).toBeCloseTo(-raw.g, 10);
      })
    );
  });
});

function counted(answers: readonly number[]) {
  const values = [1, 2, 3, 4, 5];
  return {values, counts: values.map((value) => answers.filter((answer) => answer === value).length)};
}

function summed(answers: readonly number[]) {
  return {
    n: answers.length,
    sum: answers.reduce((sum, answer) => sum + answer, 0),
    sumOfSquares: answers.reduce((sum, answer) => sum + answer * answer, 0)
  };
}
