import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import iconv from "iconv-lite";
import {savCases, savStart} from "../../../loaders/simulate/tools/sav-file.js";
import {openDatabase} from "../../../loaders/warehouse/duckdb.js";
import {xlsxFile} from "./xlsx-file.js";

/** A small file as a tool writes it. */
export interface SeedFile {
  name: string;
  bytes: Buffer;
}

const surveymonkey = `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What is expected?,,Comment
,,,,,,,,,Log every call,"Stop discounting, please",Open-Ended Response
11111111111,1,2026-03-01,2026-03-01,,,,,e1,Start,Stop,"Two
lines and ""quotes"""
11111111112,1,2026-03-01,2026-03-01,,,,,e2,Stop,,=1+1
`;
const qualtrics = `StartDate,EndDate,Status,Progress,Finished,ResponseId,DistributionChannel,Q1_1,Q1_2
Start Date,End Date,Response Type,Progress,Finished,Response ID,Distribution Channel,"What? - Log every call","What? - Stop discounting"
"{""ImportId"":""startDate"",""timeZone"":""Europe/Paris""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""QID1_1""}","{""ImportId"":""QID1_2""}"
2026-03-01 09:00:00,2026-03-01 09:10:00,IP Address,100,True,R_1aA,anonymous,Start,Stop
2026-03-01 09:00:00,2026-03-01 09:10:00,Survey Preview,100,True,R_2bB,preview,Start,
2026-03-01 09:00:00,2026-03-01 09:10:00,IP Address,10,False,R_3cC,anonymous,,Stop
`;
const limesurvey = `"id","submitdate","lastpage","startlanguage","Q1[SQ001]","Q1[SQ002]"
"1","2026-03-01 09:00:00","3","de","AO01","N/A"
"2","","1","de","AO02",""
`;
const forms = `Timestamp;What is expected? [Log every call];Was noch?
01.03.2026 09:00:00;Anfangen;"Weiß nicht; später"
02.03.2026 09:00:00;Aufhören;
`;
const typeform =
  "#,What do you do?,Email,Start,Stop,Start Date (UTC),Submit Date (UTC),Network ID\nab12,Sell,a@b.co,Start,,2026-03-01 09:00:00,2026-03-01 09:05:00,ff\n";
const formbricks =
  "No.,Response ID,Timestamp,Finished,Survey ID,User ID,Notes,Tags,1. What is expected?\n1,c1,2026-03-01T09:00:00Z,Yes,s1,,,,Start\n";
const report =
  'Team,Quarter,Amount\nWest,Q1 2026,"USD 1,234.50"\nTotal,,"USD 1,234.50"\n\n"Pipeline"\n"Copyright (c) 2026"\n"Confidential Information - Do Not Distribute"\n';
const deals =
  'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount\n9007199254740993,Pumps,Closed Won,2026-01-15 10:00,Anna,"1,000.50"\n2,Valves,Lost,,Bert,\n';
const quotas = "Team,Q1 FY26,Q2 FY26\nEast,1000,n/a\nTotal,1000,\n";
const calls = "Rep ID;Week;Calls;Meetings\ne1;2026-W14;40;5\ne2;KW 14/2026;;3\n";
const chart =
  "Employee ID,Name,Manager ID,Title,Team,Hire Date\nb1,Boss,,Sales Manager,East,2020-01-01\ne1,Anna,b1,Rep,East,31.02.2020\n";
const preamble = "Quota by team\nPrinted by somebody\n\nteam,q1,q2,q3\nwest,1,2,3\neast,4,5,6\n";
const rows = [
  {id: "1", q1: "Start", when: "2026-03-01", n: 12345678901},
  {id: "2", q1: null, extra: {nested: [1, 2]}}
];
const responses = {
  responses: [
    {
      responseId: "R_1",
      values: {_recordId: "R_1", startDate: "2026-03-01T09:00:00Z", finished: 1, QID1: 4, QID2: ["1", "2"]},
      labels: {QID1: "Start", QID2: ["One", "Two"]},
      displayedFields: ["QID1", "QID2", "QID3"]
    },
    {responseId: "R_2", values: {_recordId: "R_2", QID3_TEXT: "hello"}, labels: {}, displayedFields: []}
  ]
};
const savColumns = [
  {name: "ID", width: 12},
  {
    name: "Q1",
    label: "Wie läuft es?",
    labels: [
      [1, "Start"],
      [2, "Stop"],
      [99, "Don't know"]
    ] as [number, string][],
    missing: [99]
  },
  {name: "WHEN", format: 20},
  {name: "SCORE", range: [8, 9] as [number, number]}
];

/** One small valid file a container, encoding and survey tool. */
export async function seedFiles(): Promise<SeedFile[]> {
  const text = (name: string, content: string) => ({name, bytes: Buffer.from(content)});
  return [
    text("surveymonkey.csv", surveymonkey),
    text("qualtrics.csv", qualtrics),
    text("limesurvey.csv", `\uFEFF${limesurvey}`),
    text("google.csv", forms),
    text("typeform.csv", typeform),
    text("formbricks.csv", formbricks),
    text("report.csv", report),
    text("deals.csv", deals),
    text("quotas.csv", quotas),
    text("calls.csv", calls),
    text("chart.csv", chart),
    text("preamble.csv", preamble),
    text("crlf.csv", surveymonkey.replaceAll("\n", "\r\n")),
    text("lone-cr.csv", forms.replaceAll("\n", "\r")),
    text("bars.txt", "a|b|c\n1|2|3\n4|'5'|6\n"),
    text("one-column.csv", "name\nanna\n\nbert\n"),
    {name: "utf16le.tsv", bytes: iconv.encode(qualtrics.replaceAll(",", "\t"), "utf-16le", {addBOM: true})},
    {name: "utf16be.csv", bytes: iconv.encode(forms, "utf-16be", {addBOM: false})},
    {name: "windows.csv", bytes: iconv.encode(forms, "windows-1252")},
    text("responses.json", JSON.stringify(responses)),
    text("responses.ndjson", responses.responses.map((one) => JSON.stringify(one)).join("\n")),
    text("table.json", JSON.stringify(rows, null, 1)),
    text("table.ndjson", `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`),
    {name: "cases.sav", bytes: savFile()},
    {name: "forms.xlsx", bytes: workbook(false)},
    {name: "mac.xlsx", bytes: workbook(true)},
    {name: "table.parquet", bytes: await parquet()}
  ];
}

function savFile(): Buffer {
  const cases = [
    ["r1", 1, 13_992_825_600, 4.5],
    ["r2", 99, null, 8],
    ["réé3", null, 13_992_825_600, -3]
  ];
  return Buffer.concat([savStart(savColumns, cases.length, "Q1=Question_one"), savCases(savColumns, cases)]);
}

function workbook(since1904: boolean): Buffer {
  return xlsxFile({
    since1904,
    sharedStrings:
      "<si><t>ID</t></si><si><r><t>Sta</t></r><r><t>rt</t></r></si><si><t>What is expected?</t></si>",
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    sheets: [
      {
        name: "Form1",
        xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Start time</t></is></c><c r="C1" t="s"><v>2</v></c><c r="D1"/></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46082.375</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="b"><v>1</v></c></row><row r="4"><c r="A4"><f>A2+1</f><v>2</v></c><c r="C4" t="str"><v>a&amp;b</v></c></row></sheetData>',
        merged: ["C1:D1"]
      },
      {name: "Notes", rows: []}
    ]
  });
}

async function parquet(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-seed-"));
  const db = await openDatabase(":memory:");
  try {
    const path = join(folder, "table.parquet");
    await db.run(
      `COPY (SELECT 'r' || i AS id, i AS n, CASE WHEN i % 3 > 0 THEN 'Start' END AS q1, DATE '2026-03-01' AS day FROM range(20) t(i)) TO '${path}' (FORMAT parquet)`
    );
    return await readFile(path);
  } finally {
    db.close();
    await rm(folder, {recursive: true});
  }
}
