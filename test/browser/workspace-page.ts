import {copyFile, mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {serveFolder} from "../../loaders/pdf/static-server.js";
import {publish} from "../../loaders/site/publish.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const duckdb = join(project, "node_modules/@duckdb/duckdb-wasm/dist");

/**
 * Serves the workspace's modules, DuckDB and the demo's databases on 127.0.0.1 as a page whose `window.workspace` is what
 * `entry` exports: the parts of the workspace without its frame.
 */
export async function serveWorkspace(entry: string): Promise<{origin: string; close: () => Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-workspace-"));
  const cache = join(project, ".plumbline/cache");
  const {warehouse} = await openWarehouse(join(project, "data/demo"), cache, () => {});
  const published = await publish(warehouse!, "workspace", "test", () => {});
  await mkdir(join(folder, "data"));
  for (const name of ["warehouse.db", "analysis.db"])
    await copyFile(join(published.folder, name), join(folder, "data", name));
  for (const name of ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"])
    await symlink(join(duckdb, name), join(folder, name));
  await build({
    stdin: {
      contents: `import * as workspace from ${JSON.stringify(entry)}; window.workspace = workspace;`,
      resolveDir: project
    },
    outfile: join(folder, "workspace.js"),
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    define: {"process.env.NODE_ENV": '"production"'},
    logLevel: "error"
  });
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><html lang="en"><title>Workspace</title><main></main><script type="module" src="workspace.js"></script>'
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
