import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readdir, readFile, stat} from "node:fs/promises";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

interface Hashed {
  name: string;
  hash: string;
}

/** The SHA-256 of files: their names, relative to `base`, and their bytes. Names are taken in code-point order. */
export async function contentKey(files: readonly {base: string; path: string}[]): Promise<string> {
  return keyOf(await hashed(files));
}

function keyOf(files: readonly Hashed[]): string {
  const hash = createHash("sha256");
  for (const {name, hash: own} of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(`${name}\0${own}\n`);
  return hash.digest("hex").slice(0, 16);
}

async function hashed(files: readonly {base: string; path: string}[]): Promise<Hashed[]> {
  const all: Hashed[] = [];
  for (const {base, path} of files)
    all.push({name: relative(base, path).replaceAll("\\", "/"), hash: await fileHash(path)});
  return all;
}

/** What is read at once; a stream would take a buffer of that size for each of very many small files. */
const chunkBytes = 1 << 20;

/** The SHA-256 of a file's bytes, of which only a part is in memory at a time. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  const {size} = await stat(path);
  if (size <= chunkBytes) return hash.update(await readFile(path)).digest("hex");
  for await (const chunk of createReadStream(path, {highWaterMark: chunkBytes})) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Every file below a folder, hidden ones and those that `skip` names left out. */
export async function filesBelow(folder: string, skip: readonly string[] = []): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(/[\\/]/)
          .some((part) => part.startsWith(".") || skip.includes(part))
    );
}

/** Analysts' tables and their files have keys of their own, so that a change of one reads no export again. */
const ownTables = "tables";
const notInFigures = ["cli", "documentation", "scaffold", "simulate", "site", ownTables];

/** What an engagement's figures depend on: its files, the loaders' code, and the pinned dependencies. */
export async function contentHashOf(folder: string): Promise<string> {
  const data = (await filesBelow(folder, [ownTables])).map((path) => ({base: folder, path}));
  return keyOf([...(await hashed(data)), ...(await code())]);
}

/** The SHA-256 of what reads files: the loaders' code for it, and the pinned dependencies. */
export async function codeHash(): Promise<string> {
  const reads = /^(?:loaders\/(?:engagement|ingest|quality|warehouse)\/|package-lock\.json$)/;
  return keyOf((await code()).filter(({name}) => reads.test(name)));
}

let codeOfProcess: Promise<Hashed[]> | undefined;

/** The code that figures depend on. A process goes on with the code that it began with, so that it is read once. */
function code(): Promise<Hashed[]> {
  codeOfProcess ??= filesBelow(join(project, "loaders"), notInFigures).then((paths) =>
    hashed([...paths, join(project, "package-lock.json")].map((path) => ({base: project, path})))
  );
  return codeOfProcess;
}
