import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {type Table, tableFromIPC, tableToIPC} from "apache-arrow";
import {beforeAll, expect, test} from "vitest";
import {version} from "../../loaders/cli/version.js";
import {publish} from "../../loaders/site/publish.js";
import {literal, openDatabase} from "../../loaders/warehouse/duckdb.js";
import {resultFor} from "../../src/browser/result-for.js";
import {demoReading} from "../demo-warehouse.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
// A loader's own module, in plain JavaScript.
const {runQuery} = (await import(join(project, "src/data/notebook/run-query.js"))) as {
  runQuery: (published: string, sql: string, choices?: Record<string, string>) => Promise<Table>;
};

let folder: string;
beforeAll(async () => {
  const {warehouse} = await demoReading();
  ({folder} = await publish(warehouse!, "workspace", version, () => {}));
});

test("a page shows the notebook's figures, but those that are hidden", async () => {
  const sql =
    "SELECT quarter, holder, target, team, expectation, n_pairs, gap_lenient, flag FROM analysis.understanding ORDER BY ALL";
  const onPage = (await runQuery(folder, sql)).toArray().map((row) => row.toJSON());
  const db = await openDatabase(":memory:");
  await db.run(`ATTACH ${literal(join(folder, "analysis.db"))} AS analysis (READ_ONLY)`);
  const inNotebook = new Map((await db.rows<Record<string, unknown>>(sql)).map((row) => [keyOf(row), row]));
  db.close();
  expect(onPage.length).toBe(inNotebook.size);
  const isHidden = ({flag}: {flag: string | null}) => /hidden/.test(flag ?? "");
  const shown = onPage.filter((row) => !isHidden(row as {flag: string | null}));
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.length).toBeLessThan(onPage.length);
  for (const row of shown) expect(row).toEqual(inNotebook.get(keyOf(row)));
  for (const row of onPage.filter((row) => isHidden(row as {flag: string | null})))
    expect([row.n_pairs, row.gap_lenient]).toEqual([null, null]);
});

test("a query with parameters is run for everything that may be chosen, and a page takes its choice", async () => {
  const asked = (team: string, least: string) =>
    `SELECT expectation, n FROM analysis.states WHERE team = ${team} AND n > ${least} ORDER BY ALL`;
  const all = tableFromIPC(
    tableToIPC(
      await runQuery(folder, asked("$team", "$least"), {
        team: "SELECT team FROM analysis.states UNION ALL SELECT 'nobody'",
        least: "SELECT unnest([10, 20])"
      }),
      "file"
    )
  );
  const rowsOf = (table: Table) => table.toArray().map((row) => row.toJSON());
  for (const [team, least] of [
    ["*", 10],
    ["*", 20],
    ["nobody", 20]
  ] as const) {
    const alone = await runQuery(folder, asked(literal(team), literal(least)));
    expect(rowsOf(resultFor({least, team}, all))).toEqual(rowsOf(alone));
  }
  expect(resultFor({team: "*", least: 20}, all).numRows).toBeGreaterThan(0);
  expect(() => resultFor({team: "*", least: 30}, all)).toThrow(
    /no result was made for {"team":"\*","least":30}/
  );
});

test("too many choices are refused, and so is a parameter that nobody can choose", async () => {
  const sql = "SELECT $n AS n";
  await expect(runQuery(folder, sql, {n: "FROM range(2001)"})).rejects.toThrow(/found 2001 choices of n/);
  await expect(runQuery(folder, sql)).rejects.toThrow(/\$n, expected choices\/n\.sql/);
});

test.each([
  ["FROM warehouse.answers", /warehouse/],
  ["FROM read_csv('/etc/passwd')", /disabled|Permission/i],
  ["ATTACH 'x.db'", /disabled|Permission/i]
])("%s reaches nothing", async (sql, message) => {
  await expect(runQuery(folder, sql)).rejects.toThrow(message);
});

function keyOf(row: Record<string, unknown>): string {
  return [row.quarter, row.holder, row.target, row.team, row.expectation].join();
}
