import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {expect, onTestFinished, test} from "vitest";
import type {MinimumCost} from "../../loaders/disclosure/cost.js";
import {serveFolder} from "../../loaders/pdf/static-server.js";
import type {DisclosureData} from "../../loaders/site/disclosure-data.js";
import {forBrowser} from "../../loaders/site/for-browser.js";
import {pageTables} from "../../loaders/site/page-tables.js";
import {launchChromium} from "./chromium.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const cost = (minimum: number, tooFew: number, toProtect: number): MinimumCost => ({
  minimum,
  isInForce: minimum === 5,
  tables: [
    {
      table: "understanding",
      ...{cells: 1200, hidden: tooFew + toProtect, tooFew, alike: 0, toProtect, bounded: 3}
    },
    {table: "priority", cells: 40, hidden: 0, tooFew: 0, alike: 0, toProtect: 0, bounded: 0}
  ],
  teams: [
    {team: "east", shown: 90 - tooFew, all: 90},
    {team: "all", shown: 1000 - tooFew, all: 1000}
  ]
});

async function serve(data: DisclosureData) {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-disclosure-"));
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, "data/disclosure.json"), JSON.stringify(data));
  const entryPoints = ["src/workspace/disclosure/page.ts"];
  await build({...forBrowser, absWorkingDir: project, entryPoints, outdir: folder, logLevel: "error"});
  const page = await readFile(join(project, "src/workspace/disclosure.md"), "utf8");
  const body = page.replace(/^---[\s\S]*?---/, "").replace(/^# (.*)$/m, "<h1>$1</h1>");
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Disclosure</title><script type="module" src="page.js"></script><main>${body}</main>`
  );
  const server = await serveFolder(folder);
  onTestFinished(async () => {
    await server.close();
    await rm(folder, {recursive: true});
  });
  return server.origin;
}

test("the slider shows what a higher and a lower minimum would cost, by page, team and table", async () => {
  const costs = [cost(3, 5, 2), cost(5, 20, 9), cost(8, 60, 11)];
  const pages = pageTables(join(project, "src"));
  expect(pages.map(({page}) => page)).toEqual(expect.arrayContaining(["index", "teams/[team]", "results"]));
  expect(pages.filter(({page}) => page.startsWith("workspace"))).toEqual([]);
  const origin = await serve({
    costs,
    pages,
    teams: [{id: "east", label: "East", region: null}],
    isLarge: false
  });
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(origin);
  const said = () => page.locator("[data-disclosure]").innerText();
  await expect.poll(said).toMatch(/With a minimum of 5, 29 cells of 1,240 are hidden: 20 rest on too few/);
  const slider = page.getByLabel("Minimum of respondents a cell");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(said)
    .toMatch(/minimum of 8, 71 cells[\s\S]*42 cells more than with 5, which is in force/);
  expect(await slider.getAttribute("aria-valuetext")).toBe("8 respondents");
  expect(await page.getByRole("row", {name: /^East/}).innerText()).toMatch(/90\s+60\s+33 %/);
  expect(await page.getByRole("row", {name: /^expectations 1,240/}).count()).toBe(1);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(said).toMatch(/minimum of 3, 7 cells[\s\S]*22 cells fewer than with 5/);
  await page.addScriptTag({path: axe});
  const broken = await page.evaluate(async () => {
    // @ts-expect-error axe is put into the page.
    const {violations} = await globalThis.axe.run(document);
    return violations.map(({id}: {id: string}) => id);
  });
  expect(broken.filter((id: string) => id !== "color-contrast")).toEqual([]);
});
