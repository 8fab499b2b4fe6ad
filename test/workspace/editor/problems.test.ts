import {Text} from "@codemirror/state";
import {expect, test} from "vitest";
import {marked} from "../../../src/workspace/editor/problems.js";

const doc = Text.of(["SELECT teem,", "FROM warehouse.answers"]);

test.each([
  ["the word at its place", 1, 8, "teem"],
  ["a whole line where no column is known", 2, null, "FROM warehouse.answers"],
  ["the last word where something is missing at the end", 1, 13, "teem,"],
  ["the last line where the place is past the end", 9, 1, "FROM"],
  ["the first line where nothing is known", null, null, "SELECT teem,"]
] as const)("marks %s", (_, line, column, expected) => {
  const {from, to, message} = marked(doc, {message: "not found", line, column});
  expect(doc.sliceString(from, to)).toBe(expected);
  expect(message).toBe("not found");
});
