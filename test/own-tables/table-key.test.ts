import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {tableKey} from "../../loaders/own-tables/table-key.js";
import {temporaryFolder} from "../cli/run.js";

test("a table depends on its own code and on what that imports of ours, near or far, and on nothing else", async () => {
  const project = await temporaryFolder();
  await mkdir(join(project, "tables"));
  const write = (name: string, text: string) => writeFile(join(project, name), text);
  await write(
    "tables/calls.ts",
    'import {z} from "zod";\nimport {\n  rate\n} from "../rate.js";\nexport const calls = rate;\n'
  );
  await write("rate.ts", 'export {rate} from "./deep.js";\nimport "./calls.js";\n');
  await write("deep.ts", 'export const rate = 1;\nimport "./tables/calls.js";\n');
  await write("other.ts", "export const other = 1;\n");
  const key = (warehouse = "w", files = "f") =>
    tableKey(warehouse, project, join(project, "tables/calls.ts"), files);
  const first = await key();
  await write("other.ts", "export const other = 2;\n");
  expect(await key()).toBe(first);
  await write("deep.ts", "export const rate = 2;\n");
  const second = await key();
  expect(second).not.toBe(first);
  await write("tables/calls.ts", 'import {rate} from "../rate.js";\nexport const calls = rate + 1;\n');
  expect(await key()).not.toBe(second);
  expect(new Set([await key(), await key("other"), await key("w", "other")]).size).toBe(3);
});
