import {expect, test} from "vitest";
import {publishedTable, workspaceTable} from "../../loaders/disclosure/own-tables.js";
import type {MadeTable} from "../../loaders/own-tables/made-table.js";

const rules = {minRespondents: 5, minLeaders: 3, leaderGroup: "leader"};

const base: MadeTable = {
  ...{name: "calls", oneRowIs: "a team in a quarter", file: "tables/calls.csv", isThere: true},
  ...{loader: "loaders/tables/calls.ts", columns: [], rows: []},
  published: {
    keys: ["quarter", "team"],
    people: "reps",
    group: "rep",
    figures: {calls: "sum", minutes: "mean", coached: "share"}
  }
};

/** Rows from `quarter team reps calls coached`. */
function tableOf(lines: readonly string[], change: Partial<MadeTable> = {}): MadeTable {
  const rows = lines.map((line) => {
    const [quarter, team, reps, calls, coached = "0.5"] = line.split(" ");
    return {
      ...{quarter, team, reps: Number(reps), calls: Number(calls)},
      ...{minutes: 12.3456, coached: Number(coached)}
    };
  });
  return {...base, rows, ...change};
}

const hiddenTeams = (rows: readonly Record<string, unknown>[]) =>
  rows.filter(({flag}) => flag === "hidden").map(({quarter, team}) => `${quarter} ${team}`);

const oneQuarter = ["Q1 * 30 400", "Q1 a 12 150", "Q1 b 3 40", "Q1 c 7 100", "Q1 d 8 110"];

test("a row of too few people is hidden, and one more so that the total does not give it away", async () => {
  const {rows, account} = await publishedTable(tableOf(oneQuarter), rules);
  expect(hiddenTeams(rows)).toEqual(["Q1 b", "Q1 c"]);
  expect(account).toMatchObject({table: "calls", cells: 5, hidden: 2, tooFew: 1, toProtect: 1});
  expect(rows[2]).toEqual({
    quarter: "Q1",
    team: "b",
    calls: null,
    minutes: null,
    coached: null,
    flag: "hidden"
  });
});

test("how many people a row rests on is never published, and figures have no more digits than they carry", async () => {
  const {rows} = await publishedTable(tableOf(["Q1 * 30 400 0.123456"]), rules);
  expect(rows).toEqual([{quarter: "Q1", team: "*", calls: 400, minutes: 12.3, coached: 0.12, flag: null}]);
});

test("without a total nothing else need be hidden", async () => {
  const {rows} = await publishedTable(tableOf(oneQuarter.slice(1)), rules);
  expect(hiddenTeams(rows)).toEqual(["Q1 b"]);
});

test("with totals over teams and over quarters, a hidden cell needs a rectangle", async () => {
  const teams = ["a", "b", "c"];
  const quarters = ["Q1", "Q2", "Q3"];
  const inner = quarters.flatMap((quarter) => teams.map((team) => `${quarter} ${team} 8 80`));
  inner[4] = "Q2 b 3 30";
  const sum = (fits: (quarter: string, team: string) => boolean, column: 2 | 3) =>
    inner
      .map((line) => line.split(" "))
      .filter(([quarter, team]) => fits(quarter!, team!))
      .reduce((total, cells) => total + Number(cells[column]), 0);
  const row = (quarter: string, team: string) => {
    const fits = (q: string, t: string) => (quarter === "*" || q === quarter) && (team === "*" || t === team);
    return `${quarter} ${team} ${sum(fits, 2)} ${sum(fits, 3)}`;
  };
  const totals = [
    ...quarters.map((quarter) => row(quarter, "*")),
    ...teams.map((team) => row("*", team)),
    row("*", "*")
  ];
  const {rows} = await publishedTable(tableOf([...inner, ...totals]), rules);
  const hidden = hiddenTeams(rows);
  expect(hidden).toContain("Q2 b");
  for (const line of [...quarters.map((q) => `${q} `), ...teams.map((t) => ` ${t}`)])
    expect(hidden.filter((cell) => cell.includes(line)).length).not.toBe(1);
});

test("a row is not protected by one with which it shares nothing: both would be told to be nothing", async () => {
  const lines = ["Q1 * 31 190", "Q1 a 8 0", "Q1 b 3 0", "Q1 c 9 90", "Q1 d 11 100"];
  const {rows} = await publishedTable(tableOf(lines), rules);
  expect(hiddenTeams(rows)).toEqual(expect.arrayContaining(["Q1 b", "Q1 c"]));
});

test("a share that all, or all but one, of fewer than twenty are in is hidden", async () => {
  const lines = ["Q1 a 12 10 1", "Q1 b 12 10 0.92", "Q1 c 12 10 0.5", "Q1 d 40 10 1", "Q1 e 12 10 0"];
  const {rows, account} = await publishedTable(tableOf(lines), rules);
  expect(hiddenTeams(rows)).toEqual(["Q1 a", "Q1 b", "Q1 e"]);
  expect(account).toMatchObject({alike: 3, tooFew: 0});
});

test("leaders have a minimum of their own", async () => {
  const published = {...base.published!, group: "leader", figures: {calls: "sum"} as const};
  const {rows} = await publishedTable(tableOf(["Q1 a 3 10", "Q1 b 2 10"], {published}), rules);
  expect(hiddenTeams(rows)).toEqual(["Q1 b"]);
});

test("the workspace hides small rows alone, and nothing of a table that is not cleared", () => {
  expect(hiddenTeams(workspaceTable(tableOf(oneQuarter), rules).rows)).toEqual(["Q1 b"]);
  const {rows} = workspaceTable(tableOf(oneQuarter, {published: null}), rules);
  expect(rows[2]).toMatchObject({reps: 3, calls: 40, flag: null});
});

test("a table that is not cleared is not published", async () => {
  await expect(publishedTable(tableOf(oneQuarter, {published: null}), rules)).rejects.toThrow("not cleared");
});
