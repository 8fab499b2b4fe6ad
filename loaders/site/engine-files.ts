import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {promisify} from "node:util";
import {gzip} from "node:zlib";
import {lockedVersions} from "./locked-versions.js";

const {resolve} = createRequire(import.meta.url);

const engine = "@duckdb/duckdb-wasm";

/** What the page "explore" fetches when a reader asks the first question, and nothing before. */
const names = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"] as const;

/** Where DuckDB stands in a site; below it a folder of its version, as it may be kept for ever. */
export const engineFolder = "_duckdb";

/**
 * Writes DuckDB into `folder`/_duckdb, byte for byte as its package brings it, packed: some static hosts refuse files of
 * more than 25 MB. Packing takes seconds, so that what was packed is kept below the project's .plumbline.
 */
export async function writeEngine(project: string, folder: string): Promise<void> {
  const version = (await lockedVersions(project, [engine])).get(engine)!;
  const into = join(folder, engineFolder, version);
  await mkdir(into, {recursive: true});
  for (const name of names) await writeFile(join(into, `${name}.gz`), await packed(project, version, name));
}

async function packed(project: string, version: string, name: string): Promise<Buffer> {
  const kept = join(project, ".plumbline/packed", `${version}-${name}.gz`);
  const before = await readFile(kept).catch(() => null);
  if (before !== null) return before;
  const content = await readFile(resolve(`${engine}/dist/${name}`));
  const bytes = await promisify(gzip)(content, {level: 9});
  await mkdir(join(project, ".plumbline/packed"), {recursive: true});
  // Moved into place: another build may be reading it.
  await writeFile(`${kept}.${process.pid}`, bytes);
  await rename(`${kept}.${process.pid}`, kept);
  return bytes;
}
