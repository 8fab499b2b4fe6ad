import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {brennanPrediger} from "../../loaders/statistics/brennan-prediger.js";
import {codeTable} from "../../loaders/statistics/code-table.js";
import type {Codings} from "../../loaders/statistics/codings.js";
import {cohenKappa} from "../../loaders/statistics/cohen-kappa.js";
import {fleissKappa} from "../../loaders/statistics/fleiss-kappa.js";
import {gwetAC} from "../../loaders/statistics/gwet-ac.js";
import {krippendorffAlpha} from "../../loaders/statistics/krippendorff-alpha.js";
import {percentAgreement} from "../../loaders/statistics/percent-agreement.js";

/** Two coders, 100 units: both yes 90, one no 5 each way, never both no. High agreement, no kappa. */
const prevalent: Codings = {
  categories: ["yes", "no"],
  patterns: [
    {counts: [2, 0], units: 90},
    {counts: [1, 1], units: 10}
  ]
};

test("where one code takes nearly all, percent and AC1 are high and kappa is below 0 (90/5/5/0)", () => {
  const table = [
    [90, 5],
    [5, 0]
  ];
  expect(percentAgreement(prevalent).pairs).toBeCloseTo(0.9, 12);
  // pe = .95² + .05² = .905; AC1: pe = 2 · .95 · .05 = .095.
  expect(cohenKappa(table).value).toBeCloseTo((0.9 - 0.905) / 0.095, 12);
  expect(fleissKappa(prevalent).value).toBeCloseTo((0.9 - 0.905) / 0.095, 12);
  expect(gwetAC(prevalent).value).toBeCloseTo((0.9 - 0.095) / 0.905, 12);
  expect(brennanPrediger(prevalent).value).toBeCloseTo(0.8, 12);
});

test("Cohen's kappa of 200 patients and three diagnoses, by hand", () => {
  // Margins .6 .3 .1 and .65 .25 .1: pe = .39 + .075 + .01.
  const table = [
    [106, 10, 4],
    [22, 28, 10],
    [2, 12, 6]
  ];
  expect(cohenKappa(table).pa).toBeCloseTo(0.7, 12);
  expect(cohenKappa(table).pe).toBeCloseTo(0.475, 12);
  expect(cohenKappa(table).value).toBeCloseTo(0.225 / 0.525, 12);
});

test("Krippendorff's alpha of two coders and ten units, by hand", () => {
  // Krippendorff (2011), A: binary, two observers: 0100000000 and 1110010000 give .095.
  const first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
  const second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
  const codings: Codings = {categories: [0, 1], units: first.map((code, i) => [code, second[i]!])};
  expect(krippendorffAlpha(codings).value).toBeCloseTo(1 - (19 * 4) / (14 * 6), 12);
});

const everybodyTheSame: Codings = {
  categories: ["a", "b"],
  units: [
    ["a", "a"],
    ["a", "a"]
  ]
};

describe("edges", () => {
  test("one code only: percent is 1, kappa and alpha have no value and say why", () => {
    expect(percentAgreement(everybodyTheSame)).toMatchObject({pairs: 1, all: 1, reason: null});
    for (const result of [
      fleissKappa(everybodyTheSame),
      krippendorffAlpha(everybodyTheSame),
      cohenKappa([
        [2, 0],
        [0, 0]
      ])
    ])
      expect(result).toMatchObject({value: null, reason: "no variation: every code is the same"});
    expect(gwetAC(everybodyTheSame).value).toBe(1);
  });

  test("no unit with two codes", () => {
    const codings: Codings = {
      categories: ["a", "b"],
      units: [
        ["a", null],
        [null, null]
      ]
    };
    for (const result of [
      gwetAC(codings),
      fleissKappa(codings),
      brennanPrediger(codings),
      krippendorffAlpha(codings)
    ])
      expect(result).toMatchObject({value: null, compared: 0, reason: "no unit has two codes"});
    expect(percentAgreement(codings)).toMatchObject({
      pairs: null,
      all: null,
      reason: "no unit has two codes"
    });
    expect(cohenKappa([[0]])).toMatchObject({value: null, reason: "n = 0"});
  });

  test.each([
    [() => gwetAC({categories: ["a", "a"], units: []}), "categories must differ"],
    [() => gwetAC({categories: ["a", "b"], units: [["a", "c"]]}), "found c"],
    [() => gwetAC({categories: ["a", "b"], patterns: [{counts: [1, -1]}]}), "found -1"],
    [() => gwetAC({categories: ["a", "b"], patterns: [{counts: [Number.NaN, 1]}]}), "found NaN"],
    [() => gwetAC({categories: ["a", "b"], patterns: [{counts: [1]}]}), "a number a category (2)"],
    [() => gwetAC({categories: ["a", "b"], codes: [0, 1, 2, 0], coders: 2}), "found 2"],
    [() => gwetAC({categories: ["a", "b"], codes: [0, 1, 1], coders: 2}), "2 codes a unit"],
    [
      () =>
        gwetAC(prevalent, {
          weights: [
            [1, -0.5],
            [-0.5, 1]
          ]
        }),
      "found -0.5"
    ],
    [() => gwetAC(prevalent, {weights: [[1]]}), "2 x 2 matrix"],
    [() => krippendorffAlpha(prevalent, {metric: "interval"}), "must be numbers"],
    [() => krippendorffAlpha(prevalent, {replicates: -1}), "replicates"],
    [() => percentAgreement(prevalent, {tolerance: Number.NaN}), "tolerance"],
    [() => cohenKappa([[1, 2]]), "table must be square"],
    [
      () =>
        cohenKappa([
          [1, Number.NaN],
          [1, 2]
        ]),
      "found NaN"
    ],
    [() => codeTable(["a"], ["a", "b"], ["a", "b"]), "as long as each other"]
  ])("refuses what it cannot use, %#", (call, said) => expect(call).toThrow(said));
});

const codes = fc.array(fc.array(fc.constantFrom(1, 2, 3, 5, null), {minLength: 3, maxLength: 3}), {
  minLength: 2,
  maxLength: 30
});
const categories = [1, 2, 3, 5];
const coefficients = {
  gwetAC: (codings: Codings) => gwetAC(codings).value,
  fleissKappa: (codings: Codings) => fleissKappa(codings).value,
  brennanPrediger: (codings: Codings) => brennanPrediger(codings).value,
  alphaNominal: (codings: Codings) => krippendorffAlpha(codings).value,
  alphaOrdinal: (codings: Codings) => krippendorffAlpha(codings, {metric: "ordinal"}).value,
  alphaInterval: (codings: Codings) => krippendorffAlpha(codings, {metric: "interval"}).value,
  percent: (codings: Codings) => percentAgreement(codings).pairs
};

function near(a: number | null, b: number | null): void {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(a).toBeCloseTo(b, 9);
}

describe.each(Object.entries(coefficients))("%s", (_, coefficient) => {
  test("is the same for codes in any order of units and coders, from codes, flat codes and counts", () => {
    fc.assert(
      fc.property(codes, (units) => {
        const value = coefficient({categories, units});
        near(coefficient({categories, units: units.map((row) => [...row].reverse()).reverse()}), value);
        const flat = units.flatMap((row) =>
          row.map((code) => (code === null ? -1 : categories.indexOf(code)))
        );
        near(coefficient({categories, codes: Int8Array.from(flat), coders: 3}), value);
        const patterns = units.map((row) => ({
          counts: categories.map((code) => row.filter((given) => given === code).length)
        }));
        near(coefficient({categories, patterns}), value);
      })
    );
  });

  test("is the same on the reversed scale, and never above 1", () => {
    fc.assert(
      fc.property(codes, (units) => {
        const value = coefficient({categories, units});
        const reversed = units.map((row) => row.map((code) => (code === null ? null : -code)));
        near(coefficient({categories: categories.map((code) => -code), units: reversed}), value);
        if (value !== null) {
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(Number.isFinite(value)).toBe(true);
        }
      })
    );
  });
});

test("the interval of alpha comes from its seed alone, and holds alpha", () => {
  const units = Array.from({length: 40}, (_, i) => [
    categories[i % 4]!,
    categories[(i * 7) % 4]!,
    categories[i % 3]!
  ]);
  const options = {metric: "interval", replicates: 500, seed: 9} as const;
  const result = krippendorffAlpha({categories, units}, options);
  expect(krippendorffAlpha({categories, units}, options)).toEqual(result);
  expect(result.low!).toBeLessThan(result.value!);
  expect(result.high!).toBeGreaterThan(result.value!);
});
