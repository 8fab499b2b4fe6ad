import {expect, test} from "vitest";
import {readSplits, splitsText} from "../../loaders/coding/splits.js";

const lengths = new Map([["aaaaaaaaaaaa", 20]]);
const cutsOf = (cell: string) => readSplits(`answer,cuts\naaaaaaaaaaaa,${cell}\n`, lengths);

test.each([
  [
    "6 14",
    [
      [6, 6],
      [14, 14]
    ],
    "cuts at characters"
  ],
  [
    "6-9 14",
    [
      [6, 9],
      [14, 14]
    ],
    "what stands between is left out"
  ],
  [
    "0-2 18-20",
    [
      [0, 2],
      [18, 20]
    ],
    "also before the first part and after the last"
  ],
  ["", [], "nothing keeps the answer whole"]
])("cuts %s are read (%s)", (cell, cuts) => {
  const {splits, problems} = cutsOf(cell);
  expect(problems).toEqual([]);
  expect(splits[0]!.cuts.map(({end, start}) => [end, start])).toEqual(cuts);
});

test.each(["14 6", "6 6", "20", "0", "9-6", "6-21", "six", "6,14"])(
  "cuts %s are refused, with the row",
  (cell) => {
    const {splits, problems} = cutsOf(`"${cell}"`);
    expect(splits).toEqual([]);
    expect(problems).toMatchObject([{code: "bad_cut", row: 2, severity: "error"}]);
  }
);

test("lines are written as they are read, and the last on an answer counts", () => {
  const line = {
    answer: "aaaaaaaaaaaa",
    cuts: [
      {end: 6, start: 9},
      {end: 12, start: 12}
    ],
    by: "anna",
    at: "2026-10-01"
  };
  const text = splitsText([{...line, cuts: []}, line]);
  expect(text.split("\n")[2]).toBe("aaaaaaaaaaaa,6-9 12,anna,2026-10-01");
  expect(readSplits(text, lengths)).toEqual({splits: [line], problems: []});
});
