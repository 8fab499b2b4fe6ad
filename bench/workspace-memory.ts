import {readFile} from "node:fs/promises";
import type {Browser, CDPSession} from "playwright-core";
import {launchChromium} from "../test/browser/chromium.js";
import {demoEngagement, openInWorkspace, serveWorkspace} from "../test/browser/workspace-page.js";
import {runSelected} from "./workspace.js";

/** A result of 20,000 rows, and what is drawn from it: as much as a consultant's cell makes. */
const notebook = `\`\`\`sql id=rows
SELECT i, hash(i) % 1000 AS h, 'text ' || i AS t FROM range(20000) AS t(i)
\`\`\`

\`\`\`js
Plot.dot(rows, {x: "i", y: "h", filter: (_, i) => i < 500}).plot()
\`\`\`
`;

/** Minutes of running: an hour where PLUMBLINE_MINUTES is 60. */
const minutes = Number(process.env.PLUMBLINE_MINUTES ?? 10);

/** What the workspace holds in memory while a query and a chart of it run again and again. */
export async function workspaceMemory(): Promise<void> {
  const server = await serveWorkspace();
  const browser = await launchChromium();
  try {
    console.log(
      `workspace-memory: ${minutes} minutes of runs of a query of 20,000 rows and a chart of it, in MB`
    );
    const page = await openInWorkspace(browser, server.origin, demoEngagement, notebook);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await page.keyboard.press("Escape");
    await page.locator(".cell").first().focus();
    const from = performance.now();
    const held: Held[] = [];
    for (let runs = 1; performance.now() - from < minutes * 60_000; runs++) {
      await runSelected(page);
      const minute = (performance.now() - from) / 60_000;
      if (minute < held.length * (minutes / 10)) continue;
      held.push(await heldBy(browser, session));
      const {heap, resident, nodes} = held.at(-1)!;
      console.log(
        `  minute ${minute.toFixed(1).padStart(4)}  runs ${String(runs).padStart(5)}  page's objects ${heap.toFixed(1).padStart(6)}  process with DuckDB ${resident.toFixed(0).padStart(5)}  nodes ${nodes}`
      );
    }
    const [, settled] = held;
    const last = held.at(-1)!;
    console.log(
      `  at the end beside after a tenth of the time: objects ${(last.heap / settled!.heap).toFixed(2)} times, process ${(last.resident / settled!.resident).toFixed(2)} times   aim: 1.00 times`
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Held {
  /** The page's own objects after a collection, MB. */
  heap: number;
  /** What the pages' processes hold of the machine's memory, DuckDB's worker within them, MB; 0 but on Linux. */
  resident: number;
  nodes: number;
}

async function heldBy(browser: Browser, session: CDPSession): Promise<Held> {
  await session.send("HeapProfiler.collectGarbage");
  const {metrics} = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  const all = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const pages = all.processInfo.filter(({type}) => type === "renderer");
  const resident = await Promise.all(pages.map(({id}) => residentOf(id)));
  return {
    heap: of("JSHeapUsedSize") / 2 ** 20,
    resident: resident.reduce((sum, one) => sum + one, 0),
    nodes: of("Nodes")
  };
}

async function residentOf(process: number): Promise<number> {
  const status = await readFile(`/proc/${process}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
