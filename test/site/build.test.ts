import {appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {serveFolder} from "../../loaders/pdf/static-server.js";
import {pageOfNotebook} from "../../loaders/scaffold/page-of-notebook.js";
import {writeNew} from "../../loaders/scaffold/write-new.js";
import {simulate} from "../../loaders/simulate/simulate.js";
import {buildSite, type Site} from "../../loaders/site/build.js";
import {publish} from "../../loaders/site/publish.js";
import {fileHash} from "../../loaders/warehouse/content-key.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {launchChromium} from "../browser/chromium.js";
import {openInWorkspace, serveWorkspace} from "../browser/workspace-page.js";
import {plumblineProcess, temporaryFolder} from "../cli/run.js";
import {projectCopy} from "./project-copy.js";

vi.setConfig({testTimeout: 240_000});

interface Place {
  project: string;
  folder: string;
  cache: string;
  out: string;
}

/** Figures of a quarter that a reader chooses, in words and as a chart. */
const notebook = `---
sql:
  analysis: ./data/analysis.db
---

# By quarter

\`\`\`sql id=quarters
SELECT DISTINCT quarter FROM analysis.understanding ORDER BY ALL
\`\`\`

\`\`\`js
const quarter = view(Inputs.select(Array.from(quarters, (row) => row.quarter), {label: "Quarter"}));
\`\`\`

\`\`\`sql id=gaps
SELECT expectation, target, gap_lenient AS gap, n_pairs
FROM analysis.understanding
WHERE quarter = \${quarter} AND holder = 'leader' AND team = '*' AND gap_lenient IS NOT NULL
ORDER BY ALL
\`\`\`

<p id="figures">\${quarter}: \${Array.from(gaps, (row) => [row.expectation, row.target, row.gap, row.n_pairs].join(" ")).join(", ")}; median \${alignment.median(Array.from(gaps, (row) => row.gap))}, rwg \${alignment.rwgJ([[5, 4, 5], [2, 2, 3]], 5)}</p>

\`\`\`js
Plot.plot({title: quarter, width: 400, marks: [Plot.dot(gaps, {x: "gap", y: "expectation", stroke: "target"})]})
\`\`\`
`;

/** The project's pages with one that was a notebook, in an empty folder. */
async function projectWithPage(into: string): Promise<string> {
  const project = await projectCopy(into);
  await writeNew(project, pageOfNotebook("by-quarter", notebook));
  return project;
}

/** A small made-up engagement (a third team takes ten times as long to protect), in place to be built in an empty folder. */
async function place(root: string): Promise<Place> {
  const folder = join(root, "engagement");
  await simulate(folder, {reps: 24, teams: 2, quarters: 2, expectations: 2, seed: 5, as: "tidy"});
  await mkdir(join(root, "project"));
  const project = await projectWithPage(join(root, "project"));
  return {project, folder, cache: join(root, "cache"), out: join(root, "dist")};
}

async function build({project, folder, cache, out}: Place): Promise<Site> {
  const {warehouse, problems} = await openWarehouse(folder, cache, () => {});
  if (warehouse === null) throw new Error(JSON.stringify(problems[0]));
  return buildSite({
    ...{project, warehouse, out},
    ...{audience: "published", version: "test", progress: () => {}}
  });
}

/** Every file's path and hash. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = (await readdir(folder, {withFileTypes: true, recursive: true})).filter((entry) =>
    entry.isFile()
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [relative(folder, path), await fileHash(path)] as const))
  );
}

/** Cases of the headline in which the expectation is not known, in the last quarter, as published. */
function notKnown({published}: Site): number {
  return published.tables.understanding.find(
    (row) =>
      row.quarter === "2026Q1" && row.holder === "leader" && row.team === "*" && row.expectation === "*"
  )!.not_known;
}

/** The site that the tests go on with, one after the other: a build takes long. */
let here: Place;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  here = await place(root);
});
afterAll(() => rm(root, {recursive: true, force: true}));

test("builds the pages, and builds nothing again where nothing changed", async () => {
  const first = await build(here);
  expect(first.reused).toBe(false);
  const names = Object.keys(await filesOf(here.out));
  for (const page of ["index", "teams", "quarters", "two-way", "method"])
    expect(names).toContain(`${page}.html`);
  expect(names.filter((name) => name.startsWith("teams/"))).toHaveLength(2);
  expect(first.files).toBe(names.length);

  expect((await build(here)).reused).toBe(true);
});

test("a page that was a notebook shows the notebook's figures, whatever is chosen", async () => {
  const {warehouse} = await openWarehouse(here.folder, here.cache, () => {});
  const [site, workspace, browser] = await Promise.all([
    serveFolder(here.out),
    serveWorkspace(warehouse!),
    launchChromium()
  ]);
  try {
    const window = await openInWorkspace(browser, workspace.origin, warehouse!.engagement.id, notebook);
    await window.locator(".notebook-toolbar button", {hasText: "Run all"}).click();
    const page = await browser.newPage();
    await page.goto(`${site.origin}/by-quarter.html`);
    const shown = new Set<string>();
    for (const quarter of warehouse!.engagement.quarters.map(({id}) => id)) {
      for (const place of [page, window]) {
        await place.locator("form select").selectOption({label: quarter});
        await place.locator("#figures", {hasText: new RegExp(`^${quarter}: .*; median 0.*, rwg `)}).waitFor();
      }
      for (const place of [page, window]) await place.locator("h2", {hasText: quarter}).waitFor();
      const figures = (await window.locator("#figures").textContent())!;
      expect(await page.locator("#figures").textContent()).toBe(figures);
      expect(await dotsOf(page)).toEqual(await dotsOf(window));
      expect((await dotsOf(page)).length).toBeGreaterThan(1);
      shown.add(figures.replace(quarter, ""));
    }
    expect(shown.size).toBe(2);
  } finally {
    await Promise.all([site.close(), workspace.close(), browser.close()]);
  }
});

/** Where a chart has its dots. */
async function dotsOf(page: Page): Promise<string[]> {
  const dots = page.locator('svg g[aria-label="dot"] circle');
  return dots.evaluateAll((all) => all.map((dot) => `${dot.getAttribute("cx")} ${dot.getAttribute("cy")}`));
}

test("a build that fails leaves the site that was there, whole, and nothing beside it", async () => {
  const files = await filesOf(here.out);
  const broken = join(here.project, "src/broken.md");
  await writeFile(broken, "```view nothing-of-this-name\n```\n");
  await expect(build(here)).rejects.toThrow("nothing-of-this-name");
  expect(await filesOf(here.out)).toEqual(files);
  expect((await readdir(join(here.out, ".."))).sort()).toEqual(["cache", "dist", "engagement", "project"]);
  await writeFile(broken, "![](./no-such-picture.png)\n");
  await expect(build(here)).rejects.toThrow("no-such-picture.png");
  expect(await filesOf(here.out)).toEqual(files);
  await rm(broken);
});

test("a changed answer changes the figure that is published", async () => {
  const before = notKnown(await build(here));
  const file = join(here.folder, "exports/answers.csv");
  const text = await readFile(file, "utf8");
  const pattern = /^(2026Q1,E\w+,LR\w+,meta,)yes,(?:start|stop|continue),\d/m;
  expect(text).toMatch(pattern);
  await writeFile(file, text.replace(pattern, "$1no,,"));
  const changed = await build(here);
  expect(changed.reused).toBe(false);
  expect(notKnown(changed)).toBe(before + 1);
  expect(await readFile(join(here.out, "index.html"), "utf8")).toContain(
    `data ${changed.published.report.contentHash.slice(0, 12)}`
  );
});

test("a file put into the site is put right, byte for byte by a copy of the project that builds for the first time", async () => {
  const files = await filesOf(here.out);
  await appendFile(join(here.out, "index.html"), "<p>edited</p>");
  const elsewhere = join(await temporaryFolder(), "project");
  await mkdir(elsewhere);
  expect((await build({...here, project: await projectWithPage(elsewhere)})).reused).toBe(false);
  expect(await filesOf(here.out)).toEqual(files);
});

test("what is published is the same, byte for byte, where nothing was kept", async () => {
  const {published} = await build(here);
  const {warehouse} = await openWarehouse(here.folder, await temporaryFolder(), () => {});
  const again = await publish(warehouse!, "published", "test", () => {});
  expect(again.folder).not.toBe(published.folder);
  expect(await filesOf(again.folder)).toEqual(await filesOf(published.folder));
});

test("an engagement with errors is not built: exit code 1, every problem named, the site as it was", async () => {
  const files = await filesOf(here.out);
  const people = await readFile(join(here.folder, "people.csv"), "utf8");
  await appendFile(join(here.folder, "people.csv"), `${people.split("\n")[1]}\n`);
  const {code, stdout, stderr} = await plumblineProcess(["build", here.folder, "--out", here.out], {
    cache: here.cache
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^error: people\.csv:\d+/m);
  expect(stderr).toContain("nothing was built");
  expect(await filesOf(here.out)).toEqual(files);
});
