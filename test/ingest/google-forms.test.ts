import {expect, test} from "vitest";
import {googleForms} from "../../loaders/ingest/google-forms.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

const action = {
  pattern: "^Was erwartet .*\\[(?<expectation>.+)\\]$",
  perspective: "meta",
  field: "action"
} as const;
const header =
  'Zeitstempel,E-Mail-Adresse,Team,Was bist du?,"Was erwartet deine Führungskraft? [Log every call, the same day]",Was erwartet deine Führungskraft? [Stop discounting at quarter end]';

test.each([
  ["Timestamp,What? [Row]\n2026/01/05 9:01:02 AM GMT+1,Stop\n", 1],
  ["Horodateur,Votre équipe\n05/01/2026 09:01:02,Est\n", 0.8],
  ["Marca temporal,Equipo\n5/1/2026 9:01:02,Este\n", 0.8],
  ["Team,Timestamp\nEast,05/01/2026 09:01:02\n", 0]
])("is recognised by the sheet's language: %j", (text, score) => {
  expect(googleForms.recognises(headOf(text)).score).toBeCloseTo(score);
});

test("reads a German sheet whose quarter is the date's, whose people have no id, and whose team and group are columns", async () => {
  const read = await readAnswers(
    `${header}
05.01.2026 09:00:00,canary@a.example,East,Führungskraft,,
13.02.2026 17:45:10,canary@b.example,East,Vertrieb,Beginnen,Weiß nicht
01.04.2026 00:10:00,canary@c.example,West,Vertrieb,Aufhören,Weitermachen
09.10.2027 08:00:00,canary@d.example,West,Vertrieb,Beginnen,Beginnen
`,
    {
      format: "google_forms",
      quarter: {date: "Zeitstempel"},
      group: {column: "Was bist du?", labels: {Führungskraft: "leader", Vertrieb: "rep"}},
      team: {column: "Team"},
      columns: [action]
    }
  );
  expect(read.problems.map(({severity, code}) => [severity, code])).toEqual([
    ["warning", "row_without_quarter"]
  ]);
  expect(read.answers).toEqual([
    "2026Q1 s0r3 L1 meta - start - answered",
    "2026Q1 s0r3 L2 meta - dont_know - dont_know",
    "2026Q2 s0r4 L1 meta - stop - answered",
    "2026Q2 s0r4 L2 meta - continue - answered"
  ]);
  expect(read.dropped).toEqual({"no answers": 1, "outside the quarters": 1});
});

const ticks = (cells: readonly string[]) =>
  `Timestamp,Id,Which of these does your leader expect?\n${cells
    .map((cell, i) => `2026/01/0${i + 5} 9:00:00 AM GMT+1,e${i + 1},"${cell}"`)
    .join("\n")}\n`;

test("a comma-joined multi-select finds options that hold commas; what nobody chose of the direction is known to be left", async () => {
  const read = await readAnswers(
    ticks([
      "Stop discounting at quarter end, Log every call, the same day",
      "Bring service into renewals, Something else"
    ]),
    {
      format: "google_forms",
      quarter: "2026Q1",
      respondent: "Id",
      columns: [
        {
          pattern: "^Which of these",
          perspective: "meta",
          field: "known",
          list: {separator: ", "},
          ticked: "yes",
          unticked: "no"
        }
      ]
    }
  );
  expect(read.answers).toEqual([
    "2026Q1 e1 F1 meta no - - answered",
    "2026Q1 e1 L1 meta yes - - answered",
    "2026Q1 e1 L2 meta yes - - answered",
    "2026Q1 e1 L3 meta no - - answered",
    "2026Q1 e2 F1 meta no - - answered",
    "2026Q1 e2 L1 meta no - - answered",
    "2026Q1 e2 L2 meta no - - answered",
    "2026Q1 e2 L3 meta yes - - answered"
  ]);
  expect(read.problems).toEqual([
    expect.objectContaining({severity: "warning", code: "unknown_option", row: 3, found: '"Something else"'})
  ]);
});

test("a date that could be either way round is asked about, not guessed", async () => {
  const read = await readAnswers("Timestamp,Id,Do? [L1]\n03/04/2026 09:00:00,e1,Start\n", {
    format: "google_forms",
    quarter: {date: "Timestamp"},
    respondent: "Id",
    columns: [{pattern: "\\[(?<expectation>L1)\\]", perspective: "meta", field: "action"}]
  });
  expect(read.problems).toContainEqual(
    expect.objectContaining({
      code: "unreadable_date",
      row: 2,
      column: "Timestamp",
      found: '"03/04/2026 09:00:00"'
    })
  );
});
