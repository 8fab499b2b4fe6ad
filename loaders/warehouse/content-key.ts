import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readdir} from "node:fs/promises";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** The SHA-256 of files: their names, relative to `base`, and their bytes. Names are taken in code-point order. */
export async function contentKey(files: readonly {base: string; path: string}[]): Promise<string> {
  const hash = createHash("sha256");
  const named = files.map(({base, path}) => ({name: relative(base, path).replaceAll("\\", "/"), path}));
  for (const {name, path} of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${name}\0${await fileHash(path)}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** The SHA-256 of a file's bytes, read as a stream. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20})) hash.update(chunk as Buffer);
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
  const code = (await filesBelow(join(project, "loaders"), notInFigures)).map((path) => ({
    base: project,
    path
  }));
  return contentKey([...data, ...code, {base: project, path: join(project, "package-lock.json")}]);
}

/** The SHA-256 of what reads files: the loaders' code for it, and the pinned dependencies. */
export async function codeHash(): Promise<string> {
  const folders = ["engagement", "ingest", "quality", "warehouse"].map((name) =>
    join(project, "loaders", name)
  );
  const code = (await Promise.all(folders.map((folder) => filesBelow(folder)))).flat();
  return contentKey([...code, join(project, "package-lock.json")].map((path) => ({base: project, path})));
}
