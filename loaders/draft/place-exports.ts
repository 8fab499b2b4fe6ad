import {stat} from "node:fs/promises";
import {basename, extname, isAbsolute, join, relative, resolve, sep} from "node:path";
import {fileHash} from "../warehouse/content-key.js";

/** Where an export is kept in the engagement; `from` is where it is copied from, null where it is there already. */
export interface PlacedExport {
  path: string;
  file: string;
  from: string | null;
}

/** Finds the place of each export: where it is, below the folder; else in `exports/`, under its name or a free one. */
export async function placeExports(folder: string, paths: readonly string[]): Promise<PlacedExport[]> {
  const placed: PlacedExport[] = [];
  for (const path of paths) {
    const inside = relative(resolve(folder), resolve(path));
    const isBelow = inside !== "" && inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
    const place = isBelow
      ? {path, file: inside.split(sep).join("/"), from: null}
      : await freePlace(folder, path, placed);
    if (placed.every(({file}) => file !== place.file)) placed.push(place);
  }
  return placed;
}

/** A name in exports/ that no other file has; the same bytes under the same name are the same export. */
async function freePlace(
  folder: string,
  path: string,
  placed: readonly PlacedExport[]
): Promise<PlacedExport> {
  const ending = extname(path);
  const stem = basename(path, ending);
  const hash = await fileHash(path);
  for (let number = 1; ; number++) {
    const file = `exports/${stem}${number === 1 ? "" : `-${number}`}${ending}`;
    const other = placed.find((each) => each.file === file)?.path;
    const there = (await isFile(join(folder, file))) ? join(folder, file) : other;
    if (there === undefined) return {path, file, from: path};
    if ((await fileHash(there)) === hash) return {path, file, from: there === other ? path : null};
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false
  );
}
