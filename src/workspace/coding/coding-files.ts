import {codingFiles, lineIdentities} from "../../../loaders/coding/coding-folder-names.js";
import {type LineIdentity, newestLines} from "../../../loaders/coding/newest-lines.js";
import {browserFolder} from "../files/browser-folder.js";
import {createFolderStore} from "../files/folder-store.js";
import {openPickedFolder, type PickedFolder} from "../files/picked-folder.js";
import {type NotebookStore, StoreError} from "../files/store.js";

/** How the last writing went. */
export interface Saved {
  /** `folder`: the engagement's own folder; `browser`: the browser's private storage; `nowhere`: this window alone. */
  where: "folder" | "browser" | "nowhere";
  /** What went wrong and what to do; null where nothing did. */
  problem: string | null;
}

/** The files that coding reads and writes: in the engagement's folder where it is open, and always in the browser. */
export interface CodingStore {
  folder: PickedFolder;
  /** A file's text, of what stands in the folder and in the browser the newer lines; null where it is in neither. */
  read(path: string): Promise<string | null>;
  /** Writes a file's newest text; texts that are overtaken while another is written are left out. */
  write(path: string, text: string): void;
  /** Resolves when everything is written, or could not be. */
  settled(): Promise<void>;
  /** Names of coders that have a file. */
  coders(): Promise<string[]>;
  onSaved(listener: (saved: Saved) => void): void;
}

/** Opens the files of an engagement. */
export async function openCodingStore(engagement: string): Promise<CodingStore> {
  const folder = await openPickedFolder();
  const own = createFolderStore(() => browserFolder(engagement));
  const picked = createFolderStore(() => folder.handle());
  const listeners: ((saved: Saved) => void)[] = [];
  const waiting = new Map<string, string>();
  let running: Promise<void> = Promise.resolve();

  const save = async (path: string, text: string): Promise<Saved> => {
    // The browser's copy first: it is there when the folder is withdrawn.
    const inBrowser = await attempt(own, path, text);
    if (folder.name() === null)
      return inBrowser === null
        ? {where: "browser", problem: null}
        : {where: "nowhere", problem: `${inBrowser.message}. Save the file now with "Save a copy".`};
    const inFolder = await attempt(picked, path, text);
    if (inFolder === null) return {where: "folder", problem: null};
    return {
      where: inBrowser === null ? "browser" : "nowhere",
      problem: `${inFolder.message}. Go on coding; "Allow again" writes it to the folder, "Save a copy" downloads it.`
    };
  };
  const drain = async () => {
    for (const [path, text] of waiting) {
      waiting.delete(path);
      const saved = await save(path, text);
      for (const listener of listeners) listener(saved);
    }
  };
  return {
    folder,
    async read(path) {
      const inBrowser = await own.read(path).catch(() => null);
      const inFolder = folder.name() === null ? null : await picked.read(path).catch(() => null);
      // What was coded while the folder was withdrawn stands in the browser alone.
      return inFolder === null || inBrowser === null
        ? (inFolder ?? inBrowser)
        : newestLines(inFolder, inBrowser, identityOf(path));
    },
    write(path, text) {
      waiting.set(path, text);
      running = running.then(drain);
    },
    settled: () => running,
    async coders() {
      const names = await Promise.all([
        namesIn(() => browserFolder(engagement)),
        folder.name() === null ? [] : namesIn(() => folder.handle())
      ]);
      return [...new Set(names.flat())].sort();
    },
    onSaved: (listener) => void listeners.push(listener)
  };
}

function identityOf(path: string): LineIdentity {
  if (path === codingFiles.adjudications) return lineIdentities.adjudications;
  return path === codingFiles.splits ? lineIdentities.splits : lineIdentities.codings;
}

async function attempt(store: NotebookStore, path: string, text: string): Promise<StoreError | null> {
  try {
    await store.write(path, text);
    return null;
  } catch (error) {
    return error instanceof StoreError ? error : new StoreError("other", String(error));
  }
}

async function namesIn(root: () => Promise<FileSystemDirectoryHandle>): Promise<string[]> {
  try {
    const folder = await (await root()).getDirectoryHandle(codingFiles.codings);
    const names: string[] = [];
    for await (const [name] of folder.entries()) if (name.endsWith(".csv")) names.push(name.slice(0, -4));
    return names;
  } catch {
    return [];
  }
}

/** Downloads a text as a file. */
export function saveCopy(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: "text/csv"}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** This browser's mark in the files it writes. */
export function ownHand(storage: Storage): string {
  const key = "plumbline.hand";
  const found = storage.getItem(key);
  if (found !== null) return found;
  const made = crypto.randomUUID().slice(0, 6);
  storage.setItem(key, made);
  return made;
}
