import {expect, test} from "vitest";
import {z} from "zod";
import {columnTypes, defineTable} from "../../loaders/tables/define-table.js";

const row = z.object({
  quarter: z.string().describe("The quarter."),
  reps: z.int().describe("Reps."),
  calls: z.int().describe("Calls held.")
});
const right = {
  name: "calls",
  oneRowIs: "a quarter",
  file: "tables/calls.csv",
  source: z.object({Quarter: z.string()}),
  row,
  published: {keys: ["quarter"], people: "reps", group: "rep", figures: {calls: "sum"}},
  make: () => []
} as const;

test("a declaration comes back as it is", () => {
  expect(defineTable(right as never)).toBe(right);
});

test.each([
  [{name: "Calls"}, /its name is not lower-case/],
  [{name: "results"}, /has a table of that name already/],
  [{file: "../calls.csv"}, /expected a path within the engagement's folder/],
  [{row: row.extend({weeks: z.int()})}, /column "weeks" has no describe/],
  [{published: {...right.published, keys: ["month"]}}, /published names month, which a row lacks/],
  [{published: {...right.published, figures: {}}}, /says nothing of calls: add it to figures/],
  [{published: {...right.published, keys: []}}, /published.keys is empty/],
  [
    {
      row: row.extend({rep: z.string().describe("Who.")}),
      published: {...right.published, keys: ["quarter", "rep"]}
    },
    /published.keys has rep, expected some of quarter, month/
  ],
  [
    {
      row: row.extend({note: z.string().describe("What was said.")}),
      published: {...right.published, figures: {calls: "sum", note: "mean"}}
    },
    /column "note" is VARCHAR, expected a number: texts are never published/
  ]
])("what contradicts itself is refused when it is declared (%#)", (change, said) => {
  expect(() => defineTable({...right, ...change} as never)).toThrow(said);
});

test("columns get the types that DuckDB knows them by", () => {
  const shape = z.object({
    a: z.string(),
    b: z.int().nullable(),
    c: z.number().min(0).nullable(),
    d: z.boolean(),
    e: z.enum(["x", "y"])
  });
  expect(columnTypes(shape)).toEqual({a: "VARCHAR", b: "BIGINT", c: "DOUBLE", d: "BOOLEAN", e: "VARCHAR"});
});
