import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {NotPublishable} from "../../../loaders/notebook/page-from-notebook.js";
import {publishPage} from "../../../src/workspace/files/publish-page.js";
import {type NotebookStore, StoreError} from "../../../src/workspace/files/store.js";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const notebook = "# Gaps\n\n```sql id=gaps\nFROM analysis.states\n```\n";

/** The repository's folder, whose changes stay in memory; the file `full` cannot be written. */
function folder(full = "") {
  const changed = new Map<string, string>();
  const store: NotebookStore = {
    list: async () => [],
    read: async (path) =>
      changed.get(path) ?? (await readFile(join(project, path), "utf8").catch(() => null)),
    async write(path, text) {
      if (path === full) throw new StoreError("full", `${path}: no room is left`);
      changed.set(path, text);
    },
    remove: async (path) => void changed.delete(path)
  };
  return {store, changed};
}

test("a notebook becomes a page in the folder, with its query and its place in the navigation", async () => {
  const {store, changed} = folder();
  await publishPage(store, "open-gaps", notebook);
  expect(changed.get("src/open-gaps.md")).toMatch(
    /FileAttachment\("\.\/data\/notebook\/open-gaps\/gaps\.arrow"\)/
  );
  expect(changed.get("src/data/notebook/open-gaps/gaps.sql")).toBe("FROM analysis.states\n");
  expect(changed.get("src/components/frame.ts")).toContain('{page: "open-gaps", label: "open_gaps.label"}');
  expect(changed.get("src/language/german/open-gaps.ts")).toContain('"open_gaps.label": "Gaps"');
});

test("nothing is written of a notebook that reads what may not be published", async () => {
  const {store, changed} = folder();
  const text = "```sql id=people\nFROM warehouse.people\n```\n";
  await expect(publishPage(store, "people-list", text)).rejects.toThrow(NotPublishable);
  await expect(publishPage(store, "method", notebook)).rejects.toThrow(/src\/method\.md is there already/);
  expect(changed.size).toBe(0);
});

test("where one file cannot be written, the others are as they were", async () => {
  const {store, changed} = folder("src/language/german.ts");
  await expect(publishPage(store, "open-gaps", notebook)).rejects.toThrow(/no room/);
  expect(changed.has("src/open-gaps.md")).toBe(false);
  expect(changed.get("src/components/frame.ts") ?? "").not.toContain("open-gaps");
});

test("a folder that is not the repository's is told", async () => {
  const {store} = folder();
  const empty = {...store, read: async () => null};
  await expect(publishPage(empty, "open-gaps", notebook)).rejects.toThrow(
    /the folder holds no src\/components\/frame\.ts/
  );
});
