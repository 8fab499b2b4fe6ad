import {readFileSync} from "node:fs";
import {csvParseRows} from "d3";
import {describe, expect, test} from "vitest";
import {bandOf, confusionOf, reliabilityOf, reliabilityOfCategory} from "../../loaders/coding/reliability.js";
import {hasShared, shared} from "../shared.js";

interface Estimate {
  est: number;
  ci: string;
}

/** The figures that R's irrCAC gives for a table of raters, with Student's intervals printed to three digits. */
function oracle(id: string): Record<"percent" | "gwet_ac" | "krippendorff", Estimate> {
  return JSON.parse(readFileSync(shared(`oracles/${id}.json`), "utf8")).expected.cac.unweighted;
}

function table(file: string): (string | null)[][] {
  const [, ...rows] = csvParseRows(readFileSync(shared(`oracles/data/${file}`), "utf8"));
  return rows.map((cells) => cells.map((cell) => (cell === "" || cell === "NA" ? null : cell)));
}

describe.runIf(hasShared)("what R gives", () => {
  test.each([
    ["raters_cac_raw4raters", "cac_raw4raters.csv"],
    ["raters_diagnoses", "diagnoses.csv"]
  ])("%s: percent, AC1 and alpha, and the intervals of the first two", (id, file) => {
    const expected = oracle(id);
    const rows = table(file);
    const categories = [...new Set(rows.flat())].filter((code) => code !== null).sort();
    const found = reliabilityOf(rows, categories, 1);
    expect(found.percent.value).toBeCloseTo(expected.percent.est, 5);
    expect(found.ac1.value).toBeCloseTo(expected.gwet_ac.est, 5);
    expect(found.alpha.value).toBeCloseTo(expected.krippendorff.est, 5);
    for (const [name, figure] of [
      ["percent", found.percent],
      ["gwet_ac", found.ac1]
    ] as const) {
      const [low, high] = expected[name].ci.match(/[\d.]+/g)!.map(Number);
      expect(figure.low).toBeCloseTo(low!, 2);
      expect(figure.high).toBeCloseTo(high!, 2);
    }
    expect(found.alpha.low!).toBeLessThan(found.alpha.value!);
    expect(found.alpha.high!).toBeGreaterThan(found.alpha.value!);
  });
});

const same = (n: number, code: string) => Array.from({length: n}, () => [code, code]);

test("where one code takes more than 80 %, a note says so: alpha is low, AC1 is not", () => {
  const rows = [
    ...same(90, "start"),
    ...same(0, "stop"),
    ...Array.from({length: 5}, () => ["start", "stop"])
  ];
  const found = reliabilityOf([...rows, ...rows.slice(90).map(([a, b]) => [b!, a!])], ["start", "stop"], 1);
  expect(found.prevalent).toBe("start");
  expect(found.alpha.value!).toBeLessThan(0);
  expect(found.ac1.value!).toBeCloseTo(0.8895, 3);
});

test("all codes the same: no alpha, percent 1", () => {
  const found = reliabilityOf(same(5, "start"), ["start", "stop"], 1);
  expect([found.percent.value, found.alpha.value, found.band]).toEqual([1, null, null]);
  expect(found.reason).toMatch(/no variation/);
});

test("nobody coded anything twice: no figure, and the reason", () => {
  const found = reliabilityOf([["start", null]], ["start", "stop"], 1);
  expect([found.units, found.percent.value, found.alpha.value, found.ac1.value]).toEqual([
    0,
    null,
    null,
    null
  ]);
  expect(found.reason).toMatch(/two codes/);
});

test("one category against the others", () => {
  const rows = [
    ["a", "a"],
    ["b", "c"],
    ["c", "b"]
  ];
  expect(reliabilityOf(rows, ["a", "b", "c"], 1).percent.value).toBeCloseTo(1 / 3, 12);
  expect(reliabilityOfCategory(rows, "a", 1).percent.value).toBe(1);
});

test.each([
  [0.8, "final"],
  [0.799, "tentative"],
  [0.667, "tentative"],
  [0.6669, "below"],
  [null, null]
])("alpha %s is %s", (alpha, band) => expect(bandOf(alpha)).toBe(band));

test("the confusion table has the first coder's code in the row", () => {
  expect(
    confusionOf(
      [
        ["a", "b"],
        ["a", "a"],
        ["b", null]
      ],
      ["a", "b"]
    )
  ).toEqual([
    [1, 1],
    [0, 0]
  ]);
});
