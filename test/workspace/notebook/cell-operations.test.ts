import {expect, test} from "vitest";
import {type Cell, newCell} from "../../../src/workspace/notebook/cell.js";
import * as operations from "../../../src/workspace/notebook/cell-operations.js";
import {createHistory} from "../../../src/workspace/notebook/history.js";

const of = (letters: string): Cell[] =>
  [...letters].map((letter) => ({...newCell("sql", letter), id: letter}));
const ids = (cells: readonly Cell[]) => cells.map(({id}) => id).join("");

test.each([
  ["abc", "b", "up", "bac"],
  ["abc", "a", "up", "abc"],
  ["abc", "b", "down", "acb"],
  ["abc", "c", "down", "abc"],
  ["abcd", "bc", "down", "adbc"],
  ["abcd", "bc", "up", "bcad"],
  ["abcd", "cd", "down", "abcd"],
  ["abcde", "bd", "down", "acebd"]
] as const)("in %s, %s moved %s gives %s", (before, selected, direction, after) => {
  const moved = operations.moveCells({cells: of(before), selected: [...selected]}, direction);
  expect(ids(moved.cells)).toBe(after);
  expect(moved.selected).toEqual([...selected]);
});

test.each([
  ["abc", "b", "ac", "c"],
  ["abc", "c", "ab", "b"],
  ["abc", "ab", "c", "c"],
  ["a", "a", "", ""]
])("from %s, %s taken away leaves %s with %s selected", (before, selected, after, next) => {
  const left = operations.deleteCells({cells: of(before), selected: [...selected]});
  expect([ids(left.cells), left.selected.join("")]).toEqual([after, next]);
});

test.each([
  ["above", 0],
  ["below", 2]
] as const)("a cell put %s the selected ones stands at %d and is selected", (where, place) => {
  const cell = newCell("javascript");
  const inserted = operations.insertCell({cells: of("abc"), selected: ["a", "b"]}, where, cell);
  expect(inserted.cells.indexOf(cell)).toBe(place);
  expect(inserted.selected).toEqual([cell.id]);
});

test("a SQL cell that becomes Markdown loses its name, and keeps its text", () => {
  const cell = newCell("sql", "SELECT 1", {name: "one"});
  const {cells} = operations.changeKind({cells: [cell], selected: [cell.id]}, "markdown");
  expect(cells[0]).toMatchObject({kind: "markdown", name: null, text: "SELECT 1"});
});

test("a pasted cell is a new one, under a name that is free", () => {
  const cell = newCell("sql", "SELECT 1", {name: "one"});
  const state = operations.pasteCells({cells: [cell], selected: [cell.id]}, [cell, cell], "below");
  expect(state.cells.map(({name}) => name)).toEqual(["one", "one2", "one3"]);
  expect(new Set(state.cells.map(({id}) => id)).size).toBe(3);
});

test("undoing brings cells back, and keeps what was written since", () => {
  const history = createHistory<readonly Cell[]>();
  const before = of("abc");
  history.record(before);
  const now = [before[0]!, {...before[2]!, text: "written since"}];
  const restored = operations.restoreCells(history.undo(now)!, now);
  expect(restored.map(({text}) => text)).toEqual(["a", "b", "written since"]);
  expect(ids(history.redo(restored)!)).toBe("ac");
  expect(history.redo(now)).toBeNull();
});

test("a folded heading hides what stands below it, and no heading beside it", () => {
  const texts = ["# A", "## B", "code", "### C", "text", "## D", "# E"];
  const cells = texts.map((text, i) => ({
    ...newCell(text === "code" ? "sql" : "markdown", text),
    id: text,
    isFolded: i === 1
  }));
  expect([...operations.hiddenCells(cells)]).toEqual(["code", "### C", "text"]);
});
