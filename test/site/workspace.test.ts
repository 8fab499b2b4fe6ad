import {readdir, readFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {expect, test, vi} from "vitest";
import type {Audience} from "../../loaders/disclosure/report.js";
import {simulate} from "../../loaders/simulate/simulate.js";
import {buildSite} from "../../loaders/site/build.js";
import {workspacePages} from "../../loaders/site/workspace-pages.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../cli/run.js";
import {projectCopy} from "./project-copy.js";

vi.setConfig({testTimeout: 240_000});

test("the workspace's pages and its DuckDB files are built for the workspace, and nothing of them is published", async () => {
  const root = await temporaryFolder();
  const folder = join(root, "engagement");
  await simulate(folder, {reps: 24, teams: 2, quarters: 2, expectations: 2, seed: 5, as: "tidy"});
  const {warehouse} = await openWarehouse(folder, join(root, "cache"), () => {});
  // Its own: builds of other tests would have to wait for these.
  const project = await projectCopy();
  const build = async (audience: Audience) => {
    const out = join(root, audience);
    await buildSite({
      ...{project, warehouse: warehouse!, audience, out},
      ...{version: "test", progress: () => {}}
    });
    return filesOf(out);
  };
  // The workspace first, so that what it left in Framework's cache is there to be published by mistake.
  const workspace = await build("workspace");
  const published = await build("published");

  const pages = workspacePages(join(project, "src"));
  expect(pages.map(({page}) => page)).toContain("workspace/");
  for (const {page} of pages)
    expect([...workspace.keys()]).toContain(`${page.replace(/\/$/, "/index")}.html`);
  for (const name of ["warehouse", "analysis"])
    expect([...workspace.keys()].filter((path) => isDatabase(path, name))).toHaveLength(1);
  const costs = [...workspace].filter(([path]) => /\bdisclosure\.\w+\.json$/.test(path));
  expect(costs.map(([, text]) => JSON.parse(text).costs.length)).toEqual([4]);
  expect(workspace.get("index.html")).toContain("/workspace/");
  const quality = workspace.get("workspace/quality.html");
  for (const text of ["answers.csv", "Who answered", "Questions against the quarter before", "quality."])
    expect(quality).toContain(text);

  expect([...published.keys()].filter((path) => /workspace|\.db$/i.test(path))).toEqual([]);
  // DuckDB itself comes along, for readers to ask of what is published; no database does.
  const brought = [...published.keys()].filter((path) => /duckdb/i.test(path));
  expect(brought.map((path) => path.replace(/^_duckdb\/[\d.]+\//, "")).sort()).toEqual([
    "duckdb-browser-eh.worker.js.gz",
    "duckdb-eh.wasm.gz"
  ]);
  for (const [path, text] of published) expect(/\/workspace\b/.test(text), path).toBe(false);
});

function isDatabase(path: string, name: string): boolean {
  return new RegExp(`\\b${name}\\.\\w+\\.db$`).test(path);
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [relative(folder, path), await readFile(path, "latin1")] as const)
    )
  );
}
