import {createHash} from "node:crypto";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {contentHashOf, fileHash} from "../../loaders/warehouse/content-key.js";
import {temporaryFolder} from "../cli/run.js";

test.each([
  ["no bytes", 0],
  ["what is read at once", 1 << 20],
  ["more than that", (5 << 20) + 7]
])("a file's hash is the SHA-256 of its bytes: %s", async (_, size) => {
  const path = join(await temporaryFolder(), "file");
  const bytes = Buffer.alloc(size, "plumb ");
  await writeFile(path, bytes);
  expect(await fileHash(path)).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("a content's hash follows its files and their names, and what hides is none of them", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "people.csv"), "respondent\n");
  const first = await contentHashOf(folder);
  await writeFile(join(folder, ".hidden"), "x");
  expect(await contentHashOf(folder)).toBe(first);
  await writeFile(join(folder, "people.csv"), "respondent\ne1\n");
  const second = await contentHashOf(folder);
  await writeFile(join(folder, "empty.csv"), "");
  expect(new Set([first, second, await contentHashOf(folder)]).size).toBe(3);
});
