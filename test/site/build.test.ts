import {appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {simulate} from "../../loaders/simulate/simulate.js";
import {buildSite, type Site} from "../../loaders/site/build.js";
import {publish} from "../../loaders/site/publish.js";
import {fileHash} from "../../loaders/warehouse/content-key.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {plumbline, temporaryFolder} from "../cli/run.js";
import {projectCopy} from "./project-copy.js";

vi.setConfig({testTimeout: 240_000});

interface Place {
  project: string;
  folder: string;
  cache: string;
  out: string;
}

/** A small made-up engagement, in place to be built in an empty folder. */
async function place(root: string): Promise<Place> {
  const folder = join(root, "engagement");
  await simulate(folder, {reps: 36, teams: 3, quarters: 2, expectations: 2, seed: 5, as: "tidy"});
  await mkdir(join(root, "project"));
  const project = await projectCopy(join(root, "project"));
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
  expect(names.filter((name) => name.startsWith("teams/"))).toHaveLength(3);
  expect(first.files).toBe(names.length);

  expect((await build(here)).reused).toBe(true);
});

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
  expect((await build({...here, project: await projectCopy(elsewhere)})).reused).toBe(false);
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
  const here = await place(await temporaryFolder());
  await mkdir(here.out);
  await writeFile(join(here.out, "index.html"), "the site before");
  const people = await readFile(join(here.folder, "people.csv"), "utf8");
  await appendFile(join(here.folder, "people.csv"), `${people.split("\n")[1]}\n`);
  const {code, stdout, stderr} = await plumbline(["build", here.folder, "--out", here.out], {
    cache: here.cache
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^error: people\.csv:\d+/m);
  expect(stderr).toContain("nothing was built");
  expect(await readFile(join(here.out, "index.html"), "utf8")).toBe("the site before");
});
