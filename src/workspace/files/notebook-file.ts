import type {Drafts} from "./drafts.js";
import {type NotebookStore, StoreError} from "./store.js";

/** What a notebook's file is asked and told. */
export interface NotebookFileOptions {
  store: NotebookStore;
  path: string;
  drafts: Drafts;
  /** Under which drafts are kept; unlike any other store's. */
  address: string;
  /** What the window now holds. */
  text: () => string;
  onState: (state: FileState) => void;
  /** The file was changed by another program, and the window holds changes of its own. */
  onConflict: (conflict: Conflict) => void;
  /** The file was changed by another program while the window held no changes. */
  onReload: (text: string) => void;
  onError: (error: StoreError) => void;
}

export type FileState = "saved" | "unsaved" | "saving";

/** The ways on where a file and the window differ from what both once were. */
export interface Conflict {
  /** The file's text; null where the file is gone. */
  theirs: string | null;
  /** Writes the window's text over the file's. */
  keepMine(): Promise<void>;
  /** Takes the file's text into the window. */
  takeTheirs(): Promise<void>;
  /** Leaves the file as it is, and writes the window's text beside it; gives back the path of that copy. */
  keepBoth(): Promise<string>;
}

/** How long writing waits for more changes, and how long it waits at most, in milliseconds. */
const settle = 300;
const longest = 900;

/** A notebook's file, to which what the window holds is saved by itself. */
export interface NotebookFile {
  /** The text to begin with: a draft that was left behind, else the file's. */
  open(): Promise<{text: string; isRecovered: boolean}>;
  /** Something was written in the window. */
  changed(): void;
  /** Saves at once. */
  save(): Promise<void>;
  /** Looks whether another program has changed the file. */
  look(): Promise<void>;
  isSaved(): boolean;
  /** Saves what is left, and stops. */
  close(): Promise<void>;
}

export function createNotebookFile(options: NotebookFileOptions): NotebookFile {
  const {store, path, drafts, address, text, onState, onConflict, onReload, onError} = options;
  let base: string | null = null;
  let state: FileState = "saved";
  let isInConflict = false;
  let firstChange: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> = Promise.resolve();

  const tell = (next: FileState) => {
    if (next === state) return;
    state = next;
    onState(next);
  };
  const inTurn = (work: () => Promise<void>) => (working = working.then(work, work));
  const saved = async (written: string) => {
    base = written;
    isInConflict = false;
    await drafts.remove(address).catch(() => {});
    tell(text() === written ? "saved" : "unsaved");
  };
  const write = async (written: string) => {
    tell("saving");
    await store.write(path, written);
    await saved(written);
  };
  const conflict = (theirs: string | null) => {
    isInConflict = true;
    onConflict({
      theirs,
      keepMine: () => inTurn(() => write(text())),
      takeTheirs: () =>
        inTurn(async () => {
          onReload(theirs ?? "");
          await saved(theirs ?? "");
        }),
      async keepBoth() {
        const copy = await freePath(store, path);
        await store.write(copy, text());
        onReload(theirs ?? "");
        await saved(theirs ?? "");
        return copy;
      }
    });
  };
  const attempt = async () => {
    clearTimeout(timer);
    firstChange = null;
    const mine = text();
    if (mine === base) return saved(mine);
    try {
      // First of all where nothing can object, so that the text outlives the window.
      await drafts
        .write(address, {text: mine, base, written: Date.now()})
        .catch((error: Error) =>
          onError(new StoreError("full", `${path}: no draft could be kept (${error.message})`))
        );
      if (isInConflict) return;
      const theirs = await store.read(path);
      if (theirs === mine) return await saved(mine);
      if (theirs !== base) return conflict(theirs);
      await write(mine);
    } catch (error) {
      tell("unsaved");
      if (!(error instanceof StoreError)) throw error;
      onError(error);
    }
  };

  return {
    async open() {
      base = await store.read(path);
      const draft = await drafts.read(address).catch(() => null);
      if (draft === null || draft.text === base) return {text: base ?? "", isRecovered: false};
      // Written before the file was last saved by another program: a conflict once the window saves.
      base = draft.base;
      tell("unsaved");
      return {text: draft.text, isRecovered: true};
    },
    changed() {
      tell("unsaved");
      firstChange ??= Date.now();
      clearTimeout(timer);
      timer = setTimeout(
        () => void inTurn(attempt),
        Math.min(settle, Math.max(0, firstChange + longest - Date.now()))
      );
    },
    save: () => {
      isInConflict = false;
      return inTurn(attempt);
    },
    look: () =>
      inTurn(async () => {
        if (isInConflict) return;
        const theirs = await store.read(path).catch(() => base);
        if (theirs === base) return;
        if (state !== "saved") return conflict(theirs);
        if (theirs === null) return conflict(null);
        onReload(theirs);
        await saved(theirs);
      }),
    isSaved: () => state === "saved",
    async close() {
      if (state !== "saved") await inTurn(attempt);
      clearTimeout(timer);
    }
  };
}

/** A path beside another that no file has yet. */
export async function freePath(store: NotebookStore, path: string): Promise<string> {
  const stem = path.replace(/\.md$/, "");
  for (let number = 2; ; number++) {
    const free = `${stem}-${number}.md`;
    if ((await store.read(free)) === null) return free;
  }
}
