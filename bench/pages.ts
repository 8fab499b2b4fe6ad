import {mkdtemp, rm} from "node:fs/promises";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {serveFolder} from "../loaders/pdf/static-server.js";
import {sections} from "../src/components/frame.js";
import {run} from "./child.js";
import {pageScores} from "./lighthouse.js";
import {printTable, seconds} from "./timing.js";

const command = fileURLToPath(new URL("../loaders/cli/plumbline.js", import.meta.url));
const runs = Number(process.env.BENCH_RUNS ?? 3);

/** Whether pages are fast: Lighthouse on every kind of page of the demo, or of the built site that BENCH_SITE names. */
export async function pages(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
  try {
    await lighthouseOfDemo(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function lighthouseOfDemo(folder: string): Promise<void> {
  const site = process.env.BENCH_SITE ?? join(folder, "site");
  if (process.env.BENCH_SITE === undefined) {
    const built = await run([command, "build", "--out", site]);
    if (built.failed !== null) throw new Error(built.failed);
  }
  console.log(
    `Pages: the demo in Lighthouse, a phone on slow 4G (4x CPU), simulated; best of ${runs}, ${availableParallelism()} cores`
  );
  const served = await serveFolder(site);
  try {
    const paths = [
      ...sections.map(({page}) => (page === "index" ? "" : page)),
      "teams/west",
      "expectations/LR01"
    ];
    const scores = await pageScores(
      paths.map((path) => `${served.origin}/${path}`),
      runs
    );
    printTable(
      ["page", "performance", "accessibility", "best practices", "LCP", "CLS", "TBT", "bytes"],
      [...scores].map(([address, score]) => [
        new URL(address).pathname,
        ...[score.performance, score.accessibility, score.bestPractices].map(String),
        seconds(score.lcp / 1000),
        score.cls.toFixed(3),
        `${score.tbt.toFixed(0)} ms`,
        `${(score.bytes / 1000).toFixed(0)} kB`
      ])
    );
  } finally {
    await served.close();
  }
  console.log("");
}
