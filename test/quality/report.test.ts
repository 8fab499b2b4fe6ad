import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {EngagementInput} from "../../loaders/engagement/schema.js";
import {assertBalanced, type QualityReport, qualityReport} from "../../loaders/quality/report.js";
import {smallExpectations, tidyAnswers} from "../engagement-folder.js";
import {inWarehouse} from "./in-warehouse.js";

const items = ["L1", "L2", "L3", "F1", "L4", "L5", "L6", "L7"];
const expectations = `${smallExpectations}${["L4", "L5", "L6", "L7"].map((id) => `${id},leader,rep,start,Do ${id},CRM,0.5,false`).join("\n")}\n`;
const system = "Status,Progress,Finished,Duration (in seconds),ResponseId,RecipientEmail,ExternalReference";
const levels = ["1,2,3,4,5,1,2,3", "4,4,4,4,4,4,4,4"] as const;

interface Response {
  who: string;
  status?: string;
  progress?: number;
  finished?: boolean;
  seconds?: number | "";
  cells?: string;
}

function qualtricsFile(responses: readonly Response[]): string {
  const lines = responses.map(
    ({who, status = "IP Address", progress = 100, finished = true, seconds = 600, cells = levels[0]}, i) =>
      `${status},${progress},${finished ? "True" : "False"},${seconds},R_${i},x${i}@small.example,${who},${cells}`
  );
  return `StartDate,${system},${items.map((id) => `Q_${id}`).join(",")}\n${lines.map((line) => `2026-01-01 09:00:00,${line}`).join("\n")}\n`;
}

const source = {
  format: "qualtrics",
  file: "exports/a.csv",
  quarter: "2026Q1",
  respondent: "ExternalReference",
  columns: [{pattern: "^Q_(?<expectation>\\w+)$", perspective: "meta", field: "level"}]
} as const;

function report(
  content: string,
  engagement: Partial<EngagementInput> = {sources: [source as unknown as EngagementInput["sources"][number]]},
  files: Record<string, string> = {}
): Promise<QualityReport> {
  return inWarehouse(
    {"exports/a.csv": content, "expectations.csv": expectations, ...files},
    engagement,
    async (db, problems) => (await qualityReport(db, problems))!
  );
}

const people = ["e1", "e2", "e3", "w1", "w2", "w3"];

test("says of every row what became of it, which duplicate stayed, and who is suspect", async () => {
  const content = qualtricsFile([
    {who: "e1"},
    {who: "e2", seconds: 199},
    {who: "e3", seconds: 201},
    {who: "w1", cells: levels[1]},
    {who: "w2", finished: false, progress: 60},
    {who: "w2"},
    {who: "w3", status: "Survey Preview"},
    {who: "w3", status: "Spam"},
    {who: "w3", finished: false, progress: 5},
    {who: "w3", cells: ",,,,,,,"},
    {who: ""}
  ]);
  const {sources, participation} = await report(content);
  expect(sources[0]).toMatchObject({
    rowsRead: 11,
    rowsKept: 5,
    duplicates: [{row: 6, keptRow: 7}],
    flags: [
      {flag: "speeder", rows: 1, firstRow: 3},
      {flag: "straight-lining", rows: 1, firstRow: 5}
    ],
    notOnRoster: 0,
    personalColumns: [{column: "RecipientEmail", kind: "email", recognisedBy: "header", purpose: null}]
  });
  expect(sources[0]!.dropped.map(({reason, rows}) => `${rows} ${reason}`)).toEqual([
    "1 duplicate",
    "1 no answers",
    "1 no respondent id",
    "1 preview",
    "1 spam",
    "1 unfinished"
  ]);
  expect(participation.filter(({quarter, group}) => quarter === "2026Q1" && group === "rep")).toEqual([
    {quarter: "2026Q1", group: "rep", team: "east", invited: 3, answered: 3},
    {quarter: "2026Q1", group: "rep", team: "west", invited: 3, answered: 2}
  ]);
  expect(JSON.stringify(sources)).not.toContain("small.example");
});

test("suspect responses go where the engagement says so", async () => {
  const content = qualtricsFile([
    ...people.slice(0, 4).map((who) => ({who})),
    {who: "w2", seconds: 10, cells: levels[1]}
  ]);
  const strict = {...source, leaveOutFlagged: ["speeder"]};
  const {sources} = await report(content, {
    sources: [strict as unknown as EngagementInput["sources"][number]]
  });
  expect(sources[0]).toMatchObject({
    rowsKept: 4,
    dropped: [{reason: "speeder", rows: 1}],
    flags: [{flag: "speeder", rows: 1, firstRow: 6}]
  });
});

test("start and end say how long it took where there is no duration; few responses have no usual length", async () => {
  const times = (ends: readonly string[]) =>
    `Respondent ID,Collector ID,Start Date,End Date,Custom Data 1,Level,\n,,,,,L1,L2\n${ends
      .map(
        (end, i) => `11400000000${i},450,01/05/2026 11:58:00 PM,01/06/2026 ${end} AM,${people[i]},${i % 5},2`
      )
      .join("\n")}\n`;
  const monkey = {
    ...{format: "surveymonkey", file: "exports/a.csv", quarter: "2026Q1", respondent: "Custom Data 1"},
    columns: [
      {pattern: "\\[(?<expectation>\\w+)\\]$", perspective: "meta", field: "level", scale: {min: 0, max: 4}}
    ]
  } as unknown as EngagementInput["sources"][number];
  const ends = ["12:08:00", "12:08:30", "12:09:00", "12:08:00", "12:01:00"];
  const {sources} = await report(times(ends), {sources: [monkey]});
  expect(sources[0]).toMatchObject({
    flags: [{flag: "speeder", rows: 1, firstRow: 7}],
    adjusted: [{change: "put on the scale", cells: 10}]
  });
  expect((await report(times(ends.slice(1)), {sources: [monkey]})).sources[0]!.flags).toEqual([]);
});

test("labels that no code is known for are counted, with the nearest; so are values off the scale", async () => {
  const {sources} = await report(qualtricsFile([{who: "e1", cells: "9,2,3,4,5,1,2,3"}, {who: "e2"}]));
  expect(sources[0]!.unreadCells).toMatchObject([{code: "off_scale", column: "Q_L1", row: 2, rows: 1}]);
});

test("contradictions, and questions that are new, vanished or reworded", async () => {
  const answers = tidyAnswers([
    "2026Q1 e1 L1 meta no start -",
    "2026Q1 e2 L1 meta yes start 4",
    "2026Q1 e1 L2 meta yes stop 4",
    "2026Q2 e1 L1 meta yes start 4",
    "2026Q2 e1 L3 meta no - -"
  ]);
  const reworded = smallExpectations
    .split("\n")
    .map(
      (line) =>
        `${line}${line.startsWith("expectation") ? ",first_quarter,last_quarter,version" : line === "" ? "" : line.startsWith("L1") ? ",2026Q1,2026Q1,1" : ",,,"}`
    )
    .join("\n");
  const both = `${reworded}L1,leader,rep,start,Log every call within the hour,CRM,0.9,false,2026Q2,,2\n`;
  const {sources, changes} = await report("", {}, {"answers.csv": answers, "expectations.csv": both});
  expect(sources[0]!.flags).toEqual([{flag: "contradictory", rows: 1, firstRow: 2}]);
  expect(changes.map(({quarter, change, expectation}) => `${quarter} ${change} ${expectation}`)).toEqual([
    "2026Q2 new L3",
    "2026Q2 reworded L1",
    "2026Q2 vanished L2"
  ]);
});

test("people whom the export adds and people.csv does not list are counted", async () => {
  const wide = {
    ...{
      format: "table",
      file: "exports/a.csv",
      quarter: "2026Q1",
      respondent: "id",
      group: "rep",
      team: "east"
    },
    columns: [{pattern: "^L1$", expectation: "L1", perspective: "meta", field: "level"}]
  } as unknown as EngagementInput["sources"][number];
  const {sources} = await report("id,L1\ne1,3\nstranger,4\nother,2\n", {sources: [wide]});
  expect(sources[0]!.notOnRoster).toBe(2);
});

describe("read = kept + left out", () => {
  test("whatever the responses", async () => {
    const response = fc.record({
      who: fc.constantFrom(...people, ""),
      status: fc.constantFrom("IP Address", "Survey Preview", "Spam", "Survey Test"),
      progress: fc.integer({min: 0, max: 100}),
      finished: fc.boolean(),
      seconds: fc.oneof(fc.integer({min: 1, max: 2000}), fc.constant("" as const)),
      cells: fc.constantFrom(...levels, ",,,,,,,", "1,,,,,,,")
    });
    const strict = {...source, leaveOutFlagged: ["speeder", "straight-lining"]};
    await fc.assert(
      fc.asyncProperty(fc.array(response, {minLength: 1, maxLength: 25}), async (responses) => {
        const {sources} = await report(qualtricsFile(responses), {
          sources: [strict as unknown as EngagementInput["sources"][number]]
        });
        const {rowsRead, rowsKept, dropped, duplicates} = sources[0]!;
        expect(rowsRead).toBe(responses.length);
        expect(rowsKept + dropped.reduce((sum, {rows}) => sum + rows, 0)).toBe(responses.length);
        expect(rowsKept).toBeLessThanOrEqual(people.length);
        expect(duplicates.length).toBe(dropped.find(({reason}) => reason === "duplicate")?.rows ?? 0);
      }),
      {numRuns: 15}
    );
  }, 60_000);

  test("a reader that loses a row is a fault that is told", () => {
    expect(() =>
      assertBalanced({file: "a.csv", rowsRead: 3, rowsKept: 1, dropped: [{reason: "preview", rows: 1}]})
    ).toThrow("a.csv: 3 rows read, but 1 kept and 1 left out");
  });
});
