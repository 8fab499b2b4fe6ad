import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type {Draft, Drafts} from "../../../src/workspace/files/drafts.js";
import {type Conflict, createNotebookFile} from "../../../src/workspace/files/notebook-file.js";
import {type NotebookStore, type StoreError, storeError} from "../../../src/workspace/files/store.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window with a notebook in it, over files and drafts in memory. */
function open(files: Map<string, string>, drafts = new Map<string, Draft>()) {
  const failing: {write: Error | null} = {write: null};
  const store: NotebookStore = {
    list: async () => [...files.keys()],
    read: async (path) => files.get(path) ?? null,
    async write(path, text) {
      if (failing.write !== null) throw storeError(path, failing.write);
      files.set(path, text);
    },
    remove: async (path) => void files.delete(path)
  };
  const kept: Drafts = {
    read: async (address) => drafts.get(address) ?? null,
    write: async (address, draft) => void drafts.set(address, draft),
    remove: async (address) => void drafts.delete(address),
    addresses: async () => [...drafts.keys()]
  };
  const seen = {text: "", conflicts: [] as Conflict[], errors: [] as StoreError[], states: [] as string[]};
  const file = createNotebookFile({
    ...{store, path: "a.md", drafts: kept, address: "browser:a.md"},
    text: () => seen.text,
    onState: (state) => seen.states.push(state),
    onConflict: (conflict) => seen.conflicts.push(conflict),
    onReload: (text) => {
      seen.text = text;
    },
    onError: (error) => seen.errors.push(error)
  });
  const type = (text: string) => {
    seen.text = text;
    file.changed();
  };
  return {file, seen, files, drafts, failing, type};
}

test("what is typed is in the file within a second, however long the typing goes on", async () => {
  const {file, files, drafts, type, seen} = open(new Map([["a.md", "old"]]));
  seen.text = (await file.open()).text;
  for (let i = 0; i < 10; i++) {
    type(`old and ${i}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(files.get("a.md")).toMatch(/^old and [89]$/);
  await vi.advanceTimersByTimeAsync(1000);
  expect(files.get("a.md")).toBe("old and 9");
  expect(file.isSaved()).toBe(true);
  expect(drafts.size).toBe(0);
});

test("a text that could not be saved is there again in the next window", async () => {
  const first = open(new Map([["a.md", "old"]]));
  first.seen.text = (await first.file.open()).text;
  first.failing.write = new DOMException("", "NotAllowedError");
  first.type("mine");
  await vi.advanceTimersByTimeAsync(1000);
  expect(first.seen.errors[0]).toMatchObject({
    failure: "permission",
    message: expect.stringMatching(/a\.md.*kept/)
  });
  expect(first.file.isSaved()).toBe(false);
  expect(first.files.get("a.md")).toBe("old");

  const second = open(first.files, first.drafts);
  expect(await second.file.open()).toEqual({text: "mine", isRecovered: true});
  second.seen.text = "mine";
  await second.file.save();
  expect(second.files.get("a.md")).toBe("mine");
  expect(second.drafts.size).toBe(0);
});

test.each([
  ["QuotaExceededError", "full"],
  ["NotFoundError", "gone"],
  ["InvalidStateError", "other"]
])("%s is told as %s, and saving again is tried", async (name, failure) => {
  const {file, seen, failing, files, type} = open(new Map());
  await file.open();
  failing.write = new DOMException("", name);
  type("mine");
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.errors.map((error) => error.failure)).toEqual([failure]);
  failing.write = null;
  await file.save();
  expect(files.get("a.md")).toBe("mine");
});

/** A window with changes whose file another program has changed too. */
async function inConflict() {
  const window = open(new Map([["a.md", "old"]]));
  window.seen.text = (await window.file.open()).text;
  window.files.set("a.md", "theirs");
  window.type("mine");
  await vi.advanceTimersByTimeAsync(1000);
  expect(window.files.get("a.md")).toBe("theirs");
  expect(window.drafts.get("browser:a.md")!.text).toBe("mine");
  expect(window.seen.conflicts).toHaveLength(1);
  return {...window, conflict: window.seen.conflicts[0]!};
}

test("a file changed by another program is not overwritten unless the person says so", async () => {
  const {files, conflict, file, type, seen} = await inConflict();
  type("mine still");
  await vi.advanceTimersByTimeAsync(1000);
  expect(files.get("a.md")).toBe("theirs");
  expect(seen.conflicts).toHaveLength(1);
  await conflict.keepMine();
  expect(files.get("a.md")).toBe("mine still");
  expect(file.isSaved()).toBe(true);
});

test("the file's text can be taken in place of one's own", async () => {
  const {files, conflict, file, seen} = await inConflict();
  await conflict.takeTheirs();
  expect([seen.text, files.get("a.md"), file.isSaved()]).toEqual(["theirs", "theirs", true]);
});

test("both texts can be kept, one's own under another name", async () => {
  const {files, conflict, seen} = await inConflict();
  expect(await conflict.keepBoth()).toBe("a-2.md");
  expect([seen.text, files.get("a.md"), files.get("a-2.md")]).toEqual(["theirs", "theirs", "mine"]);
});

test("a file changed by another program is read again where nothing is unsaved", async () => {
  const {file, files, seen} = open(new Map([["a.md", "old"]]));
  seen.text = (await file.open()).text;
  files.set("a.md", "theirs");
  await file.look();
  expect(seen.text).toBe("theirs");
  expect(seen.conflicts).toEqual([]);
  files.delete("a.md");
  await file.look();
  expect(seen.conflicts[0]!.theirs).toBeNull();
  expect(seen.text).toBe("theirs");
});

test("closing saves what is left", async () => {
  const {file, files, type} = open(new Map());
  await file.open();
  type("the last word");
  await file.close();
  expect(files.get("a.md")).toBe("the last word");
});
