import {cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {BrowserContext, CDPSession, Page} from "playwright-core";
import {launchChromium} from "../test/browser/chromium.js";
import {serveCoding} from "../test/browser/coding-site.js";
import {printTable} from "./timing.js";

const demo = fileURLToPath(new URL("../data/demo", import.meta.url));
const units = 300;
/** Units whose median is taken, at the beginning and at the end. */
const measured = 50;

/**
 * A sitting of 300 units by keyboard in Chromium, on the demo's statements as if nobody had coded them: milliseconds a unit
 * and memory at the beginning and at the end, and what the file holds after the tab has crashed right behind the last key.
 */
export async function codingSitting(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-sitting-"));
  await cp(demo, folder, {recursive: true, filter: (path) => !/codings|adjudications/.test(path)});
  const served = await serveCoding(folder);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}});
    const page = await opened(context, served.origin);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Performance.enable", {timeDomain: "threadTicks"});
    const took: {clock: number; processor: number}[] = [];
    const heap: number[] = [];
    for (let unit = 0; unit < units; unit++) {
      if (unit === measured || unit === units - 1) heap.push(await megabytes(devtools));
      const [start, before] = [performance.now(), await processor(devtools)];
      await page.keyboard.press(["s", "t", "c", "u"][unit % 4]!);
      await page.keyboard.press(unit % 3 === 0 ? "0" : "1");
      // Of a unit without suggestions 1 takes none.
      if (unit % 3 !== 0) await page.evaluate(noneWhereNothingWasTaken);
      if (unit < units - 1) await page.keyboard.press("Enter");
      took.push({clock: performance.now() - start, processor: (await processor(devtools)) - before});
    }
    console.log(
      `${await page.locator(".count").textContent()}; ${await page.locator(".saved").textContent()}`
    );
    await page.goto("chrome://crash").catch(() => {});
    const again = await opened(context, served.origin);
    const lines = await again.evaluate(linesOfFile);
    const [first, last] = [took.slice(0, measured), took.slice(-measured)];
    const row = (name: string, of: (each: (typeof took)[number]) => number) => {
      const [a, b] = [median(first.map(of)), median(last.map(of))];
      return [name, a.toFixed(1), b.toFixed(1), `${(b / a).toFixed(2)} x`];
    };
    printTable(
      ["a unit, median", `first ${measured}`, `last ${measured}`, "last/first"],
      [
        row("ms on the clock, the driver's own with it", ({clock}) => clock),
        row("ms of the page's processor", (each) => each.processor),
        [
          "MB of heap, after garbage",
          ...heap.map((mb) => mb.toFixed(1)),
          `${(heap[1]! / heap[0]!).toFixed(2)} x`
        ]
      ]
    );
    console.log(`  after a crash of the tab behind the last key: ${lines} of ${units} lines in the file`);
    console.log(`  begun again: ${await again.locator(".count").textContent()}`);
  } finally {
    await browser.close();
    await served.close();
    await rm(folder, {recursive: true, force: true});
  }
}

/** The page, begun as anna. */
async function opened(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/coding.html`);
  await page.locator("input[name=name]").fill("anna");
  await page.keyboard.press("Enter");
  await page.locator(".unit").waitFor();
  return page;
}

function noneWhereNothingWasTaken(): void {
  if (document.querySelector("[data-code][aria-pressed=true]") === null)
    document.dispatchEvent(new KeyboardEvent("keydown", {key: "0", bubbles: true}));
}

async function linesOfFile(): Promise<number> {
  let folder = await navigator.storage.getDirectory();
  for (const name of ["plumbline", "halden-instruments", "codings"])
    folder = await folder.getDirectoryHandle(name);
  const text = await (await (await folder.getFileHandle("anna.csv")).getFile()).text();
  return text.trim().split("\n").length - 1;
}

async function processor(devtools: CDPSession): Promise<number> {
  const {metrics} = await devtools.send("Performance.getMetrics");
  return 1000 * metrics.find(({name}) => name === "TaskDuration")!.value;
}

async function megabytes(devtools: CDPSession): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  const {metrics} = await devtools.send("Performance.getMetrics");
  return metrics.find(({name}) => name === "JSHeapUsedSize")!.value / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
