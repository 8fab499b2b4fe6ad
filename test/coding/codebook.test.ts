import {describe, expect, test} from "vitest";
import {type CodeRow, codebookOf, currentCodes, meaningToday} from "../../loaders/coding/codebook.js";
import {codebookProblems} from "../../loaders/coding/codebook-problems.js";

const expectation = (id: string, theme = "CRM") => ({
  ...{expectation: id, holder: "leader", target: "rep", action: "start"},
  ...{statement: `Statement of ${id}`, theme}
});
const expectations = ["L1", "L2"].map((id) => expectation(id));
const topic = (code: string, more: CodeRow = {}): CodeRow => ({
  ...{code, label: `Topic ${code}`, definition: "What it is", example_1: "one", example_2: "two", ...more}
});

/** Version 1 had X1 to X4; then X1 was merged into L1, X2 split into X3 and X4, X5 retired. */
const rows = [
  topic("X1", {retired: "2", successors: "X6"}),
  topic("X2", {retired: "2", successors: "X3 X4"}),
  topic("X3"),
  topic("X4", {added: "2"}),
  topic("X5", {retired: "3"}),
  topic("X6", {added: "2", retired: "3", successors: "L1"})
];
const codebook = codebookOf(expectations, rows);

test("every expectation is a code, with its statement for a definition where codes.csv says no more", () => {
  expect(codebook.codes.get("L1")).toMatchObject({label: "Statement of L1", definition: "Statement of L1"});
  expect(codebook.version).toBe(3);
  expect(currentCodes(codebook).map(({code}) => code)).toEqual(["L1", "L2", "X3", "X4"]);
});

test("a direction has its own expectations, and every topic", () => {
  const other = codebookOf([...expectations, {...expectation("R1"), holder: "rep", target: "leader"}], rows);
  expect(currentCodes(other, {holder: "rep", target: "leader"}).map(({code}) => code)).toEqual([
    "R1",
    "X3",
    "X4"
  ]);
});

describe("what was coded earlier", () => {
  test.each([
    ["L1", {code: "L1", choices: null}, "is what it was"],
    ["X1", {code: "L1", choices: null}, "follows two merges"],
    ["X2", {code: null, choices: ["X3", "X4"]}, "must be coded again after a split"],
    ["X5", {code: "none", choices: null}, "counts as none where nothing took its place"],
    ["none", {code: "none", choices: null}, "stays none"],
    ["Y9", {code: null, choices: null}, "is unknown"]
  ] as [string, object, string][])("%s %j: %s", (code, meaning) =>
    expect(meaningToday(codebook, code)).toEqual(meaning)
  );
});

describe("what is wrong with codes.csv", () => {
  const problems = (...bad: CodeRow[]) =>
    codebookProblems(
      bad.map((row, i) => ({...row, row: i + 2})),
      ["L1"]
    ).map(({code, row, column}) => [code, row, column]);
  test.each([
    ["a code twice", [topic("X1"), topic("X1")], [["duplicate_code", 3, "code"]]],
    ["no id", [topic("")], [["bad_code", 2, "code"]]],
    ["the word for no code", [topic("none")], [["bad_code", 2, "code"]]],
    ["a topic without a label", [topic("X1", {label: ""})], [["missing_value", 2, "label"]]],
    [
      "a topic without a definition",
      [topic("X1", {definition: ""})],
      [["missing_definition", 2, "definition"]]
    ],
    ["one example", [topic("X1", {example_2: ""})], [["missing_example", 2, "example_2"]]],
    ["no version", [topic("X1", {added: "v2"})], [["bad_version", 2, "added"]]],
    [
      "an unknown successor",
      [topic("X1", {retired: "2", successors: "X9"})],
      [["unknown_code", 2, "successors"]]
    ],
    ["a successor while it lives", [topic("X1", {successors: "L1"})], [["contradictory_code", 2, "retired"]]],
    [
      "a circle",
      [topic("X1", {retired: "2", successors: "X2"}), topic("X2", {retired: "2", successors: "X1"})],
      [
        ["circular_code", 2, "successors"],
        ["circular_code", 3, "successors"]
      ]
    ],
    ["nothing", [topic("X1"), {code: "L1", example_1: "a", example_2: "b"}], []]
  ] as [string, CodeRow[], [string, number, string][]][])("%s", (_, bad, expected) =>
    expect(problems(...bad)).toEqual(expected)
  );
});
