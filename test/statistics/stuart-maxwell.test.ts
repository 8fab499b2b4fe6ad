import {expect, test} from "vitest";
import {stuartMaxwell} from "../../loaders/statistics/stuart-maxwell.js";

test("with two categories it is McNemar's test", () => {
  const {chiSquare, df, n} = stuartMaxwell([
    [10, 15],
    [5, 20]
  ]);
  expect(chiSquare).toBeCloseTo((15 - 5) ** 2 / (15 + 5), 12);
  expect([df, n]).toEqual([1, 50]);
});

test("does not depend on the order of the categories, nor on the time's direction", () => {
  const table = [
    [20, 10, 5],
    [3, 30, 15],
    [4, 3, 10]
  ];
  const {chiSquare, p} = stuartMaxwell(table);
  const order = [2, 0, 1];
  expect(stuartMaxwell(order.map((a) => order.map((b) => table[a]![b]!))).chiSquare).toBeCloseTo(
    chiSquare!,
    10
  );
  expect(stuartMaxwell(table.map((_, a) => table.map((row) => row[a]!))).p).toBeCloseTo(p!, 10);
});

test("leaves out a category that nobody entered or left", () => {
  const {chiSquare, df} = stuartMaxwell([
    [10, 15, 0],
    [5, 20, 0],
    [0, 0, 7]
  ]);
  expect([chiSquare, df]).toEqual([5, 1]);
});

test.each([
  [[[0]], "n = 0"],
  [
    [
      [3, 0],
      [0, 4]
    ],
    "no unit changed its category"
  ]
])("says why there is no test, %#", (table, reason) =>
  expect(stuartMaxwell(table)).toMatchObject({chiSquare: null, p: null, reason})
);
