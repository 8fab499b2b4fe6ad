import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {dirname, join, relative, sep} from "node:path";

/**
 * Makes the folder ready for `files`: creates it, and takes out what an earlier run left that is not written again.
 * Throws where it holds a file that no earlier run lists in its truth.json.
 */
export async function prepareFolder(folder: string, files: readonly string[]): Promise<void> {
  const present = await filesIn(folder);
  const earlier = new Set(await writtenEarlier(folder));
  const foreign = present.filter((file) => !earlier.has(file));
  if (foreign.length) {
    throw new Error(
      `${folder} holds ${foreign[0]}${foreign.length > 1 ? ` and ${foreign.length - 1} more` : ""}, which simulate did not write: name a new or an empty folder`
    );
  }
  for (const file of present) if (!files.includes(file)) await rm(join(folder, file));
  for (const file of files) await mkdir(dirname(join(folder, file)), {recursive: true});
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true});
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function writtenEarlier(folder: string): Promise<string[]> {
  try {
    return (JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as {files: string[]}).files;
  } catch {
    return [];
  }
}
