import {type ChildProcess, spawn} from "node:child_process";
import {readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, onTestFinished, test} from "vitest";
import {simulate} from "../../loaders/simulate/simulate.js";
import {temporaryFolder} from "../cli/run.js";
import {projectCopy} from "../site/project-copy.js";
import {launchChromium} from "./chromium.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Waits for the address that `plumbline dev` prints. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((done, fail) => {
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address) done(address);
    });
    child.on("close", (code) => fail(new Error(`ended with ${code}: ${said}`)));
  });
}

test("plumbline dev serves the site on 127.0.0.1; the open page follows a changed export, and says what is wrong", async () => {
  const root = await temporaryFolder();
  const folder = join(root, "engagement");
  await simulate(folder, {reps: 36, teams: 3, quarters: 2, expectations: 2, seed: 5, as: "tidy"});
  // Framework's cache is one folder a project: a copy need not wait until builds of other tests are done with it.
  const command = join(await projectCopy(), "loaders/cli/plumbline.js");
  const child = spawn(process.execPath, [command, "dev", folder, "--port", "4310"], {
    env: {...process.env, PLUMBLINE_CACHE: join(root, "cache")},
    stdio: ["ignore", "pipe", "pipe"]
  });
  const ended = new Promise((done) => child.on("close", done));
  try {
    const address = await addressOf(child);
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(address);
    const answer = page.locator(".headline .answer");
    const before = await answer.innerText();
    const file = join(folder, "exports/answers.csv");
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      text.replace(/^(2026Q1,E\w+,LR\w+,meta,)yes,(?:start|stop|continue),\d/gm, "$1no,,")
    );
    expect(before).not.toMatch(/9\d%|100%/);
    await expect.poll(() => answer.innerText(), {timeout: 60_000}).toMatch(/9\d%|100%/);

    const good = await readFile(file, "utf8");
    await writeFile(file, `${good}2026Q1,nobody,LR01,direct,,stop,5,,,,answered\n`);
    const main = page.locator("main");
    await expect.poll(() => main.innerText(), {timeout: 60_000}).toMatch(/error: exports\/answers.csv:\d+/);
    await writeFile(file, good);
    await expect.poll(() => main.innerText(), {timeout: 60_000}).not.toContain("error: ");
    // A loader that fails: its reason, where a cell of the page would show it.
    const said = await page.evaluate(() =>
      fetch("/_file/data/own/no_such_table.json").then(
        () => "",
        (error: Error) => error.message
      )
    );
    expect(said).toMatch(/^src\/data\/own\/\[table\]\.json\.js.*: found an error: .*no_such_table/);

    // Every chart that pages share can be read by everybody; language and zoom are put right when a site is built.
    await page.goto(`${address}workspace/docs/gallery`);
    await page.locator(".example svg").first().waitFor();
    await page.addScriptTag({path: axe});
    const broken = await page.evaluate(async () => {
      // @ts-expect-error axe is put into the page.
      const {violations} = await globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
        rules: {"html-has-lang": {enabled: false}, "meta-viewport": {enabled: false}}
      });
      return violations.map(({id, nodes}: {id: string; nodes: {html: string}[]}) => [id, nodes[0]!.html]);
    });
    expect(broken).toEqual([]);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}, 240_000);
