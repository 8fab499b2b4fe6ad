import {codingFiles, lineIdentities} from "../../../loaders/coding/coding-folder-names.js";
import {type LineIdentity, newestLines} from "../../../loaders/coding/newest-lines.js";
import {browserFolder} from "../files/browser-folder.js";
import {createFolderStore} from "../files/folder-store.js";
import type {PickedFolder} from "../files/picked-folder.js";
import {type NotebookStore, StoreError} from "../files/store.js";
import {type OfEngagement, openEngagementFolder} from "./engagement-folder.js";

/** How the last writing went. */
export interface Saved {
  /** `folder`: the engagement's own folder; `browser`: the browser's private storage; `nowhere`: this window alone. */
  where: "folder" | "browser" | "nowhere";
  /** What went wrong and what to do; null where nothing did. */
  problem: string | null;
}

/** A file as the engagement had it when the workspace was built; null where it had none, or the page may not see it. */
export type BuiltFile = (path: string) => Promise<string | null>;

/** The files that coding reads and writes: in the engagement's folder where it is open, and always in the browser. */
export interface CodingStore {
  folder: PickedFolder;
  /**
   * A file's text: of what stands in the engagement and in the browser the newer lines; null where it is in neither. The
   * engagement is its open folder, else what the workspace was built from.
   */
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
export async function openCodingStore(engagement: OfEngagement, built: BuiltFile): Promise<CodingStore> {
  const folder = await openEngagementFolder(engagement);
  const own = createFolderStore(() => browserFolder(engagement.id));
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
      // A line that was taken out of the open folder does not come back from an older copy of it.
      const inEngagement = inFolder ?? (await built(path));
      // What was coded while the folder was withdrawn, or without it, stands in the browser alone.
      return inEngagement === null || inBrowser === null
        ? (inEngagement ?? inBrowser)
        : newestLines(inEngagement, inBrowser, identityOf(path));
    },
    write(path, text) {
      waiting.set(path, text);
      running = running.then(drain);
    },
    settled: () => running,
    async coders() {
      const names = await Promise.all([
        namesIn(() => browserFolder(engagement.id)),
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
