import {describe, expect, test} from "vitest";
import type {CodedAction} from "../../loaders/coding/actions.js";
import {codebookOf} from "../../loaders/coding/codebook.js";
import type {Adjudication, Match, PlacedCoding} from "../../loaders/coding/coding.js";
import {changedAfterwards, finalCodes} from "../../loaders/coding/final-codes.js";
import {reliabilityReport} from "../../loaders/coding/reliability-report.js";

const codebook = codebookOf(
  ["L1", "L2"].map((expectation) => ({
    ...{expectation, holder: "leader", target: "rep", action: "stop"},
    ...{statement: expectation, theme: expectation}
  })),
  [
    {code: "X1", retired: "2", successors: "L1"},
    {code: "X2", retired: "2", successors: "L1 L2"}
  ]
);
const coding = (coder: string, unit: string, action: CodedAction, code: string, match: Match | null = null) =>
  ({coder, unit, action, code, match, row: 2, note: ""}) as PlacedCoding;
const decision = (unit: string, code_1: string, code_2: string, code: string): Adjudication => ({
  ...{unit, coder_1: "anna", action_1: "stop", code_1, note_1: "", coder_2: "ben", action_2: "stop", code_2},
  ...{note_2: "", action: "start", code, match: null, reason: "so", way: "third", decided_by: "dora"},
  ...{codebook: 1, decided_at: ""}
});
const last = (codings: PlacedCoding[], decisions: Adjudication[] = []) =>
  finalCodes(codings, decisions, codebook).map(({how, action, code, match}) => [how, action, code, match]);

describe("the last word on a unit", () => {
  test.each([
    ["is the one coder's", [coding("anna", "u", "stop", "L1")], [], ["single", "stop", "L1", "full"]],
    [
      "is what both gave, the more careful match",
      [coding("anna", "u", "stop", "L1", "partial"), coding("ben", "u", "stop", "L1")],
      [],
      ["same", "stop", "L1", "partial"]
    ],
    [
      "is open where they differ in the action alone",
      [coding("anna", "u", "stop", "L1"), coding("ben", "u", "start", "L1")],
      [],
      ["open", null, null, null]
    ],
    [
      "is the decision's",
      [coding("anna", "u", "stop", "L1"), coding("ben", "u", "stop", "L2")],
      [decision("u", "L1", "L2", "L2")],
      ["third", "start", "L2", "full"]
    ],
    [
      "is the later decision's",
      [coding("anna", "u", "stop", "L1"), coding("ben", "u", "stop", "L2")],
      [decision("u", "L1", "L2", "L2"), decision("u", "L1", "L2", "L1")],
      ["third", "start", "L1", "full"]
    ],
    [
      "follows a merge: both gave the same",
      [coding("anna", "u", "stop", "X1"), coding("ben", "u", "stop", "L1")],
      [],
      ["same", "stop", "L1", "full"]
    ],
    ["waits after a split", [coding("anna", "u", "stop", "X2")], [], ["recode", null, null, null]],
    [
      "has no match where it is none",
      [coding("anna", "u", "stop", "none")],
      [],
      ["single", "stop", "none", null]
    ]
  ] as const)("%s", (_, codings, decisions, expected) =>
    expect(last([...codings], [...decisions])).toEqual([expected])
  );
});

test("reliability goes by what coders gave before they were settled, also where a file was changed later", () => {
  const before = [coding("anna", "u", "stop", "L1"), coding("ben", "u", "stop", "L2")];
  const after = [coding("anna", "u", "stop", "L1"), coding("ben", "u", "stop", "L1")];
  const decisions = [decision("u", "L1", "L2", "L1")];
  const agreed = (codings: PlacedCoding[]) =>
    reliabilityReport(finalCodes(codings, decisions, codebook), codebook, new Map(), 1).lines.find(
      ({variable, category}) => variable === "code" && category === null
    )!.percent.value;
  expect([agreed(before), agreed(after)]).toEqual([0, 0]);
  expect(changedAfterwards(before, decisions)).toEqual([]);
  expect(changedAfterwards(after, decisions)).toMatchObject([{coder: "ben", unit: "u"}]);
});

test("the report lists the worst code first, with its units, and has no figure of fewer than ten in a part", () => {
  const codings = Array.from({length: 12}, (_, i) => `u${i}`).flatMap((unit, i) => [
    coding("anna", unit, "stop", i < 8 ? "L1" : "L2"),
    coding("ben", unit, i === 0 ? "start" : "stop", i < 9 ? "L1" : "L2")
  ]);
  const places = new Map(
    codings.map(({unit}) => [unit, [{quarter: "2026Q1", group: unit === "u0" ? "leader" : "rep"}]])
  );
  const report = reliabilityReport(finalCodes(codings, [], codebook), codebook, places, 1);
  expect(report.doublyCoded).toBe(12);
  expect(report.codes.map(({code, units, agreed}) => [code, units, agreed])).toEqual([
    ["L2", 4, 3],
    ["L1", 9, 8]
  ]);
  expect(report.disagreements.map(({unit, differsIn}) => [unit, differsIn])).toEqual([
    ["u8", ["code"]],
    ["u0", ["action"]]
  ]);
  expect(report.confusion.code).toEqual({
    categories: ["L1", "L2"],
    counts: [
      [8, 0],
      [1, 3]
    ]
  });
  const parts = report.lines.filter(({quarter, group}) => quarter ?? group);
  expect([...new Set(parts.map(({quarter, group, units}) => `${quarter ?? group} ${units}`))]).toEqual([
    "2026Q1 12",
    "rep 11"
  ]);
});
