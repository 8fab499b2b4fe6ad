import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {cpus, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import type {Browser} from "playwright-core";
import {launchBrowser} from "../loaders/pdf/browser.js";
import {serveFolder} from "../loaders/pdf/static-server.js";
import {bundleClient} from "../loaders/site/bundle-client.js";
import {viewHtml} from "../loaders/site/view-html.js";
import {speak} from "../src/language/language.js";
import {languages} from "../src/language/languages.js";
import {largeReport} from "./large-report.js";

const project = fileURLToPath(new URL("../", import.meta.url));
const size = {teams: 400, quarters: 8, expectations: 30};
const changes = 40;
/** Pages that grow with teams, quarters or expectations, each with what it is about. */
const pages: {view: string; params?: Record<string, string>}[] = [
  {view: "overview"},
  {view: "expectations"},
  {view: "expectation", params: {expectation: "E001"}},
  {view: "teams"},
  {view: "team", params: {team: "T001"}},
  {view: "quarters"}
];
/** Pages that do not: they are measured as a built site has them, the one that BENCH_SITE names. */
const others = ["two-way", "stakeholders", "five-questions", "themes", "own-words", "method"];

/**
 * How long a page of a large engagement takes from a changed filter to the painted page, in Chromium. Two ways: after the
 * reader's pointer has been over the controls for a while (drawn ahead), and with choices that nobody had drawn. Work is
 * the processor time of the page's main thread, whatever else the machine does; the wait is by the clock, with the wait
 * for the screen's next frame (up to 17 ms) and for a processor.
 */
export async function filters(): Promise<void> {
  const [{model} = {model: "unknown processor"}] = cpus();
  console.log(
    `Filters: ${size.teams} teams x ${size.quarters} quarters x ${size.expectations} expectations, made-up tables; from the change to the painted page, ${changes} changes of the quarter; ${model}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}`
  );
  console.log("  milliseconds: median, 95th percentile, worst");
  speak(languages.en);
  const folder = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
  const browser = await launchBrowser();
  try {
    await writeSite(folder);
    await measureSite(
      browser,
      folder,
      pages.map(({view}) => view)
    );
    if (process.env.BENCH_SITE) await measureSite(browser, process.env.BENCH_SITE, others);
    else console.log(`  not measured, for want of BENCH_SITE (a built site): ${others.join(", ")}`);
  } finally {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
  }
  console.log("");
}

/** Prints a page as soon as it is measured. */
async function measureSite(browser: Browser, folder: string, names: readonly string[]): Promise<void> {
  const served = await serveFolder(folder);
  try {
    for (const name of names) {
      const tab = await browser.newPage({viewport: {width: 1280, height: 900}});
      // What tsx wraps functions in is not there in the page.
      await tab.addInitScript("globalThis.__name = (value) => value");
      await tab.goto(`${served.origin}/${name}`);
      await browser.startTracing(tab, {categories});
      const prepared = await Promise.race([tab.evaluate(change, changes), tooLong(longest)]);
      const taken = takenOf(JSON.parse((await browser.stopTracing()).toString()).traceEvents as TraceEvent[]);
      const of = (way: "ahead" | "fresh", part: "work" | "wait") =>
        [0.5, 0.95, 1]
          .map((rank) =>
            share(
              taken[way].map((each) => each[part]),
              rank
            ).padStart(7)
          )
          .join("");
      console.log(
        `  ${name.padEnd(15)} drawn ahead: work${of("ahead", "work")}, wait${of("ahead", "wait")}; fresh: work${of("fresh", "work")}, wait${of("fresh", "wait")}; ${prepared}`
      );
      await tab.close();
    }
  } finally {
    await served.close();
  }
}

/** A page that takes longer has lost something it waits for; the bench says so and ends. */
const longest = 180_000;

function tooLong(milliseconds: number): Promise<never> {
  return new Promise((_, fail) => {
    const error = new Error(`a page was not done with its changes after ${milliseconds / 1000} s`);
    setTimeout(() => fail(error), milliseconds).unref();
  });
}

function share(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!.toFixed(1);
}

const categories = ["blink.user_timing", "disabled-by-default-devtools.timeline"];

/** As much as is used of an event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of the thread's processor time. */
  tdur?: number;
}

/** Milliseconds of a change. */
interface Taken {
  work: number;
  wait: number;
}

/** What the changes took that `change` marked. */
function takenOf(events: readonly TraceEvent[]): Record<"ahead" | "fresh", Taken[]> {
  const marks = events.filter(({name}) => /^(?:ahead|fresh) \d+ (?:from|to)$/.test(name));
  const of = (way: string) =>
    marks
      .filter(({name}) => name.startsWith(way) && name.endsWith("from"))
      .map((from) => {
        const to = marks.find(({name}) => name === from.name.replace("from", "to"))!;
        const tasks = events.filter(
          ({name, ph, pid, tid, ts, dur = 0}) =>
            name === "RunTask" &&
            ph === "X" &&
            pid === from.pid &&
            tid === from.tid &&
            ts < to.ts &&
            ts + dur > from.ts
        );
        const work = tasks.reduce((sum, {tdur = 0}) => sum + tdur, 0);
        return {work: work / 1000, wait: (to.ts - from.ts) / 1000};
      });
  return {ahead: of("ahead"), fresh: of("fresh")};
}

/**
 * Runs in the page: changes the quarter, with marks in the trace; gives what waits there in the end. A message posted in a
 * frame's callback is handled after that frame was painted.
 */
async function change(changes: number): Promise<string> {
  const form = document.querySelector<HTMLFormElement>("form.controls")!;
  const select = form.querySelector<HTMLSelectElement>("select[name=quarter]")!;
  const theme = form.querySelector<HTMLSelectElement>("select[name=theme]");
  const shown = () => document.querySelector(".drawn:not(.ahead)")!;
  const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  const painted = () =>
    new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      });
    });
  const choose = async (value: string, name: string) => {
    const before = shown();
    const replaced = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (shown() === before) return;
        observer.disconnect();
        done();
      });
      observer.observe(before.parentElement!, {subtree: true, attributeFilter: ["class"], childList: true});
    });
    await pause(0);
    performance.mark(`${name} from`);
    select.value = value;
    select.dispatchEvent(new Event("change", {bubbles: true}));
    await replaced;
    await painted();
    performance.mark(`${name} to`);
  };
  /** As long as a reader looks at a page, and until nothing more is drawn ahead. */
  const look = async () => {
    let last: Element | null = null;
    for (let still = 0; still < 4; still++) {
      await pause(100);
      const now = shown().parentElement!.lastElementChild;
      if (now !== last) still = 0;
      last = now;
    }
  };
  const values = [...select.options].map(({value}) => value);
  const undrawn = values.slice(2);
  const themes = theme === null ? [""] : [...theme.options].map(({value}) => value);
  // The first change fetches what draws and what is drawn from.
  await choose(values[1]!, "first");
  // Each other quarter of each theme once, one after the other, which leaves no time to draw anything ahead.
  for (let i = 0; i < Math.min(changes, undrawn.length * themes.length); i++) {
    if (theme) theme.value = themes[Math.floor(i / undrawn.length)]!;
    await choose(undrawn[i % undrawn.length]!, `fresh ${i}`);
  }
  if (theme) theme.value = themes[0]!;
  await choose(values[1]!, "last");
  for (let i = 0; i < changes; i++) {
    form.dispatchEvent(new Event("pointerenter"));
    await look();
    await choose(values[i % values.length]!, `ahead ${i}`);
  }
  const {length} = document.querySelectorAll(".drawn.ahead");
  return `${shown().getElementsByTagName("*").length} elements, ${length} pages wait`;
}

async function writeSite(folder: string): Promise<void> {
  const {report, tables} = largeReport(size);
  const script = await bundleClient(project, folder);
  await build({
    entryPoints: [join(project, "src/style.css")],
    outfile: join(folder, "style.css"),
    bundle: true,
    logLevel: "silent"
  });
  await mkdir(join(folder, "data"));
  for (const [name, content] of Object.entries({report, language: languages.en, ...tables}))
    await writeFile(join(folder, `data/${name}.json`), JSON.stringify(content));
  for (const {view, params} of pages) {
    const content = viewHtml(view, {path: `/${view}`, params}, {report, tables, own: {} as never});
    await writeFile(
      join(folder, `${view}.html`),
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="style.css"><script type="module" src="${script}"></script></head><body><main id="observablehq-main"><h1>?</h1>${content}</main></body></html>`
    );
  }
}
