import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, onTestFinished, test} from "vitest";
import {serveFolder} from "../../loaders/pdf/static-server.js";
import type {Site} from "../../loaders/site/build.js";
import {launchChromium} from "./chromium.js";
import {demoSite} from "./demo-site.js";

let site: Site;
let served: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  site = await demoSite();
  served = await serveFolder(site.out, "/reports/q3");
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A page below the sub-path, and everything that went wrong in it: errors, failed requests, what the policy forbade. */
async function open(
  path: string,
  scheme: "light" | "dark" = "light"
): Promise<{page: Page; wrong: string[]}> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    colorScheme: scheme,
    acceptDownloads: true
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
    if (!response.url().startsWith(`${served.origin}/`)) wrong.push(`elsewhere: ${response.url()}`);
  });
  await page.goto(`${served.origin}/${path}`, {waitUntil: "networkidle"});
  return {page, wrong};
}

test("every page works below a path, under the site's own headers: nothing is blocked, nothing is missing", async () => {
  const {page, wrong} = await open("");
  expect((await page.request.get(`${served.origin}/`)).headers()["content-security-policy"]).toContain(
    "default-src 'none'"
  );
  const team = site.published.report.teams[0]!.id;
  for (const path of ["teams", "quarters", "two-way", "method", `teams/${team}`]) {
    await page.goto(`${served.origin}/${path}`, {waitUntil: "networkidle"});
    expect(await page.locator("h1").count(), path).toBe(1);
    if (path === "method") continue;
    const chosen = await page.locator("select[name=quarter]").inputValue();
    await page.selectOption("select[name=quarter]", {index: 1});
    await expect.poll(() => new URL(page.url()).searchParams.get("quarter")).not.toBe(chosen);
    await page.locator("a.brand").click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/reports/q3/");
  }
  expect(wrong).toEqual([]);
});

test("the policy holds: what is put into a page inline does not run", async () => {
  const {page} = await open("");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.head.append(script);
  });
  expect(await page.title()).not.toBe("taken over");
});

test("a wrong address gets a page that says so, in the report's language, and nothing else of the host's", async () => {
  const {page} = await open("nothing/here");
  expect(await page.locator("h1").innerText()).toBe("This page is not here");
  expect(await page.locator("html").getAttribute("lang")).toBe("en-GB");
});

test("a link's preview tells the question and the answer that stand on the page, and no index takes it", async () => {
  const {page} = await open("");
  const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
  expect(await meta("og:title")).toBe(await page.locator("h1").innerText());
  const answer = (await page.locator(".answer").first().innerText()).replace(/\s+/g, " ");
  expect(answer.startsWith((await meta("og:description"))!.replace(/…$/, "").trim())).toBe(true);
  expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
});

test.each(["csv", "svg", "png"])("the first chart can be saved as %s, without a server", async (kind) => {
  const {page, wrong} = await open("");
  const figure = page.locator("figure", {has: page.locator("svg")}).first();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.locator(`button[data-save=${kind}]`).click()
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^\\S+\\.${kind}$`));
  const bytes = await readFile((await download.path())!);
  const text = bytes.toString("utf8");
  if (kind === "csv") {
    const shown = await figure.locator("table tr").count();
    expect(text.trim().split("\r\n")).toHaveLength(shown);
  } else if (kind === "svg") {
    const finding = (await figure.locator("h2").innerText()).split(" ").slice(0, 3).join(" ");
    expect(text).toContain(finding);
    expect(text).not.toMatch(/var\(--|data-team|<script/);
  } else {
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500);
  }
  expect(wrong).toEqual([]);
});
