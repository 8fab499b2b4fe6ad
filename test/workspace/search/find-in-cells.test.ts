import {expect, test} from "vitest";
import {findInCells} from "../../../src/workspace/search/find-in-cells.js";

const cells = [{text: "# Gap (by team)"}, {text: "SELECT team\nFROM answers\nWHERE Team = 'north'"}];
const found = (text: string, isCased = false, isPattern = false) =>
  findInCells(cells, {text, isCased, isPattern}).map(({cell, line, column}) => [cell, line, column]);

test.each([
  [
    "in upper and lower case",
    found("team"),
    [
      [0, 1, 11],
      [1, 1, 8],
      [1, 3, 7]
    ]
  ],
  ["or in the case that was typed", found("Team", true), [[1, 3, 7]]],
  ["signs stand for themselves", found("(by"), [[0, 1, 7]]],
  ["unless a pattern is asked for", found("^where|north", false, true), [[1, 3, 1]]],
  ["nothing is not everywhere", found(""), []],
  ["nor is a pattern that fits nothing", found("x*", false, true), []]
])("finds lines %s", (_, hits, expected) => {
  expect(hits).toEqual(expected);
});

test("a pattern that is none is told in words", () => {
  expect(() => found("(", false, true)).toThrow(/^this is no pattern: /);
});
