import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import iconv from "iconv-lite";
import {expect, onTestFinished, test} from "vitest";
import {savCases, savStart} from "../../../loaders/simulate/tools/sav-file.js";
import {openDatabase} from "../../../loaders/warehouse/duckdb.js";
import {readAnswers} from "../read-answers.js";
import {xlsxFile} from "./xlsx-file.js";

const action = {pattern: "^Log it$", expectation: "L1", perspective: "meta", field: "action"} as const;
const level = {pattern: "^How often$", expectation: "L1", perspective: "meta", field: "level"} as const;
const table = {
  format: "table" as const,
  quarter: "2026Q1",
  respondent: "Who",
  columns: [action, level]
};
const rows = [
  ["Who", "Log it", "How often"],
  ["e1", "Start", 5],
  ["e2", "Don't know", null]
] as const;
const answers = ["2026Q1 e1 L1 meta - start 5 answered", "2026Q1 e2 L1 meta - dont_know - dont_know"];

test("an Excel workbook: texts shared, in their cells or of formulas, numbers, the only sheet that holds data", async () => {
  const file = xlsxFile({
    sharedStrings: "<si><t>Who</t></si><si><r><t>Log</t></r><r><t> it</t></r></si><si><t>Start</t></si>",
    sheets: [
      {name: "Cover"},
      {
        name: "Form1",
        xml: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>How often</t></is></c></row><row r="2"><c r="A2" t="str"><f>CONCAT("e",1)</f><v>e1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2"><v>5.0000000000000004</v></c></row><row r="9"><c r="A9" t="inlineStr"><is><t>e2</t></is></c><c r="B9" t="inlineStr"><is><t>Don&apos;t know</t></is></c></row></sheetData>`
      },
      {name: "Codes", rows: [["x"]], state: "hidden"}
    ]
  });
  const read = await readAnswers(file, table, {file: "exports/named-wrongly.csv"});
  expect(read.problems).toEqual([]);
  expect(read.answers).toEqual(answers);
});

test("of several sheets with data the source names one; else they are listed, and none is guessed", async () => {
  const other = [
    ["Who", "Log it", "How often"],
    ["e3", "Stop", 1]
  ];
  const file = xlsxFile({
    sheets: [
      {name: "Wave 1", rows: other},
      {name: "Wave 2", rows}
    ]
  });
  expect((await readAnswers(file, {...table, sheet: "Wave 2"})).answers).toEqual(answers);
  const unsaid = await readAnswers(file, table);
  expect(unsaid.answers).toEqual([]);
  expect(unsaid.problems).toEqual([
    expect.objectContaining({
      code: "several_sheets",
      found: '2 sheets with data: "Wave 1", "Wave 2"',
      hint: expect.stringContaining('"sheet": "Wave 1"')
    })
  ]);
  const wrong = await readAnswers(file, {...table, sheet: "Wave 3"});
  expect(wrong.problems).toEqual([
    expect.objectContaining({code: "unknown_sheet", found: 'the sheets "Wave 1", "Wave 2"'})
  ]);
});

test("an SPSS file: value labels are the answers, a don't know that is declared missing is one, a variable is also found by its label", async () => {
  const columns = [
    {name: "WHO", label: "Who answered", width: 8},
    {
      name: "Q1",
      label: "Log it",
      labels: [
        [1, "Start"],
        [99, "Don't know"]
      ] as [number, string][],
      missing: [99]
    },
    {name: "Q2", label: "How often", missing: [-1]}
  ];
  const cases = [
    ["e1", 1, 5],
    ["e2", 99, null],
    ["e3", 1, -1]
  ];
  const file = Buffer.concat([savStart(columns, cases.length), savCases(columns, cases)]);
  const read = await readAnswers(file, {
    ...table,
    format: "spss",
    respondent: "Who answered",
    columns: [
      {...action, pattern: "^Q1$"},
      {...level, pattern: "^Q2$"}
    ]
  });
  expect(read.problems).toEqual([
    expect.objectContaining({
      severity: "warning",
      code: "user_missing",
      found: expect.stringMatching(/^1 .*Q2$/)
    })
  ]);
  expect(read.answers).toEqual([...answers, "2026Q1 e3 L1 meta - start - answered"]);
});

const responses = [
  {
    responseId: "R_1",
    values: {
      _recordId: "R_1",
      externalDataReference: "e1",
      status: 0,
      finished: 1,
      endDate: "2026-03-01T09:00:00Z",
      QID1: 2
    },
    labels: {QID1: "Start"},
    displayedFields: ["QID1"]
  },
  {
    responseId: "R_2",
    values: {
      _recordId: "R_2",
      externalDataReference: "e2",
      status: 1,
      finished: 1,
      endDate: "2026-03-01T09:00:00Z",
      QID1: 3
    },
    labels: {QID1: "Stop", status: "Survey Preview"},
    displayedFields: ["QID1"]
  }
];

test.each([
  ["JSON", JSON.stringify({responses})],
  ["NDJSON", responses.map((response) => `${JSON.stringify(response)}\n`).join("")]
])("Qualtrics %s: labels are the answers, a preview is left out and counted", async (_, file) => {
  const read = await readAnswers(file, {
    format: "qualtrics",
    quarter: "2026Q1",
    respondent: "ExternalReference",
    columns: [{...action, pattern: "^QID1$"}]
  });
  expect(read.problems).toEqual([]);
  expect(read.answers).toEqual(["2026Q1 e1 L1 meta - start - answered"]);
  expect(read.dropped).toEqual({preview: 1});
  expect(read.kept).toEqual([2, 1]);
});

test("a table in JSON: keys that come up late are columns too", async () => {
  const file = JSON.stringify([
    {Who: "e2", "Log it": "Don't know"},
    {Who: "e1", "Log it": "Start", "How often": 5}
  ]);
  const read = await readAnswers(file, table);
  expect(read.problems).toEqual([]);
  expect(read.answers).toEqual(answers);
});

test("a Parquet file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(folder, {recursive: true}));
  const path = join(folder, "answers.parquet");
  const db = await openDatabase(":memory:");
  await db.run(
    `COPY (SELECT * FROM (VALUES ('e1', 'Start', 5), ('e2', 'Don''t know', NULL)) t("Who", "Log it", "How often")) TO '${path}' (FORMAT parquet)`
  );
  db.close();
  const read = await readAnswers(await readFile(path), table);
  expect(read.problems).toEqual([]);
  expect(read.answers).toEqual(answers);
});

test.each([
  ["UTF-16 LE with tabs, as Qualtrics writes it", "utf-16le", "\t", true, []],
  ["UTF-16 BE", "utf-16be", "\t", true, []],
  ["UTF-16 LE without its mark", "utf-16le", ",", false, []],
  ["Windows-1252 with semicolons", "windows-1252", ";", false, ["warning guessed_encoding"]]
])("text in %s", async (_, encoding, delimiter, addBOM, warnings) => {
  const text = rows
    .map((row) =>
      [...row, row[0] === "Who" ? "Größe" : "für “uns” – spät"].map((cell) => cell ?? "").join(delimiter)
    )
    .join("\r\n");
  const read = await readAnswers(iconv.encode(text, encoding, {addBOM}), table);
  expect(read.problems.map(({severity, code}) => `${severity} ${code}`)).toEqual(warnings);
  expect(read.answers).toEqual(answers);
});
