import {expect, test} from "vitest";
import {formbricks} from "../../loaders/ingest/formbricks.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

const header =
  'No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Notes,Tags,"1. What does your leader expect? - Log every call, the same day","2. Which of these?",country';

test("is recognised by its own columns and numbered questions", () => {
  expect(formbricks.recognises(headOf(header)).score).toBeCloseTo(0.95);
  expect(formbricks.recognises(headOf("No.,Response ID,Name\n")).score).toBe(0);
  const {columns} = formbricks.layout(headOf(header));
  expect(columns.filter((column) => column.role === undefined).map((column) => column.question)).toEqual([
    "What does your leader expect? - Log every call, the same day",
    "Which of these?"
  ]);
});

test("reads a matrix and a joined multi-select; unfinished responses are partial", async () => {
  const read = await readAnswers(
    `${header}
1,r1,2026-04-02T08:00:00.000Z,Yes,s,f,e1,,,Start doing,Stop discounting at quarter end; Bring service into renewals,DE
2,r2,2026-04-02T08:00:00.000Z,No,s,f,e2,,,Start doing,,DE
`,
    {
      format: "formbricks",
      quarter: {date: "Timestamp", timeZone: "America/New_York"},
      respondent: "User ID",
      columns: [
        {pattern: "^What .* - (?<expectation>.+)$", in: "question", perspective: "meta", field: "action"},
        {pattern: "^2\\. ", perspective: "own", field: "known", list: {separator: ";"}, ticked: "yes"}
      ]
    }
  );
  expect(read.problems).toEqual([]);
  expect(read.dropped).toEqual({partial: 1});
  expect(read.answers.filter((line) => !line.endsWith("skipped"))).toEqual([
    "2026Q2 e1 L1 meta - start - answered",
    "2026Q2 e1 L2 own yes - - answered",
    "2026Q2 e1 L3 own yes - - answered"
  ]);
});

test("a date near midnight belongs to the quarter of the zone that the mapping names", async () => {
  const read = await readAnswers(`${header}\n1,r1,2026-04-01T02:00:00.000Z,Yes,s,f,e1,,,Start doing,,DE\n`, {
    format: "formbricks",
    quarter: {date: "Timestamp", timeZone: "America/New_York"},
    respondent: "User ID",
    columns: [{pattern: "^1\\. .* - (?<expectation>.+)$", perspective: "meta", field: "action"}]
  });
  expect(read.answers).toEqual(["2026Q1 e1 L1 meta - start - answered"]);
});
