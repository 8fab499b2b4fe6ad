import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {expect, test} from "vitest";
import {vendorModules} from "../../loaders/site/vendor.js";
import {projectCopy} from "./project-copy.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const npm = join(root, "src/.observablehq/cache/_npm");

test("vendors what pages use by name, in the versions of package-lock.json, once", async () => {
  const {vendored} = await vendorModules({root});
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  for (const module of vendored) {
    const [name, version] = [
      module.slice(0, module.lastIndexOf("@")),
      module.slice(module.lastIndexOf("@") + 1)
    ];
    expect(version).toBe(lock.packages[`node_modules/${name}`].version);
    expect((await stat(join(npm, module, "_esm.js"))).size).toBeGreaterThan(500);
  }
  expect(vendored.map((module) => module.replace(/@[^@]*$/, ""))).toEqual(
    expect.arrayContaining([
      "@observablehq/plot",
      "@observablehq/inputs",
      "@duckdb/duckdb-wasm",
      "arquero",
      "d3",
      "htl"
    ])
  );
  expect(await vendorModules({root})).toEqual({vendored, reused: true});
});

test("a vendored module imports the others as files beside it, and nothing by a bare name", async () => {
  const {vendored} = await vendorModules({root});
  for (const module of vendored) {
    const code = await readFile(join(npm, module, "_esm.js"), "utf8");
    for (const [, from] of code.matchAll(/\b(?:from|import)\s*"([\w@./-]+)"/g))
      expect(from, module).toMatch(/^\.\.\/.*_esm\.js$/);
  }
  const plot = vendored.find((module) => module.startsWith("@observablehq/plot"))!;
  const {barX} = await import(pathToFileURL(join(npm, plot, "_esm.js")).href);
  expect(barX).toBeTypeOf("function");
  const {median} = await import(pathToFileURL(join(npm, "plumbline-alignment@1.0.0/_esm.js")).href);
  expect(median([1, 2, 9])).toBe(2);
});

test("a copy of the project that this one's code builds vendors nothing anew, and takes nothing from this one", async () => {
  expect((await vendorModules({root: await projectCopy()})).reused).toBe(true);
  expect((await vendorModules({root})).reused).toBe(true);
});
