import {type NotebookStore, storeError} from "./store.js";
import {textOf} from "./text-of.js";

/** Folders that hold no pages. */
const passedOver = new Set(["node_modules", "dist"]);

/** Keeps notebooks as the Markdown files of a folder and the folders below it. */
export function createFolderStore(root: () => Promise<FileSystemDirectoryHandle>): NotebookStore {
  const folderOf = async (path: string, create: boolean) => {
    let folder = await root();
    for (const name of path.split("/").slice(0, -1)) folder = await folder.getDirectoryHandle(name, {create});
    return folder;
  };
  const nameOf = (path: string) => path.split("/").at(-1)!;
  const attempt = async <Value>(path: string, work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw storeError(path, error);
    }
  };
  return {
    list: () => attempt("the folder", async () => (await pathsBelow(await root(), "")).sort()),
    read: (path) =>
      attempt(path, async () => {
        try {
          const handle = await (await folderOf(path, false)).getFileHandle(nameOf(path));
          return await textOf(handle);
        } catch (error) {
          if ((error as DOMException).name === "NotFoundError") return null;
          throw error;
        }
      }),
    write: (path, text) =>
      attempt(path, async () => {
        const handle = await (await folderOf(path, true)).getFileHandle(nameOf(path), {create: true});
        // The browser writes beside the file and swaps them when the writing has ended.
        const writing = await handle.createWritable();
        try {
          await writing.write(text);
          await writing.close();
        } catch (error) {
          await writing.abort().catch(() => {});
          throw error;
        }
      }),
    remove: (path) => attempt(path, async () => (await folderOf(path, false)).removeEntry(nameOf(path)))
  };
}

async function pathsBelow(folder: FileSystemDirectoryHandle, base: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (name.startsWith(".") || passedOver.has(name)) continue;
    if (handle.kind === "directory")
      paths.push(...(await pathsBelow(handle as FileSystemDirectoryHandle, `${base}${name}/`)));
    else if (name.endsWith(".md")) paths.push(base + name);
  }
  return paths;
}
