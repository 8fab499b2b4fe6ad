import {describe, expect, test} from "vitest";
import {table} from "../../loaders/ingest/table.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

const level = {pattern: "^Log it$", expectation: "L1", perspective: "meta", field: "level"} as const;
const source = {format: "table", quarter: "2026Q1", respondent: "Who"} as const;

test("any row of column names will do, and says little", () => {
  expect(table.recognises(headOf("a,b\n1,2\n")).score).toBe(0.3);
  expect(table.recognises(headOf("a\n1\n")).score).toBe(0);
});

test("the header may stand below a preamble; rows may be left out by any column, each with its reason", async () => {
  const read = await readAnswers(
    "Survey of spring,,\n,,\nWho,Status,Log it\ne1,ok,5\ne2,Test run,1\ne3,ok,4\n",
    {
      ...source,
      headerRow: 3,
      leaveOut: [{column: "Status", values: ["test run"], reason: "trial"}],
      columns: [level]
    }
  );
  expect(read.problems).toEqual([]);
  expect(read.dropped).toEqual({trial: 1});
  expect(read.answers).toEqual(["2026Q1 e1 L1 meta - - 5 answered", "2026Q1 e3 L1 meta - - 4 answered"]);
});

describe("levels", () => {
  test.each([
    ["as they are", {}, "2", "2"],
    ["reversed: x' = L + H - x", {reversed: true}, "2", "4"],
    ["of another scale: put on the engagement's", {scale: {min: 0, max: 10}}, "5", "3"],
    ["of another scale and reversed", {scale: {min: 0, max: 10}, reversed: true}, "0", "5"],
    ["with a decimal comma", {}, '"3,5"', "3.5"],
    ["that begin with their number", {}, "4 - Nearly always", "4"]
  ])("%s", async (_, rule, cell, expected) => {
    const read = await readAnswers(`Who,Log it\ne1,${cell}\n`, {...source, columns: [{...level, ...rule}]});
    expect(read.problems).toEqual([]);
    expect(read.answers).toEqual([`2026Q1 e1 L1 meta - - ${expected} answered`]);
  });

  test("changes made to cells are counted in the warehouse", async () => {
    const read = await readAnswers("Who,Log it,Stop it\ne1,2,10\ne2,,0\n", {
      ...source,
      columns: [
        {...level, reversed: true},
        {...level, pattern: "^Stop it$", expectation: "L2", scale: {min: 0, max: 10}}
      ]
    });
    expect(read.adjusted).toEqual({reversed: 1, "put on the scale": 2});
  });

  test("off the rule's own scale is named with it", async () => {
    const read = await readAnswers("Who,Log it\ne1,5\n", {
      ...source,
      columns: [{...level, scale: {min: 0, max: 4}}]
    });
    expect(read.problems).toEqual([
      expect.objectContaining({code: "off_scale", row: 2, found: '"5"', expected: "a number from 0 to 4"})
    ]);
  });
});

test("a label that nobody knows is named with its count and the nearest one that is", async () => {
  const read = await readAnswers("Who,Do\ne1,Start doign\ne2,Start doign\ne3,Start doing\n", {
    ...source,
    columns: [{...level, pattern: "^Do$", field: "action"}]
  });
  expect(read.problems).toEqual([
    expect.objectContaining({
      code: "unmapped_label",
      row: 2,
      column: "Do",
      found: '"Start doign"',
      rows: 2,
      hint: expect.stringContaining('the nearest known label is "Start doing" (start)')
    })
  ]);
});

test("a quarter by column takes ids, labels and the source's own words; what is unknown is named", async () => {
  const read = await readAnswers("Who,When,Log it\ne1,Q1 2026,5\ne1,spring,4\ne2,2027,3\ne3,,3\n", {
    ...source,
    quarter: {column: "When", labels: {spring: "2026Q2"}},
    columns: [level]
  });
  expect(read.problems).toContainEqual(
    expect.objectContaining({code: "unknown_quarter", row: 4, column: "When", found: '"2027"'})
  );
  expect(read.answers).toEqual(["2026Q1 e1 L1 meta - - 5 answered", "2026Q2 e1 L1 meta - - 4 answered"]);
  expect(read.dropped).toEqual({"no quarter": 1, "outside the quarters": 1});
});

test("a respondent column that is not there is named, with the nearest", async () => {
  const read = await readAnswers("Who,Log it\ne1,5\n", {...source, respondent: "Whom", columns: [level]});
  expect(read.problems).toEqual([
    expect.objectContaining({code: "unknown_column", column: "Whom", hint: expect.stringContaining('"Who"')})
  ]);
});
