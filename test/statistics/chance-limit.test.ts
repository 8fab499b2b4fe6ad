import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chanceLimit} from "../../loaders/statistics/chance-limit.js";
import {rwg} from "../../loaders/statistics/rwg.js";

describe("chanceLimit", () => {
  it.each([
    [3, 1, "only full agreement, 5 of 125 cases"],
    [5, 0.85, "exact"],
    [10, 0.528, "exact"],
    [20, 0.337, "exact"]
  ])("of %d answers on 5 options is %d (%s)", (n, expected, _why) => {
    const {value, method} = chanceLimit(n, 5);
    expect(value).toBeCloseTo(expected, 3);
    expect(method).toBe("exact");
  });

  it("is undefined where even full agreement is likely, or nobody can agree", () => {
    expect(chanceLimit(2, 5)).toMatchObject({value: null, reason: "full agreement of 2 is within chance"});
    expect(chanceLimit(1, 5)).toMatchObject({value: null, reason: "n < 2", method: null});
    expect(chanceLimit(0, 5).value).toBeNull();
  });

  it("is what listing every sequence of answers gives", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 2, max: 5}),
        fc.integer({min: 2, max: 4}),
        fc.constantFrom(0.01, 0.05, 0.2, 0.5),
        (n, options, level) => {
          const agreements = sequences(n, options).map(
            (answers) => rwg(answers, (options ** 2 - 1) / 12).value!
          );
          const reached = (limit: number) =>
            agreements.filter((agreement) => agreement >= limit - 1e-9).length / agreements.length;
          const significant = agreements.filter((agreement) => reached(agreement) <= level + 1e-9);
          const {value} = chanceLimit(n, options, {level});
          if (significant.length === 0) expect(value).toBeNull();
          else expect(value).toBeCloseTo(Math.min(...significant), 9);
        }
      ),
      {numRuns: 30}
    );
  });

  it("agrees between its methods where they meet", () => {
    const exact = chanceLimit(67, 5);
    const simulated = chanceLimit(68, 5);
    const drawn = chanceLimit(200, 5);
    const normal = chanceLimit(201, 5);
    expect([exact, simulated, drawn, normal].map(({method}) => method)).toEqual([
      "exact",
      "simulated",
      "simulated",
      "normal"
    ]);
    expect(Math.abs(exact.value! - simulated.value!)).toBeLessThan(0.005);
    expect(Math.abs(drawn.value! - normal.value!)).toBeLessThan(0.005);
    expect(chanceLimit(1_000_000, 5).value).toBeCloseTo(0, 2);
  });

  it("repeats a simulation by its seed", () => {
    const limit = (seed: number) => chanceLimit(8, 5, {items: 3, seed, replicates: 500}).value;
    expect(limit(4)).toBe(limit(4));
    expect(limit(4)).not.toBe(limit(5));
  });

  it.each([
    [() => chanceLimit(5, 1), "options must be a whole number >= 2, found 1"],
    [() => chanceLimit(2.5, 5), "n must be a whole number >= 0, found 2.5"],
    [() => chanceLimit(5, 5, {level: 1}), "level must lie between 0 and 1, found 1"],
    [() => chanceLimit(5, 5, {items: 0}), "items must be a whole number >= 1, found 0"]
  ])("refuses what is none of its arguments (%#)", (call, message) => {
    expect(call).toThrow(message);
  });
});

function sequences(n: number, options: number): number[][] {
  if (n === 0) return [[]];
  return sequences(n - 1, options).flatMap((start) =>
    Array.from({length: options}, (_, x) => [...start, x + 1])
  );
}
