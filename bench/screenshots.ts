import {mkdir, readdir} from "node:fs/promises";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser} from "playwright-core";
import {launchBrowser} from "../loaders/pdf/browser.js";
import {serveFolder} from "../loaders/pdf/static-server.js";
import {sections} from "../src/components/frame.js";
import {run} from "./child.js";
import {oddEngagements, writeOdd} from "./odd-engagements.js";
import {seenProblems} from "./seen-problems.js";

const command = fileURLToPath(new URL("../loaders/cli/plumbline.js", import.meta.url));

/** How each page is taken; a printed page is as wide as A4 less its margins. */
const looks = {
  phone: {viewport: {width: 390, height: 844}},
  laptop: {viewport: {width: 1280, height: 800}},
  print: {viewport: {width: 673, height: 980}, media: "print"}
} as const;

/**
 * Builds engagements that are odd in one way and takes pictures of every page on a phone, a laptop and in print, for
 * somebody to look at: `npx tsx bench/screenshots.ts FOLDER [name ...]`. Says what a script can tell by itself.
 */
const [out, ...named] = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(oddEngagements, name));
if (out === undefined || unknown.length > 0) {
  console.error(
    `npx tsx bench/screenshots.ts FOLDER [name ...]; the names are ${Object.keys(oddEngagements).join(", ")}`
  );
  process.exitCode = 2;
} else {
  const browser = await launchBrowser();
  try {
    for (const name of named.length > 0 ? named : Object.keys(oddEngagements))
      await takeAll(browser, name, resolve(out, name));
  } finally {
    await browser.close();
  }
}

async function takeAll(browser: Browser, name: string, folder: string): Promise<void> {
  const [engagement, site] = [join(folder, "engagement"), join(folder, "site")];
  await writeOdd(name, engagement);
  const built = await run([command, "build", engagement, "--out", site]);
  if (built.failed !== null) throw new Error(built.failed);
  console.log(`${name}: built in ${built.seconds.toFixed(0)} s`);
  const served = await serveFolder(site);
  const pages = [...sections.map(({page}) => page), ...(await firstOfEach(site))];
  try {
    for (const [look, {viewport, ...more}] of Object.entries(looks)) {
      const tab = await browser.newPage({viewport, reducedMotion: "reduce"});
      // What tsx wraps functions in is not there in the page.
      await tab.addInitScript("globalThis.__name = (value) => value");
      await tab.emulateMedia({media: "media" in more ? more.media : "screen"});
      await mkdir(join(folder, look), {recursive: true});
      for (const page of pages) {
        await tab.goto(`${served.origin}/${page}`, {waitUntil: "networkidle"});
        await tab.screenshot({path: join(folder, look, `${page.replace("/", "-")}.png`), fullPage: true});
        for (const problem of await tab.evaluate(seenProblems))
          console.log(`${name} ${look} ${page}: ${problem}`);
      }
      await tab.close();
    }
  } finally {
    await served.close();
  }
}

/** The page of the first team and of the first expectation. */
async function firstOfEach(site: string): Promise<string[]> {
  const folders = ["expectations", "teams"];
  const files = await Promise.all(folders.map((folder) => readdir(join(site, folder)).catch(() => [])));
  return files.flatMap((names, i) => {
    const first = names.filter((name) => name.endsWith(".html")).sort()[0];
    return first === undefined ? [] : [`${folders[i]}/${first.replace(/\.html$/, "")}`];
  });
}
