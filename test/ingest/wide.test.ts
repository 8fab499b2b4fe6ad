import {expect, test} from "vitest";
import {readAnswers} from "./read-answers.js";

const source = {
  format: "google_forms" as const,
  quarter: "2026Q1",
  respondent: "Employee ID",
  columns: [
    {
      pattern: "^What is expected.*\\[(?<expectation>.+)\\]$",
      perspective: "meta" as const,
      field: "action" as const
    }
  ]
};
const question = "What is expected of you? [Log every call, the same day]";
const rows = [
  ["2026/01/05 9:00:00 AM GMT+1", "e1", "canary@a.example", "Start"],
  ["2026/01/06 9:00:00 AM GMT+1", "e2", "canary@b.example", "Stop"],
  ["2026/01/07 9:00:00 AM GMT+1", "e2", "canary@b.example", "Continue"]
];

/** The survey with so many columns of other questions between who answered and what. */
function survey(more: number, other = (i: number) => `Other [${i}]`): string {
  const header = [
    "Timestamp",
    "Employee ID",
    "Email",
    ...Array.from({length: more}, (_, i) => other(i)),
    question
  ];
  const cells = rows.map((row) => [...row.slice(0, 3), ...Array<string>(more).fill("x"), row[3]!]);
  return `${[header, ...cells].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n")}\n`;
}

test("of 100,000 columns those that are mapped are read, as if the others were not there", async () => {
  const wide = await readAnswers(survey(99_996), source);
  expect(wide).toEqual(await readAnswers(survey(6), source));
  expect(wide.answers).toHaveLength(2);
  expect(wide.dropped).toEqual({duplicate: 1});
});

test("a row with more cells than very many columns have, and a mapping of too many, are refused with the limit", async () => {
  const long = await readAnswers(survey(4000).replace('"Stop"', '"Stop","more"'), source);
  expect(long.problems).toMatchObject([{severity: "error", code: "broken_record", row: 3}]);
  const all = {...source, columns: [{...source.columns[0]!, pattern: ".*", expectation: "L1"}]};
  const many = await readAnswers(survey(21_000), all);
  expect(many.problems).toMatchObject([{severity: "error", code: "over_limit"}]);
  expect(many.problems[0]!.expected).toBe("at most 20,000 (limit columnsAtOnce)");
});
