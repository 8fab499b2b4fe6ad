import {expect, test} from "vitest";
import {microsoftForms} from "../../loaders/ingest/microsoft-forms.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

test.each([
  [
    "ID,Start time,Completion time,Email,Name,Q\n1,2026-01-05 09:00:00,2026-01-05 09:09:00,anonymous,,A\n",
    0.97,
    "English"
  ],
  ["ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Frage\n", 0.97, "German"],
  [
    "ID,Avvio,Fine,Indirizzo,Chi,Domanda\n1,5/1/26 9:00,5/1/26 9:09,anonymous,,A\n",
    0.75,
    "words that nobody listed, the cells as Forms writes them"
  ],
  ["ID,Name,Team,Role,Manager,Region\n1,A,East,Rep,b1,North\n", 0, "a table of people"]
])("%j is recognised with %d: %s", (text, score) => {
  expect(microsoftForms.recognises(headOf(text, text.includes(";") ? ";" : ",")).score).toBe(score);
});

test("a quiz's twins and totals are no questions", () => {
  const {columns} = microsoftForms.layout(
    headOf(
      "ID,Start time,Completion time,Email,Name,Total points,Quiz feedback,Log it,Points - Log it,Feedback - Log it,Points - other\n"
    )
  );
  expect(columns.filter((column) => column.role === undefined).map((column) => column.name)).toEqual([
    "Log it",
    "Points - other"
  ]);
});

test("reads Likert statements by their second column, and a multi-select with its trailing semicolon", async () => {
  const read = await readAnswers(
    `ID,Start time,Completion time,Email,Name,"Log every call, the same day","Log every call, the same day2",What is expected?
1,2026-01-05 09:00:00,2026-01-05 09:09:00,e1@small.example,Canary,Démarrer,5,"Log every call, the same day;Bring service into renewals;"
2,2026-01-05 09:00:00,2026-01-05 09:09:00,e2@small.example,Canary,Je ne sais pas,,Stop discounting at quarter end;
`,
    {
      format: "microsoft_forms",
      quarter: "2026Q1",
      respondent: "Email",
      columns: [
        {pattern: "^(?<expectation>.*[^0-9])2$", perspective: "meta", field: "level"},
        {pattern: "^(?<expectation>Log .*day)$", perspective: "meta", field: "action"},
        {
          pattern: "^What is expected",
          perspective: "own",
          field: "known",
          list: {separator: ";"},
          ticked: "yes"
        }
      ]
    },
    {
      files: {
        "people.csv": "respondent,group,team\ne1@small.example,rep,east\ne2@small.example,rep,east\n"
      }
    }
  );
  expect(read.problems).toEqual([]);
  expect(read.answers.filter((line) => line.includes("meta"))).toEqual([
    "2026Q1 e1@small.example L1 meta - start 5 answered",
    "2026Q1 e2@small.example L1 meta - dont_know - dont_know"
  ]);
  expect(read.answers.filter((line) => line.includes(" yes "))).toEqual([
    "2026Q1 e1@small.example L1 own yes - - answered",
    "2026Q1 e1@small.example L3 own yes - - answered",
    "2026Q1 e2@small.example L2 own yes - - answered"
  ]);
});
