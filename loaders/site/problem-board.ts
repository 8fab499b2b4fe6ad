import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {touchPages} from "./touch-pages.js";

/** Where `plumbline dev` writes what is wrong, for the pages to show. */
export const boardFile = ".plumbline/dev/problems.json";

/** Tells what is wrong with one thing, e.g. the engagement's files; no lines where nothing is. */
export type Tell = (about: string, lines: readonly string[]) => Promise<void>;

/** Shows what is wrong at the top of every open page, until it is mended. `project` is the product's folder. */
export async function problemBoard(project: string): Promise<Tell> {
  const told = new Map<string, readonly string[]>();
  const file = join(project, boardFile);
  let before = "[]";
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, before);
  return async (about, lines) => {
    told.set(about, lines);
    const now = JSON.stringify([...told.values()].flat());
    if (now === before) return;
    before = now;
    await writeFile(file, now);
    await touchPages(join(project, "src"));
  };
}
