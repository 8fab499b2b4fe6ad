import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, onTestFinished, test} from "vitest";
import {unitsOf} from "../../loaders/coding/units.js";
import type {EngagementInput} from "../../loaders/engagement/schema.js";
import {smallEngagement, smallPeople, writeEngagement} from "../engagement-folder.js";
import {launchChromium} from "./chromium.js";
import {serveCoding} from "./coding-site.js";
import {storedText} from "./stored-text.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const engagement: EngagementInput = {
  ...smallEngagement,
  coding: {coders: ["anna", "ben"]},
  sources: [
    {
      ...{format: "table", file: "open.csv", quarter: "2026Q1", respondent: "id"},
      statements: [{pattern: "^want", perspective: "meta", holder: "leader", target: "rep"}]
    }
  ]
};

/** 23 units, in answers of six people: expectations, what no code fits, formulas, right-to-left, emoji, very long. */
const said = [
  ["log every call the same day", "stop discounting at quarter end", "bring service into renewals"],
  ["write calls down at once", "no discounts at the end", "service at the renewals, as before"],
  ["calls into the CRM today", "quit the price cuts", "keep service in the room"],
  ["=1+1", "توقف عن الخصومات", "less discounting 👍"],
  ["the coffee is bad", `log it, ${"really ".repeat(1400)}`, "stop not logging calls", "start logging"],
  [
    "renew with service",
    "call reports the same day",
    "no more fire sales",
    "<b>bold</b>",
    "Ask Petra Mueller"
  ],
  ["discount only when asked", "call log, same day"]
];
const people = `${smallPeople}x1,rep,east,b1,,,\n`;
const ids = ["e1", "e2", "e3", "w1", "w2", "w3", "x1"];

let browser: Browser;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const answers = said.map((ideas) => ideas.map((idea) => `- ${idea}`).join("\n"));

/** The pages over the statements, in a browser that knows nothing yet; `codings` are files that the engagement has. */
async function start(codings: Record<string, string> = {}): Promise<{open(name: string): Promise<Page>}> {
  const rows = answers.map((answer, i) => `${ids[i]},Petra,"${answer}"`);
  const folder = await writeEngagement(
    {"open.csv": `id,First name,want\n${rows.join("\n")}\n`, "people.csv": people, ...codings},
    engagement
  );
  const served = await serveCoding(folder);
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, acceptDownloads: true});
  onTestFinished(async () => {
    await context.close();
    await served.close();
  });
  return {
    async open(name) {
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${served.origin}/${name}.html`);
      return page;
    }
  };
}

/** Begins to code under a name, with the keyboard. */
async function begin(page: Page, name: string): Promise<void> {
  await page.waitForSelector("input[name=name]");
  await page.focus("input[name=name]");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

/** What the page keeps of a file when no folder is open. */
const stored = (page: Page, path: readonly string[]) => storedText(page, ["plumbline", "small", ...path]);

const lines = (text: string) => text.trim().split("\n").slice(1);

/** Codes a unit: by a suggestion, where there is one that it is to be given, else by search. */
async function code(page: Page, action: string, found: string): Promise<void> {
  await page.keyboard.press(action);
  if (found === "none") await page.keyboard.press("0");
  else {
    await page.keyboard.press("/");
    await page.keyboard.type(found);
    await page.keyboard.press("Enter");
  }
}

const wordsOf = (page: Page) => page.locator(".words").innerText();

/** What a coder takes a unit for, by its words alone. */
function meant(words: string): {key: string; code: string} {
  if (/log|call/i.test(words)) return {key: "t", code: "L1"};
  if (/discount|price|fire/i.test(words)) return {key: "s", code: "L2"};
  if (/service/i.test(words)) return {key: "c", code: "L3"};
  return {key: "u", code: "none"};
}

test("two people code 20 units by keyboard, blind; a third settles; the figures follow", async () => {
  const {open} = await start();
  const anna = await open("coding");
  await begin(anna, "anna");
  await anna.waitForSelector(".unit");
  const html = await anna.content();
  expect(html).not.toMatch(/2026Q1|east|west|"e1"|Petra/);
  expect(await anna.locator("[aria-pressed=true]").count()).toBe(0);

  for (let i = 0; i < 20; i++) {
    const {key, code: wanted} = meant(await wordsOf(anna));
    await code(anna, key, wanted);
    expect(await anna.locator(`[data-action][aria-pressed=true]`).count()).toBe(1);
    if (i < 19) await anna.keyboard.press("Enter");
  }
  expect(await anna.locator(".count").innerText()).toMatch(/^20 of 2\d coded/);

  // Undo takes back the code and then the action of the last unit; then it is given again, with a note and a flag.
  await anna.keyboard.press("z");
  await anna.keyboard.press("z");
  expect(await anna.locator(".count").innerText()).toMatch(/^19 of/);
  const again = meant(await wordsOf(anna));
  await code(anna, again.key, again.code);
  await anna.keyboard.press("n");
  await anna.keyboard.type("=not sure");
  await anna.keyboard.press("Escape");
  await anna.keyboard.press("g");
  await expect.poll(() => anna.locator(".saved").innerText()).toBe("Saved in this browser");
  await expect.poll(async () => lines(await stored(anna, ["codings", "anna.csv"])).length).toBe(20);
  await expect.poll(() => stored(anna, ["codings", "anna.csv"])).toContain("'=not sure,yes,");
  const file = await stored(anna, ["codings", "anna.csv"]);
  expect(file.split("\n")[0]).toBe(
    "unit,action,code,match,note,flag,suggestions,rank,codebook,hand,coded_at"
  );

  // Another window of the same coder must not write over this one.
  const second = await open("coding");
  await begin(second, "anna");
  await expect.poll(() => second.locator(".problem").innerText()).toMatch(/open in another window/);
  await second.close();

  // Nothing is lost when the page goes; anna goes on at the first unit that she has not coded.
  await anna.reload();
  await begin(anna, "anna");
  await anna.waitForSelector(".unit");
  expect(await anna.locator(".count").innerText()).toMatch(/^20 of/);
  const download = anna.waitForEvent("download");
  await anna.getByRole("button", {name: "Save a copy"}).click();
  const path = await (await download).path();
  expect(await readFile(path, "utf8")).toBe(file);

  const ben = await open("coding");
  await begin(ben, "ben");
  await ben.waitForSelector(".unit");
  expect(await ben.locator(".count").innerText()).toMatch(/^0 of/);
  const all = await ben.locator("progress").getAttribute("max");
  let differs = 0;
  for (let i = 0; i < Number(all); i++) {
    const words = await wordsOf(ben);
    const {key, code: wanted} = meant(words);
    // Ben reads price cuts as a matter of service, now and then.
    const slips = /price|fire|only when/.test(words);
    if (slips) differs++;
    await code(ben, key, slips ? "L3" : wanted);
    await ben.keyboard.press("Enter");
  }
  expect(differs).toBe(3);
  expect(await ben.locator(".count").innerText()).toMatch(/Everything is coded/);

  const agreement = await open("agreement");
  await agreement.waitForSelector("[data-figure=open]");
  const figure = (page: Page, name: string) => page.locator(`[data-figure=${name}]`).innerText();
  const before = {
    open: Number(await figure(agreement, "open")),
    final: Number(await figure(agreement, "final"))
  };
  expect(before.open).toBeGreaterThan(0);
  const alpha = await agreement.locator("tr", {hasText: /^code/}).first().innerText();
  expect(alpha).toMatch(/0\.\d\d \(/);

  const third = await open("adjudication");
  await begin(third, "dora");
  await third.waitForSelector(".sides");
  expect(await third.locator(".side h3").allInnerTexts()).toEqual(["anna", "ben"]);
  await third.keyboard.press("1");
  await third.getByRole("button", {name: "Settle"}).click();
  expect(await third.locator(".problem").last().innerText()).toMatch(/Write why/);
  for (let i = 0; i < before.open; i++) {
    await third.keyboard.press("Escape");
    await third.keyboard.press("1");
    await third.keyboard.press("r");
    await third.keyboard.type("the definition says so");
    await third.keyboard.press("Enter");
  }
  await expect.poll(() => third.locator(".done").innerText()).toMatch(/every difference is settled/);
  await expect.poll(async () => lines(await stored(third, ["adjudications.csv"])).length).toBe(before.open);

  await agreement.getByRole("button", {name: "Read again"}).click();
  await expect.poll(() => figure(agreement, "open")).toBe("0");
  expect(Number(await figure(agreement, "final"))).toBe(before.final + before.open);
  // Reliability is that of before the adjudication.
  expect(await agreement.locator("tr", {hasText: /^code/}).first().innerText()).toBe(alpha);

  for (const page of [anna, agreement, third]) {
    await page.addScriptTag({path: axe});
    const found = await page.evaluate(async () => {
      const {violations} = await (window as unknown as {axe: typeof import("axe-core")}).axe.run();
      return violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html}`);
    });
    expect(found).toEqual([]);
  }
  expect(errors).toEqual([]);
});

test("a coder goes on with what the engagement has of them; nothing is lost where two take one name, or the storage is withdrawn", async () => {
  const [unit] = unitsOf([{holder: "leader", target: "rep", asked: null, text: answers[0]!}], ["en"]);
  const line = (code: string) =>
    `unit,action,code,hand,coded_at\n${unit!.unit},stop,${code},0a0a0a,2026-05-01T08:00:00Z\n`;
  const {open} = await start({"codings/anna.csv": line("L2"), "codings/ben.csv": line("L3")});
  const page = await open("coding");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await begin(page, "carl");
  await expect.poll(() => page.locator(".problem").innerText()).toMatch(/No unit is planned for carl/);
  await page.fill("input[name=name]", "");
  await begin(page, "anna");
  await expect.poll(() => page.locator(".problem").innerText()).toMatch(/written in another browser/);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".unit");
  await expect.poll(() => page.locator(".count").innerText()).toMatch(/^1 of/);
  expect(await page.locator(".saved").innerText()).toMatch(/1 codings? taken up from codings\/anna\.csv/);
  expect(asked.filter((url) => /codings|results/.test(url)).every((url) => url.endsWith("anna.csv"))).toBe(
    true
  );
  await code(page, "s", "L2");
  await expect.poll(() => page.locator(".saved").innerText()).toBe("Saved in this browser");
  await expect.poll(() => stored(page, ["codings", "anna.csv"])).toContain(`${unit!.unit},stop,L2`);

  // Another browser's mark: is it the same person?
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await begin(page, "anna");
  await expect
    .poll(() => page.locator(".problem").innerText())
    .toMatch(/written in another browser.*choose another name/);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".unit");

  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = () =>
      Promise.reject(new DOMException("The request is not allowed", "NotAllowedError"));
  });
  await page.keyboard.press("Enter");
  await code(page, "t", "L1");
  await expect.poll(() => page.locator(".saved").innerText()).toMatch(/no longer lets.*Save a copy/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", {name: "Save a copy"}).click();
  expect(lines(await readFile(await (await download).path(), "utf8"))).toHaveLength(3);
});

/** Lets the page pick a folder of the browser's own storage as if it were one of the machine, `permission` and all. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = {permission: "granted"};
    Object.assign(window, {
      folderState: state,
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle("halden", {create: true});
      }
    });
    Object.assign(FileSystemDirectoryHandle.prototype, {
      queryPermission: async () => state.permission,
      requestPermission: async () => {
        state.permission = "granted";
        return "granted";
      }
    });
  });
  await page.reload();
}

const setPermission = (page: Page, permission: string) =>
  page.evaluate((to) => {
    (window as unknown as {folderState: {permission: string}}).folderState.permission = to;
  }, permission);

function writeInFolder(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    async ([file, content]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("halden", {create: true});
      const writing = await (await folder.getFileHandle(file, {create: true})).createWritable();
      await writing.write(content);
      await writing.close();
    },
    [name, text] as const
  );
}

/** What the picked folder holds of a file. */
const inFolder = (page: Page, path: readonly string[]) => storedText(page, ["halden", ...path]);

test("the engagement's folder is written at every keystroke; withdrawn, nothing is lost, and it is written again", async () => {
  const {open} = await start();
  const page = await open("coding");
  await withFolder(page);
  const file = ["codings", "anna.csv"];
  const pick = () => page.getByRole("button", {name: /Open the engagement's folder/}).click();
  const problem = () => page.locator(".problem").innerText();
  await pick();
  await expect.poll(problem).toMatch(/no engagement\.json in the folder halden, expected .*"small"/);
  await writeInFolder(page, "engagement.json", '{"id": "other", "title": "Other Ltd"}');
  await pick();
  await expect.poll(problem).toMatch(/"Other Ltd" \(id "other"\) .*expected .*"small".*nothing was written/);
  expect(await page.locator(".place").innerText()).toMatch(/Saved in this browser/);
  await writeInFolder(page, "engagement.json", '{"id": "small"}');
  await pick();
  await expect
    .poll(() => page.locator(".place").innerText())
    .toBe("Saved in the folder halden, at every keystroke.");
  expect(await problem()).toBe("");
  await begin(page, "anna");
  await page.waitForSelector(".unit");
  await page.keyboard.press("s");
  await expect.poll(() => page.locator(".saved").innerText()).toBe("Saved in halden");
  await expect.poll(() => inFolder(page, file)).toMatch(/\n\w{12},stop,,/);
  await page.keyboard.press("n");
  for (const [typed, note] of [
    ["h", "h"],
    ["m", "hm"]
  ] as const) {
    await page.keyboard.type(typed);
    await expect.poll(() => inFolder(page, file)).toContain(`,${note},`);
  }
  await page.keyboard.press("Escape");

  // The permission goes while the coder works: what is coded goes to the browser, and the page says what to do.
  await setPermission(page, "denied");
  await page.keyboard.press("ArrowRight");
  await code(page, "t", "L1");
  await expect
    .poll(() => page.locator(".saved").innerText())
    .toMatch(/no longer lets.*"Allow again".*"Save a copy"/);
  await expect.poll(async () => lines(await stored(page, file)).length).toBe(2);
  expect(lines(await inFolder(page, file))).toHaveLength(1);
  await page.getByRole("button", {name: "Allow again"}).click();
  await expect.poll(() => page.locator(".saved").innerText()).toBe("Saved in halden");
  await expect.poll(async () => lines(await inFolder(page, file)).length).toBe(2);

  // Withdrawn again and left so until another day: the folder's older file does not take away what the browser has.
  await setPermission(page, "denied");
  await page.keyboard.press("ArrowRight");
  await code(page, "c", "L3");
  await expect.poll(() => stored(page, file)).toMatch(/,continue,L3,/);
  expect(lines(await stored(page, file))).toHaveLength(3);
  await page.reload();
  await begin(page, "anna");
  await page.waitForSelector(".unit");
  await expect.poll(() => page.locator(".count").innerText()).toMatch(/^2 of/);
  await page.keyboard.press("u");
  await expect.poll(async () => lines(await inFolder(page, file)).length).toBeGreaterThanOrEqual(3);

  // The folder itself is taken away.
  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry("halden", {recursive: true});
  });
  await page.keyboard.press("g");
  await expect.poll(() => page.locator(".saved").innerText()).toMatch(/no longer there.*Go on coding/);
  await expect.poll(() => stored(page, file)).toContain(",yes,");
});

test("a unit is split and joined by keyboard; both coders get the parts, and undo makes it whole", async () => {
  const {open} = await start();
  const page = await open("coding");
  await begin(page, "anna");
  await page.waitForSelector(".unit");
  const all = Number(await page.locator("progress").getAttribute("max"));
  while (!/ .* /.test(await wordsOf(page))) await page.keyboard.press("ArrowRight");
  const whole = await wordsOf(page);
  await code(page, "s", "L2");
  // The file has a line after the first key already, which the next ones complete.
  await expect
    .poll(async () => lines(await stored(page, ["codings", "anna.csv"])))
    .toEqual([expect.stringContaining("stop,L2,")]);
  const coded = lines(await stored(page, ["codings", "anna.csv"]))[0]!;

  await page.keyboard.press("x");
  await page.waitForSelector(".splitting");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const [first, second] = [whole.split(" ").slice(0, 2).join(" "), whole.split(" ").slice(2).join(" ")];
  await expect.poll(() => wordsOf(page)).toBe(first);
  expect(await page.locator("progress").getAttribute("max")).toBe(String(all + 1));
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => wordsOf(page)).toBe(second);
  await expect.poll(() => stored(page, ["splits.csv"])).toMatch(/^answer,cuts,by,at\n\w{12},[\d -]+,anna,/);
  expect(await stored(page, ["codings", "anna.csv"])).toContain(coded);

  // Ben, who has coded nothing, meets the parts.
  const ben = await open("coding");
  await begin(ben, "ben");
  await ben.waitForSelector(".unit");
  expect(await ben.locator("progress").getAttribute("max")).toBe(String(all + 1));

  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("j");
  await expect.poll(() => wordsOf(page)).toBe(whole);
  await expect.poll(() => page.locator(".given").innerText()).toMatch(/stop, L2/);
  // Undo the joining, then the split: the unit and its coding are as they were.
  await page.keyboard.press("z");
  await expect.poll(() => wordsOf(page)).toBe(first);
  await page.keyboard.press("z");
  await expect.poll(() => wordsOf(page)).toBe(whole);
  await expect.poll(() => stored(page, ["splits.csv"])).not.toContain("anna");
  await expect.poll(() => page.locator(".given").innerText()).toMatch(/stop, L2/);
  expect(errors).toEqual([]);
});
