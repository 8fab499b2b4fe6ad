import type * as Arrow from "apache-arrow";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Engine, OpeningProgress, openEngine, QueryLogEntry} from "../../src/workspace/engine/engine.js";
import {writeParquet} from "../parquet-file.js";
import {launchChromium} from "./chromium.js";
import {serveWorkspace} from "./workspace-page.js";

/** What the page under test holds. */
declare global {
  interface Window {
    workspace: {openEngine: typeof openEngine; arrow: typeof Arrow};
    engine: Engine;
    progress: OpeningProgress[];
    log: QueryLogEntry[];
  }
}

let browser: Browser;
let server: Awaited<ReturnType<typeof serveWorkspace>>;
let page: Page;
const foreign: string[] = [];

beforeAll(async () => {
  server = await serveWorkspace();
  browser = await launchChromium();
  page = await browser.newPage();
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(server.origin))
      foreign.push(request.url());
  });
  await page.goto(`${server.origin}/parts.html`);
  await page.evaluate(async () => {
    window.progress = [];
    window.log = [];
    const at = (path: string) => new URL(path, location.href).href;
    window.engine = await window.workspace.openEngine({
      files: {
        wasm: at("duckdb-eh.wasm"),
        worker: at("duckdb-browser-eh.worker.js"),
        databases: {warehouse: at("data/warehouse.db"), analysis: at("data/analysis.db")}
      },
      onProgress: (progress) => window.progress.push(progress),
      maxRows: 100_000
    });
    window.engine.onQuery((entry) => window.log.push(entry));
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs a query in the page; gives back its rows as plain objects, or what it throws. */
async function ask(sql: string) {
  return page.evaluate(async (sql) => {
    try {
      const {table, rows, cut} = await window.engine.query(sql);
      return {
        rows,
        cut,
        first: table
          .slice(0, 5)
          .toArray()
          .map((row) => row.toJSON())
      };
    } catch (error) {
      const {name, message, line, column} = error as {
        name: string;
        message: string;
        line: number;
        column: number;
      };
      return {name, message, line, column};
    }
  }, sql);
}

test("nothing is fetched before the first question, and the opening tells how far it is", async () => {
  expect(await page.evaluate(() => window.progress)).toEqual([]);
  const {first} = await ask("SELECT count(*) AS answers FROM warehouse.answers");
  expect(first![0]!.answers).toBeGreaterThan(100);
  const progress = await page.evaluate(() => window.progress);
  expect(progress.map(({what}) => what)).toEqual(expect.arrayContaining(["DuckDB", "warehouse", "analysis"]));
  const shares = progress.map(({share}) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test("a table says what one row is, and what its columns mean", async () => {
  const tables = await page.evaluate(() => window.engine.tables());
  const find = (database: string, name: string) =>
    tables.find((table) => table.database === database && table.name === name)!;
  expect(find("warehouse", "answers").about).toMatch(/answer of a respondent to an expectation/);
  expect(find("warehouse", "answers").rows).toBeGreaterThan(10_000);
  const understanding = find("analysis", "understanding");
  expect(understanding.columns.find(({name}) => name === "gap_lenient")).toMatchObject({
    type: "DOUBLE",
    about: expect.stringContaining("not known")
  });
  expect(tables.filter(({about, database}) => about === "" && database !== "memory")).toEqual([]);
});

test.each([
  ["SELECT 1\nFROM nothing_here", 2, 6, /nothing_here does not exist/],
  ["SELECT quarter, mistyped FROM analysis.understanding", 1, 17, /mistyped/],
  [`SELECT ${"1 + ".repeat(60)}1,\n  ${"2 + ".repeat(60)}oops\nFROM analysis.understanding`, 2, 243, /oops/],
  ["SELEC 1", 1, 1, /syntax error/],
  ["FROM read_parquet('far.parquet')", null, null, /Drop the file/],
  ["FROM read_csv('https://example.org/far.csv')", null, null, /example\.org/]
])("%s fails at line %d, column %d", async (sql, line, column, message) => {
  expect(await ask(sql)).toEqual({name: "QueryError", message: expect.stringMatching(message), line, column});
});

test.each([
  ["a count over 10^12 rows", "SELECT count(*) FROM range(1000000000000) AS t(i) WHERE hash(i) = 1"],
  ["a search that finds no first row", "SELECT i FROM range(1000000000000) AS t(i) WHERE hash(i) = 1"],
  ["one value that takes for ever", "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))"]
])("%s is stopped within a second, and the next query answers", async (_, sql) => {
  const took = await page.evaluate(async (sql) => {
    const stop = new AbortController();
    const running = window.engine.query(sql, {
      signal: stop.signal
    });
    await new Promise((done) => setTimeout(done, 300));
    const from = performance.now();
    stop.abort();
    const name = await running.then(
      () => "",
      (error: Error) => error.name
    );
    return {name, milliseconds: performance.now() - from};
  }, sql);
  expect(took.name).toBe("Interrupted");
  expect(took.milliseconds).toBeLessThan(1000);
  expect((await ask("SELECT 7 AS seven")).first).toEqual([{seven: 7}]);
});

test("a result of 50 million rows is cut, says so, and leaves the engine well", async () => {
  const {rows, cut} = await ask("FROM range(50000000)");
  expect(rows).toBe(100_000);
  expect(cut).toMatch(/^The first 100,000 rows: .*LIMIT/);
  expect((await ask("SELECT 8 AS eight")).first).toEqual([{eight: 8}]);
});

test("files dropped become tables named after them, whatever their format", async () => {
  const parquet = [
    ...(await writeParquet("SELECT * FROM (VALUES ('west', 3, 1.5), ('öst', NULL, 2.5)) AS t(team, n, x)"))
  ];
  const made = await page.evaluate(async (parquet) => {
    const {arrow, ...rest} = window.workspace;
    void rest;
    const table = arrow.tableFromArrays({team: ["west", "öst"], n: [3, 4]});
    const files = [
      new File(["team;n\nwest;3\nöst;4\n"], "Teams 2026 (Q3).csv"),
      new File(["team\tn\nwest\t3\n"], "tabs.tsv"),
      new File(['[{"team":"west","n":3},{"team":"öst","deep":{"a":1}}]'], "rows.json"),
      new File(['{"team":"west"}\n{"team":"öst"}\n'], "lines.ndjson"),
      new File([arrow.tableToIPC(table, "file") as BlobPart], "arrow.arrow"),
      new File([new Uint8Array(parquet)], "pq.parquet")
    ];
    const made = [];
    for (const file of files) made.push(await window.engine.addFile(file));
    return made;
  }, parquet);
  expect(made.map(({name, rows, columns}) => [name, rows, columns.map(({name}) => name).join()])).toEqual([
    ["teams_2026_q3", 2, "team,n"],
    ["tabs", 1, "team,n"],
    ["rows", 2, "team,n,deep"],
    ["lines", 2, "team"],
    ["arrow", 2, "team,n"],
    ["pq", 2, "team,n,x"]
  ]);
  expect((await ask("SELECT team, n FROM pq ORDER BY team")).first).toEqual([
    {team: "west", n: 3},
    {team: "öst", n: null}
  ]);
  const refused = await page.evaluate(async () =>
    window.engine.addFile(new File(["x"], "deck.pptx")).catch((error: Error) => error.message)
  );
  expect(refused).toMatch(/deck\.pptx: found a file that ends in \.pptx, expected one of \.csv/);
});

test("every query is in the log, with how it ended", async () => {
  const log = await page.evaluate(() => window.log);
  expect(log.find(({sql}) => sql === "SELEC 1")!.error).toMatch(/syntax error/);
  expect(log.find(({sql}) => sql === "SELECT 7 AS seven")).toMatchObject({rows: 1, error: null});
});

test("nothing was asked of any other host", () => {
  expect(foreign).toEqual([]);
});
