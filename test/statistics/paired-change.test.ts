import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type PairedChange, pairedChange} from "../../loaders/statistics/paired-change.js";

const rows = fc.array(
  fc.record({
    before: fc.integer({min: 1, max: 5}),
    after: fc.integer({min: 1, max: 5}),
    cluster: fc.constantFrom("north", "south", "east")
  }),
  {minLength: 1, maxLength: 40}
);

describe("pairedChange", () => {
  it("gives Student's own sleep data their paired t", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = pairedChange(first.map((before, i) => ({before, after: second[i]!})));
    // The published t = 4.0621, df = 9, p = .002833, interval .7001142 to 2.4598858.
    expect(found.meanDiff).toBeCloseTo(1.58, 12);
    expect(found.t).toBeCloseTo(4.0621, 4);
    expect(found.p).toBeCloseTo(0.002833, 6);
    expect(found.low).toBeCloseTo(0.7001142, 6);
    expect(found.high).toBeCloseTo(2.4598858, 6);
    expect(found.dz).toBeCloseTo(found.t! / Math.sqrt(10), 12);
    expect(found.reasons.seClustered).toBe("no cluster given");
  });

  it("allows for teams that change together", () => {
    const apart = ["a", "b", "c", "d"].flatMap((cluster) => [
      {before: 3, after: 2, cluster},
      {before: 3, after: 5, cluster},
      {before: 2, after: 3, cluster}
    ]);
    const together = [-1, 2, 1, 2].flatMap((change, j) =>
      [3, 3, 2].map((before) => ({before, after: before + change, cluster: `${j}`}))
    );
    expect(pairedChange(apart).reasons.seClustered).toContain("alike");
    const found = pairedChange(together);
    expect(found.seClustered!).toBeGreaterThan((found.high! - found.low!) / 4);
    expect(found.dfClustered).toBeCloseTo(3, 9);
    // Team means -1 2 1 2: sd 1.414214 over 4 teams.
    expect(found.seClustered).toBeCloseTo(Math.SQRT2 / 2, 9);
  });

  it.each([
    [[], ["meanDiff", "t", "r", "wilcoxonP"], "nobody"],
    [[{before: 2, after: 4}], ["sdDiff", "dz", "t", "r", "low"], "one respondent"],
    [[{before: 2, after: 3, n: 5}], ["dz", "t", "p", "r"], "all alike"]
  ] as const)("of %j lacks %j, each with its reason (%s)", (answers, lacking, _why) => {
    const found = pairedChange(answers);
    for (const field of lacking) {
      expect(found[field], field).toBeNull();
      expect(found.reasons[field], field).toBeTruthy();
    }
  });

  it("leaves out who answered once", () => {
    expect(
      pairedChange([
        {before: 2, after: null},
        {before: null, after: 2},
        {before: 1, after: 2}
      ]).n
    ).toBe(1);
  });

  it("never shows null without a reason or NaN", () => {
    fc.assert(
      fc.property(rows, (answers) => {
        const {reasons, ...figures} = pairedChange(answers);
        for (const [field, value] of Object.entries(figures)) {
          if (value === null) expect(reasons[field as "t"], field).toBeTruthy();
          else expect(Number.isFinite(value), field).toBe(true);
        }
      })
    );
  });

  it("gives counts of answer pairs the figures of their respondents, in any order", () => {
    fc.assert(
      fc.property(rows, (answers) => {
        const cells = new Map<string, (typeof answers)[number] & {n: number}>();
        for (const row of answers) {
          const key = JSON.stringify(row);
          cells.set(key, {...row, n: (cells.get(key)?.n ?? 0) + 1});
        }
        const raw = pairedChange(answers);
        expectSame(pairedChange([...cells.values()]), raw);
        expectSame(pairedChange([...answers].reverse()), raw);
      })
    );
  });
});

function expectSame(found: PairedChange, expected: PairedChange) {
  expect(found.reasons).toEqual(expected.reasons);
  for (const [field, value] of Object.entries(expected)) {
    if (typeof value === "number") expect(found[field as "t"], field).toBeCloseTo(value, 9);
  }
}
