import {readdir, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join, relative} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {serveFolder} from "../../loaders/pdf/static-server.js";
import type {Site} from "../../loaders/site/build.js";
import {headlineOf} from "../../loaders/site/headline.js";
import {launchChromium} from "./chromium.js";
import {demoSite} from "./demo-site.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const main = [
  "",
  "expectations",
  "expectations/LR01",
  "teams",
  "two-way",
  "stakeholders",
  "quarters",
  "five-questions",
  "results",
  "themes",
  "own-words",
  "method",
  "explore"
];

let site: Site;
let served: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  site = await demoSite();
  served = await serveFolder(site.out);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

interface Opened {
  page: Page;
  /** Everything that the page asked of another origin. */
  foreign: string[];
  /** Errors and failed requests. */
  errors: string[];
  /** What it got an answer for. */
  paths: Set<string>;
}

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Opened> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  onTestFinished(() => context.close());
  const opened = await watched(context);
  await opened.page.goto(`${served.origin}/${path}`, {waitUntil: "networkidle"});
  return opened;
}

/** A page that notes what goes wrong in it. */
async function watched(context: BrowserContext): Promise<Opened> {
  const page = await context.newPage();
  const opened: Opened = {page, foreign: [], errors: [], paths: new Set()};
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== served.origin && !/^(data|blob):$/.test(url.protocol))
      opened.foreign.push(request.url());
  });
  page.on("response", (response) => {
    opened.paths.add(new URL(response.url()).pathname);
    if (response.status() >= 400) opened.errors.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => opened.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") opened.errors.push(message.text());
  });
  return opened;
}

async function pagesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** On the page that is shown; others may wait behind it. */
const answer = ".drawn:not(.ahead) .headline .answer";

test("every page opens without an error, asks no other origin, and can be reached from the overview", async () => {
  const pages = await pagesOf(site.out);
  expect(pages.length).toBeGreaterThanOrEqual(main.length + 12);
  const linked = new Set<string>();
  // Four at a time: most of the time goes into waiting for a page to ask nothing more.
  const left = pages.values();
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  onTestFinished(() => context.close());
  const visit = async () => {
    const {page, foreign, errors} = await watched(context);
    for (const path of left) {
      await page.goto(`${served.origin}/${path}`, {waitUntil: "networkidle"});
      expect(errors, path).toEqual([]);
      expect(foreign, path).toEqual([]);
      expect((await page.locator("h1").first().innerText()).length, path).toBeGreaterThan(5);
      for (const href of await page
        .locator("a")
        .evaluateAll((links) =>
          links.map((link) => new URL(link.getAttribute("href")!, document.baseURI).href)
        ))
        linked.add(new URL(href).pathname.replace(/\/$/, "/index").replace(/\.html$/, ""));
    }
  };
  await Promise.all(Array.from({length: 4}, visit));
  for (const path of pages.filter((page) => page !== "404.html"))
    expect([...linked]).toContain(`/${path.replace(/\.html$/, "")}`);
}, 120_000);

/** The rules of WCAG 2 A and AA that a page breaks, as axe finds them. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // @ts-expect-error axe is put into the page.
    const found = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]});
    return found.violations.map(
      (rule: {id: string; nodes: {html: string}[]}) => `${rule.id}: ${rule.nodes[0]!.html}`
    );
  });
}

test.each(main)(
  "/%s breaks no rule of accessibility, light and wide, or dark, 320 px and with its tables open",
  async (path) => {
    // The site's policy lets no other script in, and axe is one.
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, bypassCSP: true});
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${served.origin}/${path}`);
    await page.addScriptTag({path: axe});
    expect(await violations(page), "light").toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    await page.setViewportSize({width: 320, height: 700});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.evaluate(() => {
      for (const table of document.querySelectorAll("details")) table.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(page), "dark").toEqual([]);
  }
);

describe("the overview", () => {
  test("says the headline figure that the build prints, and that the company is made up", async () => {
    const {page} = await open("");
    const {gapLenient} = headlineOf(site.published);
    expect(await page.locator(answer).innerText()).toContain(`${Math.round(gapLenient! * 100)}`);
    expect(await page.locator("body").innerText()).toMatch(/made up/i);
  });

  test("can be read without JavaScript, charts included", async () => {
    const {page} = await open("", {javaScriptEnabled: false});
    expect((await page.locator(answer).innerText()).length).toBeGreaterThan(40);
    expect(await page.locator("figure svg").count()).toBeGreaterThan(4);
    const box = await page.locator("figure svg:visible").first().boundingBox();
    expect(box!.height).toBeGreaterThan(30);
    // A control would do nothing.
    expect(await page.locator(".controls, .save").locator("visible=true").count()).toBe(0);
  });

  test("transfers less than 300 kB as gzip before the reader does anything", async () => {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}});
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const answers: Promise<[path: string, bytes: number]>[] = [];
    page.on("response", (response) => {
      const size = response.body().then((body) => gzipSync(body).length);
      answers.push(size.then((bytes) => [new URL(response.url()).pathname, bytes]));
    });
    await page.goto(`${served.origin}/`, {waitUntil: "networkidle"});
    const transferred = await Promise.all(answers);
    expect(transferred.length).toBeGreaterThan(2);
    expect(transferred.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(300_000);
    expect(transferred.filter(([path]) => path.endsWith(".wasm"))).toEqual([]);
  });

  test("follows its controls; the address holds what is chosen, and leads back to it", async () => {
    const {page, errors, foreign} = await open("");
    const before = await page.locator(answer).innerText();
    await page.selectOption("select[name=quarter]", "2025Q4");
    await expect.poll(() => page.locator(answer).innerText(), {timeout: 10_000}).not.toBe(before);
    expect(new URL(page.url()).searchParams.get("quarter")).toBe("2025Q4");
    const earlier = await page.locator(answer).innerText();
    await page.selectOption("select[name=direction]", "rep>leader");
    await expect.poll(() => new URL(page.url()).searchParams.get("direction")).toBe("rep>leader");
    await expect.poll(() => page.locator(answer).innerText(), {timeout: 10_000}).not.toBe(earlier);
    const chosen = await page.locator(answer).innerText();
    const address = page.url();
    await page.goto(`${served.origin}/method`);
    await page.goto(address);
    await expect.poll(() => page.locator(answer).innerText(), {timeout: 10_000}).toBe(chosen);
    expect(await page.locator("select[name=quarter]").inputValue()).toBe("2025Q4");
    const toTeams = await page.locator("a[href*='teams']").first().getAttribute("href");
    expect(toTeams).toContain("quarter=2025Q4");
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("can be limited to a theme", async () => {
    const {page} = await open("");
    const before = await page.locator(answer).innerText();
    const theme = await page.locator("select[name=theme] option").nth(1).getAttribute("value");
    await page.selectOption("select[name=theme]", theme!);
    await expect.poll(() => page.locator(answer).innerText(), {timeout: 10_000}).not.toBe(before);
    expect(new URL(page.url()).searchParams.get("theme")).toBe(theme);
    const drawn = page.locator(".drawn:not(.ahead)");
    await drawn.locator("details.table > summary").first().click();
    await expect.poll(() => drawn.locator("details.table tbody tr:visible").count()).toBeGreaterThan(1);
  });

  test("can be limited to a region, which other pages follow, or say that they do not", async () => {
    const {page, errors} = await open("");
    const before = await page.locator(answer).innerText();
    const teams = await page.locator(".drawn:not(.ahead) a[href*='teams/']").count();
    const region = await page.locator("select[name=region] option").nth(1).getAttribute("value");
    await page.selectOption("select[name=region]", region!);
    await expect.poll(() => page.locator(answer).innerText(), {timeout: 10_000}).not.toBe(before);
    expect(await page.locator(answer).innerText()).toContain(region);
    expect(await page.locator("h1").innerText()).toContain(region);
    expect(await page.locator(".drawn:not(.ahead) a[href*='teams/']").count()).toBeLessThan(teams);
    await page.locator("nav a[href*='themes']").click();
    const note = page.locator(".drawn:not(.ahead) > .note").first();
    await expect.poll(() => note.innerText(), {timeout: 10_000}).toMatch(/region .* changes nothing/);
    await page.selectOption("select[name=quarter]", "2025Q4");
    await expect.poll(() => new URL(page.url()).searchParams.get("quarter")).toBe("2025Q4");
    await page.locator("nav a[href*='quarters']").click();
    await expect.poll(() => page.locator("h1").innerText(), {timeout: 10_000}).toContain(region);
    expect(errors).toEqual([]);
  });

  test("draws what may be chosen next, which nobody sees, hears or prints before it is chosen", async () => {
    const {page, errors} = await open("");
    const answers = () => page.locator(".headline .answer:visible").allInnerTexts();
    const [before] = await answers();
    await page.locator("form.controls").hover();
    await expect.poll(() => page.locator(".drawn.ahead").count(), {timeout: 20_000}).toBeGreaterThan(1);
    expect(await answers()).toEqual([before]);
    const figures = page.getByRole("figure");
    expect(await figures.count()).toBe(await page.locator(".drawn:not(.ahead) figure").count());
    await page.emulateMedia({media: "print"});
    expect(await answers()).toEqual([before]);
    await page.emulateMedia({media: "screen"});
    await page.selectOption("select[name=quarter]", "2025Q4");
    await expect.poll(async () => (await answers())[0], {timeout: 10_000}).not.toBe(before);
    expect(await answers()).toHaveLength(1);
    await page.goBack();
    await expect.poll(answers, {timeout: 10_000}).toEqual([before]);
    expect(errors).toEqual([]);
  });
});

describe("the page where readers ask SQL", () => {
  test("fetches DuckDB with the first question and not before, and answers from the published tables", async () => {
    const {page, errors, foreign, paths} = await open("explore");
    const engine = () => [...paths].filter((path) => path.includes("_duckdb"));
    expect(engine()).toEqual([]);
    const table = page.locator(".outcome table");
    for (const example of await page.locator("[data-sql]").all()) {
      await example.click();
      await expect
        .poll(() => page.locator(".outcome .note").innerText(), {timeout: 60_000})
        .toMatch(/^\d+ row/);
      expect(await table.locator("tbody tr").count()).toBeGreaterThan(1);
    }
    expect(engine()).toHaveLength(2);
    const {understanding} = site.published.tables;
    await page.locator("textarea").fill("SELECT count(*) AS n, sum(n_pairs) AS pairs FROM understanding");
    await page.keyboard.press("Control+Enter");
    const pairs = understanding.reduce((sum, row) => sum + (row.n_pairs ?? 0), 0);
    await expect
      .poll(() => table.locator("tbody").innerText(), {timeout: 20_000})
      .toBe(`${understanding.length.toLocaleString("en")}\t${pairs.toLocaleString("en")}`);
    expect(errors).toEqual([]);
    await page.locator("textarea").fill("SELECT nobody FROM themes");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.locator(".outcome pre").innerText(), {timeout: 20_000}).toContain("nobody");
    expect(foreign).toEqual([]);
  }, 120_000);

  test("is the only one where WebAssembly may run", async () => {
    const {page} = await open("");
    const compiled = await page.evaluate(() =>
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => true,
        () => false
      )
    );
    expect(compiled).toBe(false);
  });
});

describe("what is published", () => {
  test("rests on enough people in every cell of every table", async () => {
    const {reporting} = site.published.report;
    const files = (await readdir(site.out, {withFileTypes: true, recursive: true})).filter((entry) =>
      entry.name.endsWith(".json")
    );
    let cells = 0;
    for (const file of files) {
      const rows = JSON.parse(await readFile(join(file.parentPath, file.name), "utf8"));
      if (!Array.isArray(rows)) continue;
      for (const row of rows) {
        if (typeof row.n_respondents !== "number" || row.n_respondents === 0) continue;
        cells++;
        expect(row.n_respondents).toBeGreaterThanOrEqual(
          Math.min(reporting.minLeaders, reporting.minRespondents)
        );
        if (row.target === "rep") expect(row.n_respondents).toBeGreaterThanOrEqual(reporting.minLeaders);
      }
    }
    expect(cells).toBeGreaterThan(1000);
  });

  test("holds no person, comment or file of the client in any byte", async () => {
    const people = (await readFile(new URL("../../data/demo/people.csv", import.meta.url), "utf8"))
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]!)
      .filter(Boolean);
    expect(people.filter((person) => !/^\w+$/.test(person))).toEqual([]);
    for (const entry of await readdir(site.out, {withFileTypes: true, recursive: true})) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name), "latin1");
      expect(bytes.toLowerCase().includes("canary"), entry.name).toBe(false);
      expect(bytes, entry.name).not.toMatch(/exports\/|-qualtrics\.csv|sourceMappingURL=/);
      const words = new Set(bytes.match(/\w+/g));
      expect(
        people.filter((person) => words.has(person)),
        entry.name
      ).toEqual([]);
    }
  });
});
