import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {hasShared, shared} from "../shared.js";
import {plumbline, plumblineProcess, temporaryFolder} from "./run.js";

test("sniff says what a file is and why, its columns' roles, and what would be dropped, whatever its name", async () => {
  const file = join(await temporaryFolder(), "budget.csv");
  const system =
    "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,Custom Data 1,Response Status";
  await writeFile(
    file,
    `${system},What does your leader expect of you?,,What is your role?
,,,,,,,,Log every call,Stop discounting,Response
114000000001,450,01/05/2026 09:00:00 AM,01/05/2026 09:09:00 AM,192.0.2.1,canary@small.example,e1,completed,Stop,Start,Sales rep
114000000002,450,01/05/2026 09:00:00 AM,01/05/2026 09:09:00 AM,192.0.2.1,canary@small.example,b1,partial,Start,,Sales leader
`
  );
  const {code, stdout} = await plumblineProcess(["sniff", file]);
  expect(code).toBe(0);
  for (const line of [
    "SurveyMonkey, 97 % sure",
    "because the first column is Respondent ID; the second is Collector ID; row 2 holds the options",
    "utf-8, cells between commas · 2 header rows · 2 rows · 11 columns",
    "personal: ip; dropped – IP Address",
    "personal: email; dropped – Email Address",
    "respondent: id of the respondent – Custom Data 1",
    "answer: meta, action – What does your leader expect of you? [Log every call] | What does your leader expect of you? [Stop discounting]",
    "group – What is your role?",
    "rows left out: 1 partial"
  ])
    expect(stdout).toContain(line);
  expect(stdout).not.toContain("canary");
});

test("two candidates close together are a question, and a file of no tool says so; both end with 1", async () => {
  const folder = await temporaryFolder();
  const [both, none, broken] = ["both.csv", "none.csv", "broken.xlsx"].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ];
  await writeFile(
    both,
    "#,quarter,respondent,expectation,perspective,Start Date (UTC),Submit Date (UTC),Network ID\n"
  );
  await writeFile(none, "a;b\n1;2\n");
  await writeFile(broken, "");
  const {code, stdout} = await plumbline(["sniff", both, none, broken, "--json"]);
  expect(code).toBe(1);
  const [question, unknown, unreadable] = JSON.parse(stdout);
  expect(question).toMatchObject({verdict: "question", rivals: ["tidy answers", "Typeform"]});
  expect(unknown).toMatchObject({verdict: "unknown", format: "table", delimiter: ";", encoding: "utf-8"});
  expect(unreadable).toMatchObject({verdict: "unreadable", problems: [{code: "empty_export"}]});
  expect((await plumbline(["sniff", both])).stdout).toContain(
    "tidy answers or Typeform? Both fit: say which"
  );
});

test.skipIf(!hasShared)("sniff reads real files, one that is no UTF-8 among them", async () => {
  const files = [
    "qualtrics/three-header-german.csv",
    "surveymonkey/StarWars.csv",
    "typeform/new-coders-part-1-first-300.csv"
  ];
  const {code, stdout} = await plumbline([
    "sniff",
    "--json",
    ...files.map((file) => shared(`samples/${file}`))
  ]);
  expect(code).toBe(0);
  const found = JSON.parse(stdout).map(
    ({format, encoding, headerRows, rows, columns}: Record<string, unknown>) => [
      format,
      encoding,
      headerRows,
      rows,
      (columns as unknown[]).length
    ]
  );
  expect(found).toEqual([
    ["qualtrics", "utf-8", 3, 1, 20],
    ["surveymonkey", "windows-1252", 2, 1186, 38],
    ["typeform", "utf-8", 1, 300, 51]
  ]);
});
