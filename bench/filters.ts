import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {launchBrowser} from "../loaders/pdf/browser.js";
import {serveFolder} from "../loaders/pdf/static-server.js";
import {bundleClient} from "../loaders/site/bundle-client.js";
import {viewHtml} from "../loaders/site/view-html.js";
import {speak} from "../src/language/language.js";
import {languages} from "../src/language/languages.js";
import {largeReport} from "./large-report.js";
import {printTable} from "./timing.js";

const project = fileURLToPath(new URL("../", import.meta.url));
const size = {teams: 400, quarters: 8, expectations: 30};
const changes = 40;
const pages = ["overview", "expectations", "teams", "quarters"] as const;

/**
 * How long a page of a large engagement takes from a changed filter to the picture on the screen, in Chromium. Two ways:
 * after the reader's pointer has been over the controls for a while (drawn ahead), and drawn only when it is asked for.
 * The work is that time without the wait for the screen's next frame, which takes up to 17 ms by itself.
 */
export async function filters(): Promise<void> {
  console.log(
    `Filters: ${size.teams} teams x ${size.quarters} quarters x ${size.expectations} expectations, made-up tables; from the change to the painted page, ${changes} changes of the quarter`
  );
  speak(languages.en);
  const folder = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
  const browser = await launchBrowser();
  try {
    await writeSite(folder);
    const served = await serveFolder(folder);
    const rows: string[][] = [];
    for (const page of pages) {
      const tab = await browser.newPage({viewport: {width: 1280, height: 900}});
      // What tsx wraps functions in is not there in the page.
      await tab.addInitScript("globalThis.__name = (value) => value");
      await tab.goto(`${served.origin}/${page}`);
      const {ahead, asked} = await tab.evaluate(measure, changes);
      const both = (times: readonly number[]) => [share(times, 0.5), share(times, 0.95)];
      rows.push([
        page,
        ...[ahead, asked].flatMap((taken) => [
          ...both(taken.map(({work}) => work)),
          ...both(taken.map(({all}) => all))
        ])
      ]);
      await tab.close();
    }
    await served.close();
    const columns = ["work p50", "p95", "to the frame p50", "p95"];
    printTable(
      ["page", ...columns.map((name) => `ahead: ${name}`), ...columns.map((name) => `asked: ${name}`)],
      rows
    );
  } finally {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
  }
  console.log("");
}

function share(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!.toFixed(1)} ms`;
}

/** Milliseconds of a change. */
interface Taken {
  work: number;
  all: number;
}

/** Runs in the page. A message posted in a frame's callback is handled after that frame was painted. */
async function measure(changes: number): Promise<{ahead: Taken[]; asked: Taken[]}> {
  const form = document.querySelector<HTMLFormElement>("form.controls")!;
  const select = form.querySelector<HTMLSelectElement>("select[name=quarter]")!;
  const shown = () => document.querySelector(".drawn:not(.ahead)");
  const painted = () =>
    new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const from = performance.now();
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => done(performance.now() - from);
        port2.postMessage(null);
      });
    });
  const idle = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  const values = [...select.options].map(({value}) => value);
  const change = async (value: string) => {
    const before = shown();
    const from = performance.now();
    select.value = value;
    select.dispatchEvent(new Event("change", {bubbles: true}));
    while (shown() === before) await new Promise((done) => setTimeout(done));
    const script = performance.now() - from;
    const frame = await painted();
    return {work: script + frame, all: performance.now() - from};
  };
  const asked: Taken[] = [];
  const ahead: Taken[] = [];
  // The first change fetches what draws and what is drawn from.
  await change(values[1]!);
  // One after the other, which leaves no time to draw anything ahead.
  for (let i = 0; i < changes; i++) asked.push(await change(values[i % values.length]!));
  for (let i = 0; i < changes; i++) {
    // What a reader looks at a page for, and hovers over the controls.
    form.dispatchEvent(new Event("pointerenter"));
    await idle(2500);
    ahead.push(await change(values[i % values.length]!));
  }
  return {ahead, asked};
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
  for (const page of pages) {
    const content = viewHtml(page, {path: `/${page}`}, {report, tables, own: {} as never});
    await writeFile(
      join(folder, `${page}.html`),
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="style.css"><script type="module" src="${script}"></script></head><body><main id="observablehq-main"><h1>?</h1>${content}</main></body></html>`
    );
  }
}
