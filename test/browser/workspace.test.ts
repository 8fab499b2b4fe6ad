import {createRequire} from "node:module";
import type * as DuckDB from "@duckdb/duckdb-wasm";
import type * as Arrow from "apache-arrow";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Engine, OpeningProgress, openEngine, QueryLogEntry} from "../../src/workspace/engine/engine.js";
import {writeParquet} from "../parquet-file.js";
import {launchChromium} from "./chromium.js";
import {storedText} from "./stored-text.js";
import {serveWorkspace} from "./workspace-page.js";

/** What the page under test holds. */
declare global {
  interface Window {
    workspace: {openEngine: typeof openEngine; arrow: typeof Arrow; duckdb: typeof DuckDB};
    engine: Engine;
    progress: OpeningProgress[];
    log: QueryLogEntry[];
  }
}

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

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
])("%s is stopped, and the next query answers", async (_, sql) => {
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
  // Within a second where the machine is not shared: npm run bench -- workspace.
  expect(took.milliseconds).toBeLessThan(10_000);
  expect((await ask("SELECT 7 AS seven")).first).toEqual([{seven: 7}]);
});

test("a stop that comes after a query's end leaves alone what runs then", async () => {
  await ask("CREATE OR REPLACE TABLE kept AS SELECT 9 AS nine");
  const later = await page.evaluate(async () => {
    const stop = new AbortController();
    await window.engine.query("SELECT 1", {signal: stop.signal});
    stop.abort();
    const until = performance.now() + 1000;
    let asked = 0;
    for (; asked < 2 || performance.now() < until; asked++)
      await window.engine.query("SELECT count(*) FROM range(10000000) AS t(i) WHERE hash(i) = 1");
    return asked;
  });
  expect(later).toBeGreaterThan(1);
  expect((await ask("FROM kept")).first).toEqual([{nine: 9}]);
});

test("a query that is stopped while DuckDB starts anew does not run", async () => {
  const names = await page.evaluate(async () => {
    const stopped = async (sql: string, after: number) => {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), after);
      return window.engine.query(sql, {signal: stop.signal}).then(
        () => "",
        (error: Error) => error.name
      );
    };
    await stopped("SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))", 100);
    return stopped("SELECT count(*) FROM range(1000000000000) AS t(i) WHERE hash(i) = 1", 10);
  });
  expect(names).toBe("Interrupted");
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
    const {arrow} = window.workspace;
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

describe("notebooks", () => {
  let window: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    const context = await browser.newContext({viewport: {width: 1300, height: 900}});
    context.setDefaultTimeout(60_000);
    window = await context.newPage();
    window.on("pageerror", (error) => problems.push(error.message));
    await window.goto(`${server.origin}/workspace/`);
    await window.locator(".activity-bar button").first().waitFor();
  });

  /** Puts a notebook into the browser's folder and opens it. */
  async function openNotebook(name: string, text: string): Promise<void> {
    await window.evaluate(
      async ([name, text]) => {
        let folder = await navigator.storage.getDirectory();
        for (const part of ["plumbline", "halden-instruments"])
          folder = await folder.getDirectoryHandle(part, {create: true});
        const writing = await (await folder.getFileHandle(`${name}.md`, {create: true})).createWritable();
        await writing.write(text!);
        await writing.close();
      },
      [name, text]
    );
    await quickOpen();
    await window.keyboard.type(name);
    await window.locator('dialog [role="option"][aria-selected="true"]', {hasText: name}).waitFor();
    await window.keyboard.press("Enter");
    await window.locator(`.editor[data-tab="notebook:browser:${name}.md"] .notebook`).waitFor();
  }
  const quickOpen = async () => {
    await window.keyboard.press("Control+p");
    await hasFocus("dialog[open] input");
  };
  /** Waits for the focus: what is typed before goes elsewhere. */
  const hasFocus = (part: string) => window.locator(`${part}:focus`).waitFor();
  const text = ".notebook:visible .cell.selected .cm-content";
  const cells = () => window.locator(".notebook:visible .cell:visible");
  const outputs = () => window.locator(".notebook:visible .cell-output");
  const toolbar = (title: string) =>
    window.locator(".notebook:visible .notebook-toolbar button", {hasText: title});
  const settled = async () => {
    await expect.poll(() => window.locator('[data-item="runs"]').innerText(), {timeout: 30_000}).toBe("idle");
  };
  const shape = () =>
    cells().evaluateAll((all) =>
      all.map(
        (cell) =>
          `${(cell as HTMLElement).dataset.kind} ${cell.querySelector(".cm-content, .cell-output")!.textContent!.trim()}`
      )
    );
  const fileOf = (name: string) => storedText(window, ["plumbline", "halden-instruments", `${name}.md`]);

  /** The rules of WCAG 2 A and AA that the window breaks, with the first element that does. */
  async function axeViolations(): Promise<string[]> {
    if (await window.evaluate(() => !("axe" in globalThis))) await window.addScriptTag({path: axe});
    return window.evaluate(async () => {
      // @ts-expect-error axe is put into the page.
      const {violations} = await globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
      });
      return violations.map(
        ({id, nodes}: {id: string; nodes: {html: string}[]}) => `${id}: ${nodes[0]!.html}`
      );
    });
  }

  test("a notebook is made, written and run by keys alone, and is in its file by itself", async () => {
    await window.keyboard.press("Control+Alt+n");
    await hasFocus("dialog[open] input");
    await window.keyboard.type("By keys");
    await window.keyboard.press("Enter");
    await hasFocus(".notebook .cell.selected");
    await window.keyboard.press("ArrowDown");
    await hasFocus('.notebook .cell.selected[data-kind="sql"]');
    await window.keyboard.press("Enter");
    await hasFocus(text);
    await window.keyboard.type("SELECT 6 * 7 AS answer");
    await window.keyboard.press("Shift+Enter");
    await expect.poll(() => cells().count()).toBe(3);
    await hasFocus(text);
    await window.keyboard.type("1 + 1");
    await window.keyboard.press("Escape");
    await window.keyboard.press("y");
    await window.keyboard.press("Control+Enter");
    await settled();
    await expect.poll(() => outputs().nth(1).innerText()).toMatch(/answer[\s\S]*42/);
    await expect.poll(() => outputs().nth(2).innerText()).toBe("2");
    await window.keyboard.press("b");
    await window.keyboard.press("m");
    await window.keyboard.press("Alt+ArrowUp");
    await expect
      .poll(() => cells().evaluateAll((all) => all.map((cell) => (cell as HTMLElement).dataset.kind)))
      .toEqual(["markdown", "sql", "markdown", "javascript"]);
    await window.keyboard.press("d");
    await window.keyboard.press("d");
    await expect.poll(() => cells().count()).toBe(3);
    await window.keyboard.press("ArrowUp");
    await window.keyboard.press("d");
    await window.keyboard.press("d");
    await expect.poll(() => shape()).toEqual(["markdown By keys", "javascript 1 + 1"]);
    await window.keyboard.press("z");
    await expect
      .poll(() => shape())
      .toEqual(["markdown By keys", "sql SELECT 6 * 7 AS answer", "javascript 1 + 1"]);
    await expect
      .poll(() => fileOf("by-keys"), {timeout: 10_000})
      .toBe("# By keys\n\n```sql\nSELECT 6 * 7 AS answer\n```\n\n```js\n1 + 1\n```\n");
  });

  test("a change re-runs exactly what depends on it", async () => {
    await openNotebook(
      "reactive",
      [
        "```js\nconst n = 3\n```",
        "```sql id=squares\nSELECT i * i AS square FROM range(${n}) AS t(i)\n```",
        "```js\nwindow.ran = (window.ran ?? 0) + 1;\ndisplay(Array.from(squares, (row) => row.square).join())\n```",
        "```js\nwindow.other = (window.other ?? 0) + 1\n```",
        "Of ${n} numbers, ${alignment.median([1, 2, 9])}, ${aq.from([{a: 1}]).numRows()}, ${d3.max([4, 5])}"
      ].join("\n\n")
    );
    await toolbar("Run all").click();
    await settled();
    await expect.poll(() => outputs().nth(2).innerText()).toBe('"0,1,4"');
    await expect.poll(() => outputs().nth(4).innerText()).toBe("Of 3 numbers, 2, 1, 5");
    await cells().first().focus();
    await window.keyboard.press("Enter");
    await hasFocus(text);
    await window.keyboard.press("Control+End");
    await window.keyboard.press("Backspace");
    await window.keyboard.type("5");
    await window.keyboard.press("Control+Enter");
    await settled();
    await expect.poll(() => outputs().nth(2).innerText()).toBe('"0,1,4,9,16"');
    await expect.poll(() => outputs().nth(4).innerText()).toMatch(/^Of 5 numbers/);
    await expect
      .poll(() => window.evaluate(() => [Reflect.get(window, "ran"), Reflect.get(window, "other")]))
      .toEqual([2, 1]);
  });

  test("what is wrong is said on the cell and in the panel, and the other cells run", async () => {
    await openNotebook(
      "wrong",
      [
        "```js\nconst a = b\n```\n\n```js\nconst b = a\n```",
        "```js\nconst twice = 1\n```\n\n```js\nconst twice = 2\n```",
        "```sql\nSELECT 1,\n  mistyped FROM analysis.states\n```",
        "```js\nlet rows = 1;\nrows.map((row) => row)\n```",
        "```js\nwhile (true) {}\n```",
        "```sql\nFROM gone\n```",
        "```js\nconst = 1\n```",
        '```js\n"well"\n```'
      ].join("\n\n")
    );
    await toolbar("Run all").click();
    await settled();
    const said = [
      /circular definition: this cell needs cell 2/,
      /circular definition: this cell needs cell 1/,
      /twice is defined more than once: here and in cell 4/,
      /here and in cell 3/,
      /column "mistyped" not found/,
      /TypeError: rows\.map is not a function/,
      /the loop in line 1 was stopped: it kept the page busy for 5 seconds/,
      /gone does not exist/,
      /Unexpected token/,
      /^"well"$/
    ].map((message) => expect.stringMatching(message));
    await expect.poll(() => outputs().allInnerTexts()).toEqual(said);
    await window.keyboard.press("Control+Shift+m");
    await expect
      .poll(() => window.locator(".problems .place").allInnerTexts())
      .toEqual(
        expect.arrayContaining([
          "Cell 5, line 2, column 3",
          "Cell 6, line 2, column 6",
          "Cell 9, line 1, column 7"
        ])
      );
    await window.keyboard.press("Control+j");
  });

  test("a query that runs for ever is stopped from the cell", async () => {
    await openNotebook(
      "for-ever",
      "```sql\nSELECT count(*) FROM range(1000000000000) AS t(i) WHERE hash(i) = 1\n```\n\n```sql\nSELECT 1 AS one\n```\n"
    );
    await toolbar("Run all").click();
    await expect.poll(() => cells().first().getAttribute("data-state")).toBe("running");
    await window.keyboard.press("Control+Alt+i");
    await expect.poll(() => cells().first().getAttribute("data-state"), {timeout: 10_000}).toBe("stopped");
    // Presses above and below the cells leave the focus in them: their keys work.
    await cells().first().focus();
    await toolbar("Run all").click();
    await window.locator(".status-bar button", {hasText: "running"}).click();
    await expect.poll(() => cells().first().getAttribute("data-state"), {timeout: 10_000}).toBe("stopped");
    await window.keyboard.press("b");
    await expect.poll(() => cells().count()).toBe(3);
    await window.keyboard.press("z");
    await expect.poll(() => cells().count()).toBe(2);
    await cells().nth(1).locator(".cell-run").click();
    await settled();
    await expect.poll(() => outputs().nth(1).innerText()).toMatch(/one[\s\S]*1/);
  });

  test("a chart is made from a form, and turned into JavaScript", async () => {
    await openNotebook("chart", "```sql id=squares\nSELECT i, i * i AS square FROM range(9) AS t(i)\n```\n");
    await toolbar("Run all").click();
    await settled();
    await toolbar("Chart").click();
    const form = window.locator(".chart-form:visible");
    for (const [field, value] of [
      ["table", "squares"],
      ["mark", "line"],
      ["x", "i"],
      ["y", "square"]
    ] as const)
      await form.locator(`[data-field=${field}]`).selectOption(value);
    await window.keyboard.press("Control+Enter");
    await settled();
    await outputs().nth(1).locator("svg [aria-label=line] path").waitFor();
    await form.locator("button").click();
    await expect
      .poll(() => fileOf("chart"))
      .toMatch(
        /```js\nPlot\.plot\(\{\n {2}grid: true,\n {2}marks: \[Plot\.line\(squares, \{x: "i", y: "square", tip: true\}\)\]\n\}\)\n```\n$/
      );
  });

  test("a file that another program changed is a choice of three, and nothing is overwritten", async () => {
    await openNotebook("shared", "# Old\n");
    await cells().first().focus();
    await window.evaluate(async () => {
      // The window looks at the file every two seconds while it is seen.
      Object.defineProperty(document, "visibilityState", {value: "hidden", configurable: true});
      // Another program's change, between the window's own look at the file and its next save.
      const root = await navigator.storage.getDirectory();
      const folder = await (await root.getDirectoryHandle("plumbline")).getDirectoryHandle(
        "halden-instruments"
      );
      const writing = await (await folder.getFileHandle("shared.md")).createWritable();
      await writing.write("# Theirs\n");
      await writing.close();
    });
    await window.keyboard.press("b");
    const notice = window.locator(".notification", {hasText: "shared.md was changed by another program"});
    await notice.waitFor();
    await window.evaluate(() => Reflect.deleteProperty(document, "visibilityState"));
    await expect
      .poll(() => notice.locator(".ways button").allInnerTexts())
      .toEqual(["Keep mine", "Take the file's", "Keep both"]);
    expect(await fileOf("shared")).toBe("# Theirs\n");
    await notice.locator("button", {hasText: "Keep both"}).click();
    await expect.poll(() => fileOf("shared-2")).toBe("# Old\n\n```sql\n```\n");
    expect(await fileOf("shared")).toBe("# Theirs\n");
  });

  test("what is read late takes the mark where it fits best, and leaves it where a person moved it", async () => {
    await window.evaluate(() => {
      const {storage} = navigator;
      const real = storage.getDirectory.bind(storage);
      const waiting: (() => void)[] = [];
      storage.getDirectory = async () => {
        await new Promise<void>((done) => waiting.push(done));
        return real();
      };
      Reflect.set(window, "goOn", () => {
        for (const done of waiting.splice(0)) done();
      });
    });
    const goOn = () => window.evaluate(() => (Reflect.get(window, "goOn") as () => void)());
    const marked = window.locator('dialog [role="option"][aria-selected="true"]');
    const shipped = window.locator('dialog [role="option"]', {hasText: "to begin with"});
    await quickOpen();
    await window.keyboard.type("results link");
    await expect.poll(() => marked.innerText()).toMatch(/results_link/);
    await goOn();
    await shipped.waitFor();
    await expect.poll(() => marked.innerText()).toMatch(/Results link\s+to begin with/);
    await window.keyboard.press("Escape");
    await quickOpen();
    await window.keyboard.type("results");
    await expect.poll(() => marked.count()).toBe(1);
    await window.keyboard.press("ArrowDown");
    const moved = await marked.locator(".label").innerText();
    await goOn();
    await shipped.first().waitFor();
    expect(await marked.locator(".label").innerText()).toBe(moved);
    await window.keyboard.press("Escape");
    await window.evaluate(async () => {
      Reflect.deleteProperty(navigator.storage, "getDirectory");
      (Reflect.get(window, "goOn") as () => void)();
    });
  });

  test.each([
    "Data quality",
    "Expectation gap",
    "False consensus",
    "What changed and why",
    "Results link",
    "Stakeholder matrix"
  ])("the notebook that ships, %s, runs without an error", async (title) => {
    await quickOpen();
    await window.keyboard.type(title);
    await window
      .locator('dialog [role="option"][aria-selected="true"]', {hasText: "to begin with"})
      .waitFor();
    await window.keyboard.press("Enter");
    await window.locator(".notebook:visible h1", {hasText: title}).waitFor();
    await toolbar("Run all").click();
    await settled();
    await expect.poll(() => window.locator(".notebook:visible .cell-error").allInnerTexts()).toEqual([]);
    await expect.poll(() => window.locator(".notebook:visible .cell-output svg").count()).toBeGreaterThan(0);
    if (title === "Stakeholder matrix") expect(await axeViolations()).toEqual([]);
  });

  test("no error went unseen", () => {
    expect(problems).toEqual([]);
  });
});
