import fc from "fast-check";
import {expect, test} from "vitest";
import type {EngagementInput} from "../../loaders/engagement/schema.js";
import {dayReader} from "../../loaders/ingest/day-of.js";
import {candidatesFor} from "../../loaders/ingest/formats.js";
import {brokenLines} from "../../loaders/ingest/reporting-lines.js";
import {tidyAnswers} from "../engagement-folder.js";
import {inWarehouse} from "../quality/in-warehouse.js";
import {headOf} from "./head-of.js";

const chart = `Employee ID;Name;E-Mail;Manager;Title;Team;Region;Hire Date;Termination Date
c1;Canary Chief;chief@small.example;;CEO;;North;01.02.2010;
b1;Canary Boss;boss@small.example;chief@small.example;Sales Manager;East;North;13.02.2012;
b2;Canary Lead;lead@small.example;c1;Sales Manager;West;North;13.02.2012;
e1;Canary Anna;anna@small.example;boss@small.example;Sales Rep;East;North;01.04.2026;
e2;Canary Bert;bert@small.example;gone@small.example;Sales Rep;East;North;01.02.2020;15.03.2026
w1;Canary Carl;carl@small.example;b2;Sales Rep;Wset;South;01.02.2020;
w1;Canary Carl;carl@small.example;b1;Sales Rep;West;South;01.02.2020;
w2;Canary Dora;dora@small.example;w3;Sales Rep;West;South;31.02.2020;
w3;Canary Emil;emil@small.example;w2;Sales Rep;West;South;01.02.2020;
;Canary Fay;fay@small.example;b1;Sales Rep;West;South;01.02.2020;
`;
const source = {
  ...{format: "org_chart", file: "hr.csv", person: "Employee ID", manager: "Manager", team: "Team"},
  ...{region: "Region", startDate: "Hire Date", endDate: "Termination Date"},
  group: {column: "Title", labels: {"Sales Manager": "leader", "Sales Rep": "rep"}},
  alsoKnownBy: ["E-Mail", "Name"]
};

function read(text = chart, changes: object = {}, files: Record<string, string> = {}) {
  const sources = [
    {format: "tidy", file: "answers.csv"},
    {...source, ...changes}
  ] as unknown as EngagementInput["sources"];
  // Two of the answers are given under mail addresses.
  const answers = tidyAnswers([
    "2026Q1 w1 L1 meta yes start 3",
    "2026Q2 anna@small.example L1 meta yes start 3"
  ]);
  return inWarehouse(
    {"answers.csv": answers, "hr.csv": text, "people.csv": null as never, ...files},
    {sources},
    async (db, problems) => ({
      problems,
      roster: await db.rows<{line: string}>(
        `SELECT concat_ws(' ', quarter, "group", team, n, managed) AS line FROM (
           SELECT roster.quarter, roster."group", coalesce(roster.team, '-') AS team, count(*) AS n, count(roster.manager) AS managed
           FROM roster GROUP BY ALL
         ) ORDER BY line`
      ),
      counts: await db.rows<{rows_read: number; rows_kept: number}>(
        "SELECT rows_read, rows_kept FROM sources WHERE format = 'org_chart'"
      ),
      dropped: await db.rows<{reason: string; rows: number}>(
        "SELECT reason, rows FROM dropped ORDER BY reason"
      ),
      answers: await db.rows<{line: string}>(
        `SELECT concat_ws(' ', quarter, "group", coalesce(team, '-')) AS line FROM answers ORDER BY quarter`
      ),
      everything: JSON.stringify([
        await db.rows("FROM people"),
        await db.rows("FROM person_aliases"),
        problems
      ])
    })
  );
}

test("an org chart is the roster: groups by title, managers by id or address, people only in quarters in which they were there", async () => {
  const {roster, counts, dropped, answers, everything} = await read();
  expect(roster.map(({line}) => line)).toEqual([
    "2026Q1 leader east 1 1",
    "2026Q1 leader west 1 1",
    "2026Q1 rep - 1 1",
    "2026Q1 rep east 1 0",
    "2026Q1 rep west 2 2",
    "2026Q2 leader east 1 1",
    "2026Q2 leader west 1 1",
    "2026Q2 rep - 1 1",
    "2026Q2 rep east 1 1",
    "2026Q2 rep west 2 2"
  ]);
  expect(counts).toEqual([{rows_read: 10, rows_kept: 7}]);
  expect(dropped.map(({reason, rows}) => `${rows} ${reason}`)).toEqual([
    "1 duplicate",
    "1 no employee id",
    "1 no group of the engagement"
  ]);
  expect(answers.map(({line}) => line)).toEqual(["2026Q1 rep -", "2026Q2 rep east"]);
  for (const secret of ["Canary", "small.example", "anna", "w1"]) expect(everything).not.toContain(secret);
});

test("circles, missing managers, people twice, unknown teams and dates that are none are told with their rows", async () => {
  const {problems} = await read();
  expect(problems.map(({severity, code, row, column}) => [severity, code, row, column])).toEqual([
    ["warning", "reporting_circle", 9, "Manager"],
    ["warning", "orphan", 6, "Manager"],
    ["warning", "several_managers", 8, "Manager"],
    ["warning", "unknown_team", 7, "Team"],
    ["warning", "unreadable_date", 9, "Hire Date"],
    ["warning", "no_employee_id", 11, "Employee ID"],
    ["warning", "several_regions", null, "region"]
  ]);
  expect(problems[0]!.found).toBe("people who report to each other in a circle: rows 9, 10");
});

test("whoever somebody reports to may be the leaders, and people.csv goes before the chart", async () => {
  const {roster} = await read(
    chart.replace("w3;Canary Emil;emil@small.example;w2", "w3;Canary Emil;emil@small.example;b2"),
    {group: {managers: "leader", others: "rep"}},
    {"people.csv": "respondent,group,team\nw3,rep,east\n"}
  );
  const q2 = roster.map(({line}) => line).filter((line) => line.startsWith("2026Q2"));
  expect(q2).toEqual([
    "2026Q2 leader - 1 0",
    "2026Q2 leader east 1 1",
    "2026Q2 leader west 1 1",
    "2026Q2 rep - 1 1",
    "2026Q2 rep east 2 1",
    "2026Q2 rep west 1 1"
  ]);
});

test("a column that the chart has not is named", async () => {
  const {problems} = await read(chart, {manager: "Managr"});
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: "unknown_column",
      column: "Managr",
      hint: expect.stringContaining('"Manager"')
    })
  );
});

test("it is recognised by employees, managers and what stands beside them", () => {
  expect(candidatesFor(headOf(chart, ";"))[0]).toMatchObject({format: {id: "org_chart"}, score: 0.95});
});

test("circles are found once each, and nobody else is in one, whatever the lines", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), {maxLength: 30}), (managers) => {
      const lines = managers.map((manager, row) => ({
        row,
        person: `p${row}`,
        manager: manager === row ? "" : `p${manager}`
      }));
      const {circles, orphans, tops} = brokenLines(lines);
      const inCircles = circles.flat();
      expect(new Set(inCircles).size).toBe(inCircles.length);
      for (const line of lines) {
        // Who comes back to themselves is in a circle.
        let next = lines.find(({person}) => person === line.manager);
        for (let i = 0; i < lines.length && next !== undefined && next !== line; i++)
          next = lines.find(({person}) => person === next!.manager);
        expect(inCircles.includes(line.row)).toBe(next === line);
      }
      expect(orphans.every((row) => managers[row]! >= lines.length)).toBe(true);
      expect(tops.every((row) => managers[row] === row)).toBe(true);
    })
  );
});

test.each<[string[], string, string | null, string]>([
  [["2026-03-09T10:00:00Z"], "2026-03-09T10:00:00Z", "2026-03-09", "ISO with a time"],
  [["13/02/2026"], "03/02/2026", "2026-02-03", "another text says that days come first"],
  [["02/13/2026"], "03/02/2026", "2026-03-02", "another text says that months come first"],
  [["03/02/2026"], "03/02/2026", null, "nothing says which comes first"],
  [["03.02.26"], "03.02.26", "2026-02-03", "dots are for days first"],
  [["31.02.2026"], "31.02.2026", null, "no such day"],
  [["9 Mar 2026"], "9 Mar 2026", "2026-03-09", "a month by name"]
])("among %s, the date %s is %s: %s", (texts, text, expected) => {
  expect(dayReader(texts)(text)).toBe(expected);
});
