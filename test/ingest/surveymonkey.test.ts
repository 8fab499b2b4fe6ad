import {expect, test} from "vitest";
import {surveymonkey} from "../../loaders/ingest/surveymonkey.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

const system =
  "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1";
const blanks = ",,,,,,,,";
const expanded = `${system},Response Status,What is expected?,,Which?,,\n${blanks},,Log every call,Stop discounting,Log every call,Stop discounting,None of the above\n`;

test.each([
  ["expanded", expanded, 2, 0.97],
  ["condensed with a second header row", `${system},What?\n${blanks},Response\n`, 2, 0.97],
  [
    "condensed, one header row",
    `${system},What?\n114000000001,450,01/05/2026,01/05/2026,,,,,e1,Stop\n`,
    1,
    0.97
  ],
  ["condensed, without a collector", "RespondentID,What?\n114000000001,Stop\n", 1, 0.85]
])("is recognised %s", (_, text, headerRows, score) => {
  const head = headOf(text);
  expect(surveymonkey.recognises(head).score).toBe(score);
  expect(surveymonkey.layout(head).headerRows).toBe(headerRows);
});

test("reads a matrix and ticked options; disqualified and partial rows are left out; ids stay text", async () => {
  const day = "01/05/2026 09:00:00 AM,01/05/2026 09:09:00 AM";
  const row = (id: string, status: string, cells: string) =>
    `11400000000000000${id},450,${day},192.0.2.1,canary@small.example,Canary,Canary,e${id},${status},${cells}`;
  const rules = ["L1", "L2"].flatMap((expectation) => {
    const row = expectation === "L1" ? "Log every call" : "Stop discounting";
    return [
      {pattern: `^What is expected\\? \\[${row}\\]$`, expectation, perspective: "meta", field: "action"},
      {
        pattern: `^Which\\? \\[${row}\\]$`,
        expectation,
        perspective: "own",
        field: "known",
        ticked: "yes",
        unticked: "no"
      }
    ] as const;
  });
  const read = await readAnswers(
    `${expanded}${row("1", "completed", "Arrêter,Ne sait pas,Log every call,,")}
${row("2", "disqualified", "Stop,,,,")}
${row("3", "partial", "Stop,,,,")}
${row("2", "completed", ",Seguir,,,None of the above")}
`,
    {format: "surveymonkey", quarter: "2026Q1", respondent: "Custom Data 1", columns: rules}
  );
  expect(read.problems).toEqual([]);
  expect(read.dropped).toEqual({disqualified: 1, partial: 1});
  expect(read.answers).toEqual([
    "2026Q1 e1 L1 meta - stop - answered",
    "2026Q1 e1 L1 own yes - - answered",
    "2026Q1 e1 L2 meta - dont_know - dont_know",
    "2026Q1 e1 L2 own no - - answered",
    "2026Q1 e2 L1 meta - - - skipped",
    "2026Q1 e2 L1 own no - - answered",
    "2026Q1 e2 L2 meta - continue - answered",
    "2026Q1 e2 L2 own no - - answered"
  ]);
});
