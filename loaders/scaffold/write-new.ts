import {access, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, isAbsolute, join, relative} from "node:path";
import {formatNew} from "./format-new.js";

/** Something new: files that must not be there yet, changes of files that are, and what to do next. */
export interface Scaffold {
  /** Content by path, relative to the project unless absolute. */
  files: Readonly<Record<string, string>>;
  /** What becomes of the text of a file that is there; it may throw where the text is not as it expects. */
  changes: Readonly<Record<string, (text: string) => string>>;
  /** The steps after this one, in order, each a sentence or a command. */
  next: readonly string[];
}

/** What was written and changed, as paths from where the command runs. */
export interface Written {
  written: string[];
  changed: string[];
  next: readonly string[];
}

/** Something of that name is there already; nothing was written. */
export class Taken extends Error {}

/** Writes all of it or nothing. Throws Taken where a file is there already: none is ever written over. */
export async function writeNew(project: string, {files, changes, next}: Scaffold): Promise<Written> {
  const place = (path: string) => (isAbsolute(path) ? path : join(project, path));
  const taken: string[] = [];
  for (const path of Object.keys(files)) if (await isThere(place(path))) taken.push(path);
  if (taken.length > 0)
    throw new Taken(
      `${taken.join(", ")} ${taken.length === 1 ? "is" : "are"} there already, and nothing is written over: take another name, or remove what is there`
    );
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const [path, change] of Object.entries(changes)) {
    const text = await readFile(place(path), "utf8");
    before.set(path, text);
    after.set(path, change(text));
  }
  const done: string[] = [];
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(place(path)), {recursive: true});
      await writeFile(place(path), content, {flag: "wx"});
      done.push(path);
    }
    for (const [path, text] of after) await writeFile(place(path), text);
  } catch (error) {
    for (const path of done) await rm(place(path), {force: true});
    for (const [path, text] of before) await writeFile(place(path), text);
    throw error;
  }
  await formatNew(
    project,
    [...Object.keys(files), ...Object.keys(changes)].filter((path) => !isAbsolute(path))
  );
  const shown = (path: string) => relative(process.cwd(), place(path)) || ".";
  return {written: Object.keys(files).map(shown), changed: Object.keys(changes).map(shown), next};
}

/** Adds `line` after the last line that `pattern` fits, keeping its indent. Throws where none does. */
export function afterLast(text: string, pattern: RegExp, line: string, file: string): string {
  const lines = text.split("\n");
  const at = lines.findLastIndex((each) => pattern.test(each));
  if (at < 0) throw new Error(`${file}: found no line like ${pattern}, expected one to register below`);
  const indent = /^\s*/.exec(lines[at]!)![0];
  return lines.toSpliced(at + 1, 0, `${indent}${line}`).join("\n");
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  );
}
