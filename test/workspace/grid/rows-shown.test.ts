import {tableFromArrays} from "apache-arrow";
import fc from "fast-check";
import {expect, test} from "vitest";
import {type GridColumn, gridColumn, type Plain} from "../../../src/workspace/grid/column.js";
import {inOrder} from "../../../src/workspace/grid/order.js";
import {rowsShown} from "../../../src/workspace/grid/rows-shown.js";
import {rowScroll} from "../../../src/workspace/grid/scroll.js";
import {move} from "../../../src/workspace/grid/selection.js";

const table = tableFromArrays({
  team: ["north", "South", "north", null, "west 10", "west 9"],
  n: [5, -1, 12.5, null, 7, 5]
});
const columns: GridColumn[] = table.schema.fields.map((field, i) => gridColumn(field, table.getChildAt(i)!));
const teams = (shown: ReturnType<typeof rowsShown>) =>
  Array.from(shown.rows(), (row) => columns[0]!.get(row));

test.each([
  ["> 5", 1, ["north", "west 10"]],
  ["5..8", 1, ["north", "west 10", "west 9"]],
  ["=5", 1, ["north", "west 9"]],
  ["!= 5", 1, ["South", "north", "west 10"]],
  ["null", 1, [null]],
  ["!null", 0, ["north", "South", "north", "west 10", "west 9"]],
  ["TH", 0, ["north", "South", "north"]],
  ["= south", 0, ["South"]],
  ["!west", 0, ["north", "South", "north", null]],
  ["12", 1, ["north"]],
  ["  ", 0, ["north", "South", "north", null, "west 10", "west 9"]]
])("the filter %j of column %i leaves %j", (text, column, expected) => {
  const shown = rowsShown(columns, table.numRows);
  shown.filter(column, text);
  expect(teams(shown)).toEqual(expected);
});

test("sorts numbers by size and texts as a dictionary does, nulls last either way, and in their own order again", () => {
  const shown = rowsShown(columns, table.numRows);
  shown.sort({column: 0, direction: "ascending"});
  expect(teams(shown)).toEqual(["north", "north", "South", "west 9", "west 10", null]);
  shown.sort({column: 1, direction: "descending"});
  expect(Array.from(shown.rows())).toEqual([2, 4, 0, 5, 1, 3]);
  shown.sort(null);
  expect(shown.isAll()).toBe(true);
});

test("any values are ordered, none lost, those alike in the order they had", () => {
  const value = fc.oneof(fc.integer({min: -3, max: 3}), fc.double({noNaN: true}), fc.constant(null));
  fc.assert(
    fc.property(
      fc.array(value),
      fc.constantFrom("ascending" as const, "descending" as const),
      (values: Plain[], direction) => {
        const rows = Uint32Array.from(values, (_, i) => i);
        const sign = direction === "ascending" ? 1 : -1;
        const expected = [...rows].sort((a, b) => {
          const [one, other] = [values[a]!, values[b]!];
          if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
          return sign * ((one as number) - (other as number)) || a - b;
        });
        expect([...inOrder(rows, values, direction)]).toEqual(expected);
      }
    ),
    {numRuns: 100}
  );
});

test.each([1, 40, 1_000_000, 50_000_000])("of %i rows the first and the last can be scrolled to", (rows) => {
  const scroll = rowScroll(rows, 22);
  const viewport = 400;
  expect(scroll.height).toBeLessThanOrEqual(15_000_000);
  expect(scroll.offset(0, viewport)).toBe(0);
  const end = Math.max(0, scroll.height - viewport);
  if (rows * 22 > viewport) expect(scroll.offset(end, viewport)).toBeCloseTo(rows * 22 - viewport, 3);
  expect(scroll.offset(scroll.scrollTop(880, viewport), viewport)).toBeCloseTo(880, 6);
});

const size = {rows: 100, columns: 3, page: 10};
test.each([
  [
    "down from the head is the first row",
    {row: -1, column: 1},
    "ArrowDown",
    false,
    false,
    {row: 0, column: 1}
  ],
  ["up from the first row is the head", {row: 0, column: 1}, "ArrowUp", false, false, {row: -1, column: 1}],
  ["but not while the block grows", {row: 0, column: 1}, "ArrowUp", true, false, {row: 0, column: 1}],
  ["no further than the last column", {row: 4, column: 2}, "ArrowRight", false, false, {row: 4, column: 2}],
  ["a page down stops at the end", {row: 95, column: 0}, "PageDown", false, false, {row: 99, column: 0}],
  ["Ctrl+End is the last cell", {row: 4, column: 0}, "End", false, true, {row: 99, column: 2}]
])("%s", (_, head, key, isShift, isMod, expected) => {
  const next = move({anchor: head, head}, {key, isShift, isMod}, size)!;
  expect(next.head).toEqual(expected);
  expect(next.anchor).toEqual(isShift ? head : expected);
});
