import type {Browser, Page} from "playwright-core";
import {openDatabase} from "../loaders/warehouse/duckdb.js";
import {launchChromium} from "../test/browser/chromium.js";
import {
  demoEngagement as engagement,
  openInWorkspace,
  serveWorkspace
} from "../test/browser/workspace-page.js";
import {keystrokes, scrollFrames} from "./workspace-frames.js";

const fiveMillion =
  "SELECT i % 1000 AS k, sum(i) AS total FROM range(5000000) AS t(i) GROUP BY ALL ORDER BY ALL LIMIT 5";

/** What the workspace costs in Chromium over the demo: times in milliseconds, each beside its aim. */
export async function workspace(): Promise<void> {
  const server = await serveWorkspace();
  const browser = await launchChromium();
  try {
    console.log("workspace: the demo in Chromium, medians; a shared machine makes all of them longer");
    const cold: number[] = [];
    const alone: number[] = [];
    for (let i = 0; i < 5; i++) {
      cold.push(await coldStart(browser, server.origin));
      alone.push(await duckdbAlone(browser, server.origin));
    }
    tell("first SQL result in a cold window", `${medianOf(cold).toFixed(0)} ms`, "3,000 ms");
    tell(
      "beside DuckDB-WASM alone on an empty page",
      `${(medianOf(cold) / medianOf(alone)).toFixed(2)} times`
    );
    const page = await openInWorkspace(browser, server.origin, engagement, notebookOf(200));
    const keys = await keystrokes(page);
    const few = await keystrokes(await openInWorkspace(browser, server.origin, engagement, notebookOf(1)));
    tell("keystroke with 200 cells, scripts and layout", `${keys.work.toFixed(1)} ms`, "16 ms");
    tell("the same with 1 cell", `${few.work.toFixed(1)} ms`);
    tell("to the end of the next frame, 200 cells", pair(keys.frame));
    tell("the same with 1 cell", pair(few.frame));
    const frames = await scrollFrames(browser, server.origin);
    tell("frame while 1,000,000 rows are scrolled", pair(frames.times), "16.7 ms");
    tell("scripts and layout of such a frame", `${frames.work.toFixed(1)} ms`);
    tell("a cell beside its query alone", `${(await cellOverhead(page)).toFixed(1)} ms`, "20 ms");
    const big = await ofFiveMillion(page);
    tell("5,000,000 rows in a cell", `${big.browser.toFixed(0)} ms`);
    tell("beside native DuckDB on one thread", `${(big.browser / big.native).toFixed(1)} times as long`);
    tell("beside DuckDB-WASM alone", `${(big.browser / big.alone).toFixed(2)} times as long`);
  } finally {
    await browser.close();
    await server.close();
  }
}

function tell(what: string, measured: string, aim?: string): void {
  console.log(`  ${what.padEnd(46)}${measured.padStart(18)}${aim === undefined ? "" : `   aim: ${aim}`}`);
}

/** The median and the 95th percentile. */
function pair(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95].map((share) => `${sorted[Math.floor(sorted.length * share)]!.toFixed(1)} ms`).join(", ");
}

/** From the page's address to the first row of a query over the warehouse, nothing cached. */
async function coldStart(browser: Browser, origin: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  const from = performance.now();
  await page.goto(`${origin}/parts.html`);
  await page.evaluate(async () => {
    const {openEngine} = window.workspace;
    const engine = await openEngine({
      files: {
        wasm: `${location.origin}/duckdb-eh.wasm`,
        worker: `${location.origin}/duckdb-browser-eh.worker.js`,
        databases: {
          warehouse: `${location.origin}/data/warehouse.db`,
          analysis: `${location.origin}/data/analysis.db`
        }
      }
    });
    await engine.query("SELECT quarter, count(*) FROM warehouse.answers GROUP BY ALL");
    await engine.close();
  });
  const took = performance.now() - from;
  await page.context().close();
  return took;
}

/** As `coldStart`, by DuckDB-WASM as its documentation has it, without the workspace. */
async function duckdbAlone(browser: Browser, origin: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  const from = performance.now();
  await page.goto(`${origin}/parts.html`);
  await page.evaluate(async () => {
    const {AsyncDuckDB, DuckDBDataProtocol, VoidLogger} = window.workspace.duckdb;
    const worker = new Worker(`${location.origin}/duckdb-browser-eh.worker.js`);
    const db = new AsyncDuckDB(new VoidLogger(), worker);
    await db.instantiate(`${location.origin}/duckdb-eh.wasm`);
    const connection = await db.connect();
    for (const name of ["warehouse", "analysis"]) {
      const file = await (await fetch(`${location.origin}/data/${name}.db`)).blob();
      await db.registerFileHandle(`${name}.db`, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      await connection.query(`ATTACH '${name}.db' (READ_ONLY)`);
    }
    await connection.query("SELECT quarter, count(*) FROM warehouse.answers GROUP BY ALL");
    await db.terminate();
  });
  const took = performance.now() - from;
  await page.context().close();
  return took;
}

function notebookOf(cells: number): string {
  const cell = (i: number) =>
    `\`\`\`sql id=q${i}\nSELECT ${i} AS i, count(*) AS n FROM analysis.states\n\`\`\``;
  return Array.from({length: cells}, (_, i) => cell(i)).join("\n\n");
}

/** What a cell's run takes beyond its query, by the times that the cell and the query log tell. */
async function cellOverhead(page: Page): Promise<number> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+U");
  const over: number[] = [];
  for (let i = 0; i < 12; i++) {
    await runSelected(page);
    const inCell = await page.locator(".cell").first().locator(".cell-told").textContent();
    const inLog = await page.locator(".query-log td.number").first().textContent();
    over.push(millisecondsOf(inCell!) - millisecondsOf(inLog!));
  }
  return over.slice(2).sort((a, b) => a - b)[5]!;
}

/** A time as the workspace tells it. */
function millisecondsOf(told: string): number {
  const [, value, unit] = /([\d.,]+) (ms|s)\b/.exec(told)!;
  return Number(value!.replaceAll(",", "")) * (unit === "s" ? 1000 : 1);
}

export async function runSelected(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>(".cell")!.dataset.state === "done",
    null,
    {
      timeout: 120_000
    }
  );
}

async function ofFiveMillion(page: Page): Promise<{browser: number; alone: number; native: number}> {
  await page.locator(".cell .cm-content").first().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(fiveMillion);
  await page.keyboard.press("Escape");
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    await runSelected(page);
    const told = await page.locator(".cell").first().locator(".cell-told").textContent();
    times.push(millisecondsOf(told!));
  }
  const alone = await aloneInBrowser(page, fiveMillion);
  const db = await openDatabase(":memory:");
  await db.run("SET threads = 1");
  const native: number[] = [];
  for (let i = 0; i < 5; i++) {
    const from = performance.now();
    await db.rows(fiveMillion);
    native.push(performance.now() - from);
  }
  db.close();
  return {browser: medianOf(times), alone, native: medianOf(native)};
}

/** A query's time in DuckDB-WASM without the workspace: the median of five. */
async function aloneInBrowser(page: Page, sql: string): Promise<number> {
  const other = await page.context().newPage();
  await other.goto(new URL("/parts.html", page.url()).href);
  const times = await other.evaluate(async (sql) => {
    const {AsyncDuckDB, VoidLogger} = window.workspace.duckdb;
    const db = new AsyncDuckDB(new VoidLogger(), new Worker("/duckdb-browser-eh.worker.js"));
    await db.instantiate(`${location.origin}/duckdb-eh.wasm`);
    const connection = await db.connect();
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const from = performance.now();
      await connection.query(sql);
      times.push(performance.now() - from);
    }
    return times;
  }, sql);
  await other.close();
  return medianOf(times);
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
