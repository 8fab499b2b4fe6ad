import {describe, expect, test} from "vitest";
import {qualtrics} from "../../loaders/ingest/qualtrics.js";
import {headOf} from "./head-of.js";
import {readAnswers} from "./read-answers.js";

const names =
  "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,ExternalReference,DistributionChannel,Q1_1,Q1_2";
const texts =
  "Anfangsdatum,Enddatum,Antworttyp,Fortschritt,Beendet,Erfasst,Antwort-ID,Referenz,Kanal,Was? - L1,Was? - L2";
const ids = [
  "startDate",
  "endDate",
  "status",
  "progress",
  "finished",
  "recordedDate",
  "_recordId",
  "externalDataReference",
  "distributionChannel",
  "QID1_1",
  "QID1_2"
]
  .map((id) => `"{""ImportId"":""${id}""${id.endsWith("Date") ? ',""timeZone"":""America/Denver""' : ""}}"`)
  .join(",");
const row = (status: string, respondent: string, cells: string, channel = "email") =>
  `2026-03-31 21:00:00,2026-03-31 22:30:00,${status},100,True,2026-03-31 22:30:01,R_1,${respondent},${channel},${cells}`;
const action = {pattern: "^Q1_\\d$", perspective: "meta", field: "action"} as const;
const both = [
  {...action, pattern: "^Q1_1$", expectation: "L1"},
  {...action, pattern: "^Q1_2$", expectation: "L2"}
];
const source = {
  format: "qualtrics",
  quarter: "2026Q1",
  respondent: "ExternalReference",
  columns: both
} as const;

describe("header rows", () => {
  test.each([
    ["three, with ImportIds", `${names}\n${texts}\n${ids}\n`, 3, 1],
    ["two, as Excel has them", `${names}\n${texts}\n${row("0", "e1", "x,y")}\n`, 2, 0.9],
    ["one, where somebody took the others out", `${names}\n${row("0", "e1", "x,y")}\n`, 1, 0.9],
    ["two, legacy", "ResponseID,ResponseSet,Q1\nResponseID,ResponseSet,What?\n", 2, 0.97],
    ["two, legacy behind V1", "V1,V2,Q1\nResponseID,ResponseSet,What?\n", 2, 0.97]
  ])("%s", (_, text, headerRows, score) => {
    const head = headOf(text);
    expect(qualtrics.recognises(head).score).toBe(score);
    expect(qualtrics.layout(head).headerRows).toBe(headerRows);
  });

  test("system columns are found by ImportId, whatever the account's language; so is the dates' zone", () => {
    const {columns, timeZone} = qualtrics.layout(headOf(`${names}\n${texts}\n${ids}\n`));
    expect(columns.filter((column) => column.role === undefined).map(({name}) => name)).toEqual([
      "Q1_1",
      "Q1_2"
    ]);
    expect(columns[7]).toMatchObject({name: "ExternalReference", role: "person"});
    expect(timeZone).toBe("America/Denver");
  });
});

test.each([
  ["labels", ["Survey Preview", "Survey Test", "Spam", "IP Address"]],
  ["recodes", ["1", "2", "8", "0"]],
  ["recodes of an offline survey", ["17", "18", "24", "16"]],
  ["another language's labels, where the channel says it", ["Vorschau", "Test", "8", "IP-Adresse"]]
])("previews, tests and spam are left out by %s", async (what, [preview, trial, spam, normal]) => {
  const channel = (kind: string) => (what.startsWith("another") ? kind : "email");
  const read = await readAnswers(
    [
      names,
      texts,
      ids,
      row(preview!, "e1", "Start,Stop", channel("preview")),
      row(trial!, "e1", "Start,Stop", channel("test")),
      row(spam!, "e2", "Start,Stop"),
      row(normal!, "e3", "Start,-99"),
      ""
    ].join("\n"),
    source
  );
  expect(read.problems).toEqual([]);
  expect(read.dropped).toEqual({preview: 1, spam: 1, test: 1});
  expect(read.kept).toEqual([4, 1]);
  expect(read.answers).toEqual(["2026Q1 e3 L1 meta - start - answered", "2026Q1 e3 L2 meta - - - skipped"]);
});

test("a date in the account's zone falls into the quarter of the engagement's zone", async () => {
  const read = await readAnswers([names, texts, ids, row("0", "e1", "Start,Stop"), ""].join("\n"), {
    ...source,
    quarter: {date: "EndDate", timeZone: "Europe/Berlin"}
  });
  expect(read.problems).toEqual([]);
  expect(read.answers[0]).toBe("2026Q2 e1 L1 meta - start - answered");
});

test("loop & merge: the loop's number names the expectation", async () => {
  const header = `${names},1_Q2,2_Q2,1_Q2_TEXT`;
  const read = await readAnswers([header, header, row("0", "e1", ",,Keep doing,Stop,why"), ""].join("\n"), {
    ...source,
    columns: [
      {
        pattern: "^(?<expectation>\\d+)_Q2$",
        expectations: {"1": "L3", "2": "L2"},
        perspective: "own",
        field: "action"
      }
    ]
  });
  expect(read.problems).toEqual([]);
  expect(read.answers).toEqual([
    "2026Q1 e1 L2 own - stop - answered",
    "2026Q1 e1 L3 own - continue - answered"
  ]);
});

test("a multi-select split into columns: ticked, and left by who answered the question, not by who did not", async () => {
  const header = `${names},Q3_1,Q3_2,Q3_9`;
  const what = `${texts},Which? - Log every call,Which? - Stop discounting,Which? - None of these`;
  const read = await readAnswers(
    [header, what, row("0", "e1", ",,1,,"), row("0", "e2", ",,,,1"), row("0", "e3", "Start,,,,"), ""].join(
      "\n"
    ),
    {
      ...source,
      columns: [
        {
          pattern: "^Q3_1$",
          expectation: "L1",
          perspective: "meta",
          field: "known",
          ticked: "yes",
          unticked: "no"
        },
        {
          pattern: "^Q3_2$",
          expectation: "L2",
          perspective: "meta",
          field: "known",
          ticked: "yes",
          unticked: "no"
        },
        {pattern: "^Q1_1$", expectation: "L3", perspective: "own", field: "action"}
      ]
    }
  );
  expect(read.problems).toEqual([]);
  expect(read.answers.filter((line) => line.includes("meta"))).toEqual([
    "2026Q1 e1 L1 meta yes - - answered",
    "2026Q1 e1 L2 meta no - - answered",
    "2026Q1 e2 L1 meta no - - answered",
    "2026Q1 e2 L2 meta no - - answered",
    "2026Q1 e3 L1 meta - - - skipped",
    "2026Q1 e3 L2 meta - - - skipped"
  ]);
});

test("a matrix of several answers: a rule an action, each with its code", async () => {
  const header = `${names},Q4_1_1,Q4_1_2,Q4_1_3`;
  const read = await readAnswers([header, header, row("0", "e1", ",,,1,"), ""].join("\n"), {
    ...source,
    columns: ["stop", "start", "continue"].map((ticked, i) => ({
      pattern: `^Q4_1_${i + 1}$`,
      expectation: "L1",
      perspective: "meta" as const,
      field: "action" as const,
      ticked
    }))
  });
  expect(read.problems).toEqual([]);
  expect(read.answers).toEqual(["2026Q1 e1 L1 meta - start - answered"]);
});
