import {createHash} from "node:crypto";
import {rmSync} from "node:fs";
import {copyFile, mkdir, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {z} from "zod";
import {type DraftedFile, draftedFiles} from "./engagement-files.js";

/** The record of what init wrote last, by hash, so that what was edited since is known. Hidden files are no content. */
const recordFile = ".plumbline-init.json";

const record = z.object({files: z.record(z.string(), z.string())});

/** What was written, relative to the engagement's folder. */
export interface Written {
  /** Files that are new or changed. */
  files: string[];
  /** Files that somebody has edited, which were left, and where the draft is instead. */
  left: {file: string; draft: string}[];
  /** Exports that were copied in. */
  exports: string[];
}

/**
 * Writes a draft: first all of it into a folder beside, then into place, so that a broken run leaves nothing half-written.
 * A file that is not as init wrote it last is left, and the draft written beside it.
 */
export async function writeDraft(
  folder: string,
  texts: Record<DraftedFile, string>,
  copies: readonly {from: string; file: string}[]
): Promise<Written> {
  const place = resolve(folder);
  const recorded = await readRecord(folder);
  const written: Written = {files: [], left: [], exports: copies.map(({file}) => file)};
  const staged = join(dirname(place), `.${basename(place)}-unfinished-${process.pid}`);
  const tidyUp = () => rmSync(staged, {recursive: true, force: true});
  process.once("exit", tidyUp);
  try {
    await mkdir(staged, {recursive: true});
    const moves: string[] = [];
    for (const {from, file} of copies) {
      await mkdir(dirname(join(staged, file)), {recursive: true});
      await copyFile(from, join(staged, file));
      moves.push(file);
    }
    for (const [file, text] of Object.entries(texts) as [DraftedFile, string][]) {
      const there = await hashOfFile(join(folder, file));
      if (there === hashOf(text)) continue;
      const isEdited = there !== null && there !== recorded[file];
      const name = isEdited ? draftedFiles[file] : file;
      if (isEdited) written.left.push({file, draft: name});
      else {
        written.files.push(file);
        recorded[file] = hashOf(text);
      }
      await writeFile(join(staged, name), text);
      moves.push(name);
    }
    await writeFile(join(staged, recordFile), `${JSON.stringify({files: recorded}, null, 2)}\n`);
    await moveInto(staged, place, [...moves, recordFile]);
  } finally {
    await rm(staged, {recursive: true, force: true});
    process.removeListener("exit", tidyUp);
  }
  return written;
}

async function moveInto(staged: string, place: string, files: readonly string[]): Promise<void> {
  if (!(await isThere(place))) {
    await rename(staged, place);
    return;
  }
  for (const file of files) {
    await mkdir(dirname(join(place, file)), {recursive: true});
    await rename(join(staged, file), join(place, file));
  }
}

async function readRecord(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, recordFile), "utf8").catch(() => null);
  if (text === null) return {};
  try {
    return record.parse(JSON.parse(text)).files;
  } catch {
    // A record that cannot be read says of no file that init wrote it, so that every file is left.
    return {};
  }
}

async function hashOfFile(path: string): Promise<string | null> {
  return (await isThere(path)) ? hashOf(await readFile(path)) : null;
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}
