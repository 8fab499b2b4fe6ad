import lighthouse from "lighthouse";
import {launchBrowser} from "../loaders/pdf/browser.js";
import {freePort} from "../loaders/site/free-port.js";

/** What Lighthouse measures of a page; scores are 0..100, times in milliseconds, bytes as transferred. */
export interface PageScores {
  performance: number;
  accessibility: number;
  bestPractices: number;
  lcp: number;
  cls: number;
  tbt: number;
  bytes: number;
}

/**
 * Lighthouse's mobile measure of each address: a slow phone (4x CPU) on slow 4G, both simulated. The best of `runs`
 * loads is taken, as other programs only ever make a load slower.
 */
export async function pageScores(
  addresses: readonly string[],
  runs: number
): Promise<Map<string, PageScores>> {
  const port = await freePort(9222);
  const browser = await launchBrowser(undefined, [`--remote-debugging-port=${port}`]);
  const scores = new Map<string, PageScores>();
  try {
    for (const address of addresses) {
      const loads: PageScores[] = [];
      for (let run = 0; run < runs; run++) loads.push(await scoresOf(address, port));
      scores.set(address, loads.sort((a, b) => a.lcp + a.tbt - b.lcp - b.tbt)[0]!);
    }
  } finally {
    await browser.close();
  }
  return scores;
}

async function scoresOf(address: string, port: number): Promise<PageScores> {
  const result = await lighthouse(address, {
    port,
    output: "json",
    logLevel: "silent",
    onlyCategories: ["performance", "accessibility", "best-practices"]
  });
  if (result === undefined) throw new Error(`Lighthouse gave nothing for ${address}`);
  const {audits, categories} = result.lhr;
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    lcp: value("largest-contentful-paint"),
    cls: value("cumulative-layout-shift"),
    tbt: value("total-blocking-time"),
    bytes: value("total-byte-weight")
  };
}
