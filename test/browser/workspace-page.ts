import {copyFile, mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import type {Browser, Page} from "playwright-core";
import {version} from "../../loaders/cli/version.js";
import {serveFolder} from "../../loaders/pdf/static-server.js";
import {bundleWorkspace} from "../../loaders/site/bundle-workspace.js";
import {publish} from "../../loaders/site/publish.js";
import type {Warehouse} from "../../loaders/warehouse/warehouse.js";
import {demoReading} from "../demo-warehouse.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const duckdb = join(project, "node_modules/@duckdb/duckdb-wasm/dist");
/** The id of the engagement that ships. */
export const demoEngagement = "halden-instruments";
const parts = fileURLToPath(new URL("workspace-parts.ts", import.meta.url));

/**
 * Serves the workspace over the demo, or over another warehouse, on 127.0.0.1, without the half minute that a build of the site takes: the window at
 * /workspace/ as src/workspace/index.md has it, and at /parts.html its engine alone as `window.workspace`.
 */
export async function serveWorkspace(
  over?: Warehouse
): Promise<{origin: string; close: () => Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-workspace-"));
  const warehouse = over ?? (await demoReading()).warehouse!;
  const published = await publish(warehouse, "workspace", version, () => {});
  await mkdir(join(folder, "data"));
  for (const name of ["warehouse.db", "analysis.db", "report.json"])
    await copyFile(join(published.folder, name), join(folder, "data", name));
  for (const name of ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"])
    await symlink(join(duckdb, name), join(folder, name));
  const {app: script} = await bundleWorkspace(project, folder);
  const shared = {absWorkingDir: project, bundle: true, logLevel: "error"} as const;
  await build({...shared, entryPoints: ["src/workspace/app.css"], outfile: join(folder, "app.css")});
  await build({
    ...shared,
    stdin: {
      contents: `import * as workspace from ${JSON.stringify(parts)}; window.workspace = workspace;`,
      resolveDir: project
    },
    outfile: join(folder, "parts.js"),
    format: "esm",
    platform: "browser"
  });
  await writeFile(
    join(folder, "parts.html"),
    '<!doctype html><html lang="en"><title>Engine</title><script type="module" src="parts.js"></script>'
  );
  await mkdir(join(folder, "workspace"));
  await writeFile(
    join(folder, "workspace/index.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Workspace</title><link rel="stylesheet" href="../app.css">
<script type="module" src="../${script}"></script><p class="opening">The workspace opens …</p><p hidden>
<a data-database="warehouse" href="../data/warehouse.db"></a><a data-database="analysis" href="../data/analysis.db"></a>
<a data-report href="../data/report.json"></a></p>`
  );
  const server = await serveFolder(folder);
  return {
    origin: server.origin,
    async close() {
      await server.close();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

/** Puts a notebook into the folder of a browser that has never been there, and opens it in the workspace. */
export async function openInWorkspace(
  browser: Browser,
  origin: string,
  engagement: string,
  text: string
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/workspace/`);
  await page.locator(".activity-bar button").first().waitFor();
  await page.evaluate(
    async ([engagement, text]) => {
      let folder = await navigator.storage.getDirectory();
      for (const part of ["plumbline", engagement!])
        folder = await folder.getDirectoryHandle(part, {create: true});
      const writing = await (await folder.getFileHandle("opened.md", {create: true})).createWritable();
      await writing.write(text!);
      await writing.close();
    },
    [engagement, text]
  );
  await page.keyboard.press("Control+p");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.type("opened.md");
  await page.locator('dialog [role="option"][aria-selected="true"]', {hasText: "opened.md"}).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".notebook .cell").first().waitFor();
  return page;
}
