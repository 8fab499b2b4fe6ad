import {describe, expect, test} from "vitest";
import type {ColumnRule, WideSource} from "../../loaders/engagement/schema.js";
import type {Layout} from "../../loaders/ingest/layout.js";
import {mapColumns} from "../../loaders/ingest/map-columns.js";
import {matchKey, plainText} from "../../loaders/ingest/plain-text.js";
import {surveymonkey} from "../../loaders/ingest/surveymonkey.js";

const expectations = [
  {expectation: "L1", statement: "Log every call, the same day"},
  {expectation: "L2", statement: "Stop discounting."}
];

function mapped(columns: ColumnRule[], layout: Layout) {
  const source = {
    format: "surveymonkey",
    file: "s.csv",
    quarter: "Q",
    respondent: "Respondent ID",
    columns
  } as WideSource;
  return mapColumns(source, layout, expectations);
}

const records = [
  ["Respondent ID", "IP Address", "What is <b>expected</b>?", "", "Anything else?"],
  ["", "", "Log every call,\u00a0the same day", "stop  discounting", "Open-Ended Response"],
  ["1", "", "Stop", "Stop", ""]
];
const layout = surveymonkey.layout({container: "text", delimiter: ",", records, tail: []});

describe("column rules", () => {
  test("name a SurveyMonkey column by its question and row label, markup removed", () => {
    expect(layout.columns.map((column) => column.name)).toEqual([
      "Respondent ID",
      "IP Address",
      "What is expected? [Log every call, the same day]",
      "What is expected? [stop discounting]",
      "Anything else? [Open-Ended Response]"
    ]);
  });

  test("find expectations by their statement, however it is spaced or ended", () => {
    const rule: ColumnRule = {
      pattern: "^What is expected\\? \\[(?<expectation>.+)\\]$",
      in: "name",
      perspective: "meta",
      field: "action",
      reversed: false
    };
    const {columns, problems, keys} = mapped([rule], layout);
    expect(problems).toEqual([]);
    expect(keys.respondent).toBe(0);
    expect(columns.map(({position, expectation}) => [position, expectation])).toEqual([
      [2, "L1"],
      [3, "L2"]
    ]);
  });

  test("that match nothing are errors, but warnings where nobody's answer has no column and others match", () => {
    const rule = (pattern: string): ColumnRule => ({
      ...{pattern, in: "name", field: "comment", reversed: false},
      ...{expectation: "L1", perspective: "meta"}
    });
    const rules = [rule("^Anything else"), rule("^Nothing$")];
    const severities = (given: ColumnRule[], mayLackColumns: boolean) =>
      mapped(given, {...layout, mayLackColumns}).problems.map(({code, severity}) => `${code} ${severity}`);
    expect(severities(rules, false)).toEqual(["unknown_column error"]);
    expect(severities(rules, true)).toEqual(["unknown_column warning"]);
    expect(severities(rules.slice(1), true)).toEqual(["unknown_column error"]);
  });

  test("name a column that two rules would fill", () => {
    const rule: ColumnRule = {
      pattern: "^What is expected",
      in: "name",
      expectation: "L1",
      perspective: "meta",
      field: "action",
      reversed: false
    };
    expect(mapped([rule], layout).problems).toEqual([
      expect.objectContaining({code: "column_mapped_twice", column: "What is expected? [stop discounting]"})
    ]);
  });
});

test.each([
  ["<p>Log&nbsp;it &amp; go</p>", "Log it & go"],
  ["a\u00a0 b\n c", "a b c"],
  ["5 < 6 > 4", "5 < 6 > 4"]
])("plain text of %j is %j", (text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test("texts match whatever their case, spacing or final full stop", () => {
  expect(matchKey(" Don't  KNOW. ")).toBe(matchKey("don't know"));
});
