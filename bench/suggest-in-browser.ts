import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import type {Codebook} from "../loaders/coding/codebook.js";
import type {Suggester} from "../loaders/coding/suggest.js";
import type {CodingLanguage} from "../loaders/coding/words/languages.js";
import {forBrowser} from "../loaders/site/for-browser.js";
import {launchChromium} from "../test/browser/chromium.js";

const project = fileURLToPath(new URL("../", import.meta.url));

/** What is scored: texts, each with whose expectations of whom it speaks of. */
export interface Scored {
  shown: string;
  holder: string;
  target: string;
}

/**
 * Scores units against a codebook in Chromium, with the very code of the coding page, in its one thread: seconds on the
 * processor and on the clock for the index and all units, of the fastest of three runs, and how many suggestions came of it.
 */
export async function secondsInBrowser(
  units: readonly Scored[],
  codebook: Codebook,
  languages: readonly CodingLanguage[]
): Promise<{seconds: number; wall: number; suggestions: number; version: string}> {
  const {outputFiles} = await build({
    ...forBrowser,
    ...{splitting: false, format: "iife", globalName: "coding", minify: true, write: false},
    absWorkingDir: project,
    entryPoints: ["loaders/coding/suggest.ts"]
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({content: outputFiles[0]!.text});
    const devtools = await page.context().newCDPSession(page);
    // Time on the processor: what else the machine does meanwhile is not the page's.
    await devtools.send("Performance.enable", {timeDomain: "threadTicks"});
    const processor = async () => {
      const {metrics} = await devtools.send("Performance.getMetrics");
      return metrics.find(({name}) => name === "TaskDuration")!.value;
    };
    const runs = [];
    for (let run = 0; run < 3; run++) {
      const before = await processor();
      const {wall, suggestions} = await page.evaluate(
        ([texts, version, codes, spoken]) => {
          const {suggesterOf} = (
            globalThis as unknown as {
              coding: {suggesterOf(book: Codebook, languages: readonly CodingLanguage[]): Suggester};
            }
          ).coding;
          const from = performance.now();
          const suggest = suggesterOf({version, codes: new Map(codes)}, spoken);
          let suggestions = 0;
          for (const {shown, holder, target} of texts) suggestions += suggest(shown, {holder, target}).length;
          return {wall: (performance.now() - from) / 1000, suggestions};
        },
        [units, codebook.version, [...codebook.codes], languages] as const
      );
      runs.push({seconds: (await processor()) - before, wall, suggestions});
    }
    const fastest = runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
    return {...fastest, version: browser.version()};
  } finally {
    await browser.close();
  }
}
