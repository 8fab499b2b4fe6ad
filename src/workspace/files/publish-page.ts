import {pageOfNotebook} from "../../../loaders/scaffold/page-of-notebook.js";
import type {NotebookStore} from "./store.js";

/**
 * Writes a notebook as a page into the repository's folder, as `plumbline new page NAME --from NOTEBOOK` does: all of it or
 * nothing. Gives back the paths of what was written and changed. Throws a `BadName` or `NotPublishable`, and an error where
 * the folder is not the repository's or a file is there already.
 */
export async function publishPage(
  folder: NotebookStore,
  name: string,
  text: string
): Promise<readonly string[]> {
  const {files, changes} = pageOfNotebook(name, text);
  const written = new Map(Object.entries(files));
  for (const path of Object.keys(files))
    if ((await folder.read(path)) !== null)
      throw new Error(`${path} is there already, and nothing is written over: take another name`);
  const before = new Map<string, string>();
  for (const [path, change] of Object.entries(changes)) {
    const found = await folder.read(path);
    if (found === null)
      throw new Error(
        `the folder holds no ${path}, expected Plumbline's own folder, where src/ and loaders/ are`
      );
    before.set(path, found);
    written.set(path, change(found));
  }
  const done: string[] = [];
  try {
    for (const [path, content] of written) {
      await folder.write(path, content);
      done.push(path);
    }
  } catch (error) {
    for (const path of done) {
      const old = before.get(path);
      await (old === undefined ? folder.remove(path) : folder.write(path, old)).catch(() => {});
    }
    throw error;
  }
  return done;
}
