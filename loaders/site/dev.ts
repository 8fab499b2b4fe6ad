import {type FSWatcher, watch} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {stop as stopBundler} from "esbuild";
import {codingFiles} from "../coding/coding-folder-names.js";
import {hasErrors, type Problem, problemLine} from "../engagement/problem.js";
import {keepOneWaiting} from "../own-tables/make-in-process.js";
import {makeTables, tablesFolder} from "../own-tables/make-tables.js";
import type {Progress} from "../warehouse/ingest.js";
import {openWarehouse, type Warehouse} from "../warehouse/warehouse.js";
import {dropLoaderOutput} from "./build.js";
import {assets} from "./bundle-client.js";
import {watchWorkspace} from "./bundle-workspace.js";
import {writeEngine} from "./engine-files.js";
import {spawnFramework} from "./framework.js";
import {freePort} from "./free-port.js";
import {problemBoard, type Tell} from "./problem-board.js";
import {type Published, publish} from "./publish.js";
import {publishOwn} from "./publish-own.js";
import {readPublished} from "./read-published.js";
import {touchPages} from "./touch-pages.js";
import {typefaceRules} from "./typefaces.js";
import {vendorModules} from "./vendor.js";
import {drawnBy, watchCode} from "./watch-code.js";

export interface ServeOptions {
  project: string;
  folder: string;
  cacheRoot: string;
  version: string;
  port: number;
  progress: Progress;
  print: (line: string) => void;
}

/** An editor may save a file in several steps. */
const settleMilliseconds = 60;
const millisecondsToDraw = 1000;

/**
 * Serves the workspace site on 127.0.0.1 until the process ends. Framework reloads pages and charts as they are
 * saved; a changed export, roster or engagement.json is read again, and the pages follow. What is wrong is named, in the
 * terminal and at the top of the pages, and the last good figures stay.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const {project, folder, print} = options;
  const board = await problemBoard(project);
  const tell: Tell = async (about, lines) => {
    for (const line of lines) print(line);
    await board(about, lines);
  };
  const first = await prepare(options, tell);
  if (first === null) throw new Error("nothing to serve: mend the errors above first");
  await vendorModules({root: project});
  const served = join(project, "src/.observablehq/cache/_node");
  await writeEngine(project, served);
  const faces = await typefaceRules(project, served, readPublished(first.folder).theme.typefaces);
  await mkdir(join(served, assets), {recursive: true});
  await writeFile(join(served, assets, "typefaces.css"), faces);
  await dropLoaderOutput(project);
  // The bundler is a process of its own, which would outlive this one and hold its streams open.
  process.once("exit", () => void stopBundler());
  const endBundling = await Promise.all([watchWorkspace(project, tell), watchCode(project, tell)]);
  const port = await freePort(options.port);
  const server = spawnFramework(
    ["preview", "--host", "127.0.0.1", "--port", String(port), "--no-open"],
    project,
    {PLUMBLINE_PUBLISHED: first.folder, PLUMBLINE_AUDIENCE: "workspace", PLUMBLINE_DRAWN_BY: drawnBy}
  );
  server.stderr.setEncoding("utf8").on("data", (text: string) => print(text.trimEnd()));
  const address = `http://127.0.0.1:${port}/`;
  let isListening = false;
  server.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (isListening || !text.includes(address)) return;
    isListening = true;
    print(`${address} (Ctrl+C ends it)`);
  });
  let shown = first;
  let isRead = true;
  const show = async (next: Prepared | null) => {
    // To start a process takes as much as drawing the page does, which somebody waits for.
    setTimeout(keepOneWaiting, millisecondsToDraw).unref();
    if (next === null || next.report.contentHash === shown.report.contentHash) return;
    shown = next;
    await dropLoaderOutput(project);
    await touchPages(join(project, "src"));
    print("the figures follow the changed files");
  };
  const showOwn = async () => {
    const next = await withOwnTables(shown, options, tell, show);
    // The database was written after the pages were drawn, and one of them may have read it meanwhile.
    await dropLoaderOutput(project, ["workspace/data/analysis.db"]);
    await show(next);
  };
  const watchers = follow([folder, tablesFolder], async (saved) => {
    const paths = saved.filter((path) => !isWrittenWhileCoding(relative(folder, path)));
    if (paths.length === 0) return;
    const isOwn = paths.every((path) => isBelow(tablesFolder, path) || isBelow(join(folder, "tables"), path));
    try {
      if (isOwn && isRead) return await showOwn();
      const next = await prepare(options, tell);
      isRead = next !== null;
      await show(next);
    } catch (error) {
      await tell("figures", [`plumbline: ${(error as Error).message}`]);
    }
  });
  keepOneWaiting();
  const code = await new Promise<number | null>((done) => {
    server.on("close", done);
  });
  for (const watcher of watchers) watcher.close();
  await Promise.all(endBundling.map((end) => end()));
  if (code) throw new Error(`the server ended with ${code}`);
}

/** Coding writes at every keystroke; the pages must not be loaded anew under the coder's hands. */
function isWrittenWhileCoding(file: string): boolean {
  return file.split(/[\\/]/)[0] === codingFiles.codings || file === codingFiles.adjudications;
}

interface Prepared extends Published {
  warehouse: Warehouse;
}

async function prepare(options: ServeOptions, tell: Tell): Promise<Prepared | null> {
  const {folder, cacheRoot, version, progress} = options;
  const {warehouse, problems} = await openWarehouse(folder, cacheRoot, progress);
  await tell("figures", errorsOf(problems));
  if (warehouse === null) return null;
  // One folder whatever the content, so that the server need not be told of a new one.
  const into = join(cacheRoot, `dev-${warehouse.engagement.id}`);
  return {warehouse, ...(await publish(warehouse, "workspace", version, progress, into))};
}

/**
 * Makes the analysts' tables anew: nothing else depends on their code and files. What pages draw then is handed to `show`
 * before the database is written. Gives back null where a table could not be made.
 */
async function withOwnTables(
  {warehouse, folder}: Prepared,
  {progress}: ServeOptions,
  tell: Tell,
  show: (next: Prepared) => Promise<void>
): Promise<Prepared | null> {
  const own = await makeTables(warehouse, progress);
  await tell("figures", errorsOf(own.problems));
  if (hasErrors(own.problems)) return null;
  const changed = {...warehouse, own};
  const next = () => ({warehouse: changed, folder, ...readPublished(folder)});
  await publishOwn(folder, changed, "workspace", () => show(next()));
  return next();
}

/** What is wrong; warnings are only worth a line beside an error. */
function errorsOf(problems: readonly Problem[]): string[] {
  return hasErrors(problems) ? problems.map(problemLine) : [];
}

function isBelow(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith("..");
}

/** Calls `refresh` with the files below the folders that were saved since the last time, one call after the other. */
function follow(
  folders: readonly string[],
  refresh: (paths: readonly string[]) => Promise<void>
): FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const saved = new Set<string>();
  const settle = () => {
    running = running.then(async () => {
      const paths = [...saved];
      saved.clear();
      if (paths.length > 0) await refresh(paths);
    });
  };
  return folders.map((folder) =>
    watch(folder, {recursive: true}, (_, name) => {
      saved.add(join(folder, name ?? ""));
      clearTimeout(timer);
      timer = setTimeout(settle, settleMilliseconds);
    })
  );
}
