import {createHash} from "node:crypto";
import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";
import {speak} from "../../src/language/language.js";
import {views} from "../../src/views/index.js";
import {type Audit, audit} from "../attack/audit.js";
import {isClean} from "../attack/is-clean.js";
import {secretsOf} from "../attack/secrets.js";
import type {Audience} from "../disclosure/report.js";
import {type Problem, problemLine} from "../engagement/problem.js";
import {contentKey, fileHash, filesBelow} from "../warehouse/content-key.js";
import type {Progress} from "../warehouse/ingest.js";
import type {Warehouse} from "../warehouse/warehouse.js";
import {checkPages, failedCells} from "./check-pages.js";
import {finishPages} from "./finish-pages.js";
import {runFramework} from "./framework.js";
import {withLock} from "./lock.js";
import {type Published, publish} from "./publish.js";
import {readPublished} from "./read-published.js";
import {vendorModules} from "./vendor.js";

/** A finished site, and whether anything had to be made. */
export interface Site {
  out: string;
  published: Published;
  pages: number;
  files: number;
  reused: boolean;
  /** What the attacker tried in vain; null for a workspace, which is not attacked. */
  verdict: Verdict | null;
}

/** How much the attacker had to work with. */
export type Verdict = Pick<Audit, "files" | "hidden" | "equations">;

/** What was built last into a folder: under which key, and every file's hash. */
interface SiteRecord {
  key: string;
  out: string;
  files: Record<string, string>;
  verdict: Verdict | null;
}

export interface BuildOptions {
  /** The product's folder, which holds src/ and observablehq.config.ts. */
  project: string;
  warehouse: Warehouse;
  audience: Audience;
  out: string;
  version: string;
  progress: Progress;
}

/**
 * Builds the static site. Framework writes into a folder beside `out`, which takes the place of `out` only when it is
 * complete: a failed build leaves the previous site as it was. Nothing is made where the content, the pages' code and
 * the files in `out` are those of the last build.
 */
export async function buildSite(options: BuildOptions): Promise<Site> {
  const {project, warehouse, audience, version, progress} = options;
  const out = resolve(options.out);
  const recordFile = join(warehouse.cache, `site-${audience}-${nameOf(out)}.json`);
  return withLock(join(project, ".plumbline/site.lock"), async () => {
    const published = await publish(warehouse, audience, version, progress);
    const key = await siteKey(project, published.folder);
    progress("site");
    const last = await readRecord(recordFile);
    if (last?.key === key && last.out === out && (await isAsRecorded(last))) {
      progress("site", "unchanged");
      return {out, published, ...count(last), reused: true, verdict: last.verdict};
    }
    const {tables} = warehouse.own;
    refuse(await checkPages(join(project, "src"), {audience, views, own: tables}));
    await vendorModules({root: project});
    await dropLoaderOutput(project);
    const unfinished = `${out}.unfinished-${process.pid}`;
    await rm(unfinished, {recursive: true, force: true});
    await mkdir(dirname(unfinished), {recursive: true});
    let verdict: Verdict | null = null;
    try {
      await runFramework("build", project, {
        PLUMBLINE_PUBLISHED: published.folder,
        PLUMBLINE_AUDIENCE: audience,
        PLUMBLINE_OUT: unfinished
      });
      refuse(await failedCells(unfinished));
      if (audience === "published") await refuseWorkspace(unfinished);
      speak(warehouse.language);
      await finishPages(project, unfinished, readPublished(published.folder));
      verdict = audience === "published" ? await refuseLeaks(unfinished, options) : null;
      await replace(unfinished, out);
    } finally {
      await rm(unfinished, {recursive: true, force: true});
    }
    const record = {key, out, files: await hashes(out), verdict};
    await writeFile(recordFile, JSON.stringify(record));
    const {pages, files} = count(record);
    progress("site", `${pages} pages, ${files} files`);
    return {out, published, pages, files, reused: false, verdict};
  });
}

/** Something is wrong with the pages; nothing was written. */
export class BadPages extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super([...problems.map(problemLine), "nothing was built: mend the pages above first"].join("\n"));
  }
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadPages(problems);
}

/** What a reader could work out of a finished site, or find in its bytes; the site is not published. */
export class UnsafeSite extends Error {
  constructor(readonly audit: Audit) {
    super("the attacker found what must not be published; nothing was written");
  }
}

/** The folder is hidden from Framework; should a later version of it look elsewhere, nothing is published. */
async function refuseWorkspace(folder: string): Promise<void> {
  const paths = (await filesBelow(folder)).map((path) => relative(folder, path));
  const found = paths.find((path) => /\bworkspace\b/.test(path));
  if (found !== undefined)
    throw new Error(`${found} belongs to the workspace, and may not be published; nothing was written`);
}

async function refuseLeaks(folder: string, {warehouse, progress}: BuildOptions): Promise<Verdict> {
  progress("audit");
  const found = await audit(folder, {secrets: await secretsOf(warehouse)});
  if (!isClean(found)) throw new UnsafeSite(found);
  progress("audit", `${found.hidden.toLocaleString("en")} hidden counts, 0 recovered`);
  const {files, hidden, equations} = found;
  return {files, hidden, equations};
}

/**
 * Framework takes a loader's cached output as fresh whenever it exists, so that stale figures must be removed first.
 * `outputs` are files or folders of `src`; all of them where none is named.
 */
export async function dropLoaderOutput(
  project: string,
  outputs: readonly string[] = ["data", "workspace", "_import"]
): Promise<void> {
  const cache = join(project, "src/.observablehq/cache");
  for (const name of outputs) await rm(join(cache, name), {recursive: true, force: true});
}

async function siteKey(project: string, published: string): Promise<string> {
  const code = [
    ...(await filesBelow(join(project, "src"))),
    ...(await filesBelow(join(project, "loaders/site")))
  ];
  const settings = ["observablehq.config.ts", "package-lock.json"].map((name) => join(project, name));
  return contentKey([
    ...(await filesBelow(published)).map((path) => ({base: published, path})),
    ...[...code, ...settings].map((path) => ({base: project, path}))
  ]);
}

/** A name for the folder that a site goes into: two of them are kept apart. */
function nameOf(out: string): string {
  return createHash("sha256").update(out).digest("hex").slice(0, 8);
}

async function readRecord(file: string): Promise<SiteRecord | null> {
  return readFile(file, "utf8").then(
    (text) => JSON.parse(text) as SiteRecord,
    () => null
  );
}

async function isAsRecorded({out, files}: SiteRecord): Promise<boolean> {
  const found = await hashes(out).catch(() => ({}));
  return JSON.stringify(found) === JSON.stringify(files);
}

async function hashes(folder: string): Promise<Record<string, string>> {
  const paths = (await filesBelow(folder)).sort();
  const entries = await Promise.all(
    paths.map(async (path) => [relative(folder, path), await fileHash(path)] as const)
  );
  return Object.fromEntries(entries);
}

function count({files}: SiteRecord): {pages: number; files: number} {
  const names = Object.keys(files);
  return {pages: names.filter((name) => name.endsWith(".html")).length, files: names.length};
}

/** Moves a finished folder to its place; the one that was there goes only after the new one has come. */
async function replace(finished: string, out: string): Promise<void> {
  const previous = `${out}.previous-${process.pid}`;
  await rename(out, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  try {
    await rename(finished, out);
  } catch (error) {
    await rename(previous, out).catch(() => {});
    throw error;
  }
  await rm(previous, {recursive: true, force: true});
}
