import {watch} from "node:fs";
import {utimes} from "node:fs/promises";
import {join} from "node:path";
import {codingFiles} from "../coding/coding-folder-names.js";
import {hasErrors, problemLine} from "../engagement/problem.js";
import {filesBelow} from "../warehouse/content-key.js";
import type {Progress} from "../warehouse/ingest.js";
import {openWarehouse} from "../warehouse/warehouse.js";
import {dropLoaderOutput} from "./build.js";
import {watchWorkspace} from "./bundle-workspace.js";
import {spawnFramework} from "./framework.js";
import {freePort} from "./free-port.js";
import {type Published, publish} from "./publish.js";
import {vendorModules} from "./vendor.js";

export interface ServeOptions {
  project: string;
  folder: string;
  cacheRoot: string;
  version: string;
  port: number;
  progress: Progress;
  print: (line: string) => void;
}

const settleMilliseconds = 200;

/**
 * Serves the workspace site on 127.0.0.1 until the process ends. Framework reloads pages and charts as they are
 * saved; a changed export, roster or engagement.json is read again, and the pages follow. Files with errors are named
 * and the last good figures stay.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const {project, folder, print} = options;
  const first = await prepare(options);
  if (first === null) throw new Error("nothing to serve: mend the errors above first");
  await vendorModules({root: project});
  await dropLoaderOutput(project);
  const endBundling = await watchWorkspace(project, print);
  const port = await freePort(options.port);
  const server = spawnFramework(
    ["preview", "--host", "127.0.0.1", "--port", String(port), "--no-open"],
    project,
    {PLUMBLINE_PUBLISHED: first.folder, PLUMBLINE_AUDIENCE: "workspace"}
  );
  server.stderr.setEncoding("utf8").on("data", (text: string) => print(text.trimEnd()));
  const address = `http://127.0.0.1:${port}/`;
  let isListening = false;
  server.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (isListening || !text.includes(address)) return;
    isListening = true;
    print(`${address} (Ctrl+C ends it)`);
  });
  let timer: NodeJS.Timeout | undefined;
  let shown = first.report.contentHash;
  const refresh = async () => {
    const next = await prepare(options).catch((error: Error) => void print(`plumbline: ${error.message}`));
    if (!next || next.report.contentHash === shown) return;
    shown = next.report.contentHash;
    await dropLoaderOutput(project);
    await touchPages(project);
    print("the figures follow the changed files");
  };
  const watcher = watch(folder, {recursive: true}, (_, file) => {
    if (file !== null && isWrittenWhileCoding(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), settleMilliseconds);
  });
  const code = await new Promise<number | null>((done) => {
    server.on("close", done);
  });
  watcher.close();
  await endBundling();
  if (code) throw new Error(`the server ended with ${code}`);
}

/** Coding writes at every keystroke; the pages must not be loaded anew under the coder's hands. */
function isWrittenWhileCoding(file: string): boolean {
  return file.split(/[\\/]/)[0] === codingFiles.codings || file === codingFiles.adjudications;
}

async function prepare({
  folder,
  cacheRoot,
  version,
  progress,
  print
}: ServeOptions): Promise<Published | null> {
  const {warehouse, problems} = await openWarehouse(folder, cacheRoot, progress);
  if (hasErrors(problems)) for (const problem of problems) print(problemLine(problem));
  if (warehouse === null) return null;
  // One folder whatever the content, so that the server need not be told of a new one.
  return publish(
    warehouse,
    "workspace",
    version,
    progress,
    join(cacheRoot, `dev-${warehouse.engagement.id}`)
  );
}

/** Framework renders a page again when its file changes; a new time stamp is enough. */
async function touchPages(project: string): Promise<void> {
  const now = new Date();
  for (const path of await filesBelow(join(project, "src")))
    if (path.endsWith(".md")) await utimes(path, now, now);
}
