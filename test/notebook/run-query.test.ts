import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Table} from "apache-arrow";
import {beforeAll, expect, test} from "vitest";
import {version} from "../../loaders/cli/version.js";
import {publish} from "../../loaders/site/publish.js";
import {literal, openDatabase} from "../../loaders/warehouse/duckdb.js";
import {demoReading} from "../demo-warehouse.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
// A loader's own module, in plain JavaScript.
const {runQuery} = (await import(join(project, "src/data/notebook/run-query.js"))) as {
  runQuery: (published: string, sql: string) => Promise<Table>;
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
