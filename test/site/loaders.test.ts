import {execFile} from "node:child_process";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {expect, test} from "vitest";
import {temporaryFolder} from "../cli/run.js";

const checked = new URL("../../loaders/site/checked-loaders.js", import.meta.url).href;
const output = new URL("../../loaders/site/loader-output.js", import.meta.url).href;
const {wrongWith} = (await import(output)) as {
  wrongWith(name: string, bytes: Buffer): {found: string; expected: string} | null;
};

test.each([
  ["a.json", '[{"a": 1}]', null],
  ["a.json", "", "nothing printed"],
  ["a.csv", "\n", "nothing printed"],
  ["a.json", '[{"a": 1}, {"a"', "half a file: it ends after 15 bytes within JSON"],
  ["a.json", '[{"a": "x', "half a file: it ends after 9 bytes within JSON"],
  ["a.json", "reading …\n[]", "no JSON"],
  ["a.json", "[1,\n2]\ndone", "no JSON, in its line 3"],
  ["a.csv", "a,b\n1,2\n", null],
  ["a.csv", 'a,b\n1,"2,\n3"\n', null],
  ["a.csv", "a,b\n1,2\n3", "row 3 of 3 with 1 of 2 columns"],
  ["a.csv", 'a,b\n1,"2', "half a file: it ends after 8 bytes within its last row"],
  ["a.tsv", "a\tb\n1,2\n", "row 2 of 2 with 1 of 2 columns"],
  ["a.parquet", "PAR1 PAR1", null],
  ["a.parquet", "PAR1 half", "half a file: it ends after 9 bytes within parquet"],
  ["a.md", "# A page", null]
])("of a loader's %s %j is told: %j", (name, printed, found) => {
  expect(wrongWith(name, Buffer.from(printed))?.found ?? null).toBe(found);
});

test("a loader that fails, ends early or takes too long is one message with its line, and is no file", async () => {
  const folder = await temporaryFolder();
  const loaders = {
    "good.json.js": 'console.log("[1]");',
    "throws.json.js": '\nthrow new Error("no such week");',
    "ends.json.js": "process.exit(7);",
    "silent.csv.js": "",
    "slow.json.js": "for (;;);"
  };
  await mkdir(join(folder, "src/data"), {recursive: true});
  for (const [name, code] of Object.entries(loaders)) await writeFile(join(folder, "src/data", name), code);
  await writeFile(
    join(folder, "run.mjs"),
    `import {createRequire} from "node:module";
import {createWriteStream} from "node:fs";
const framework = createRequire(createRequire(${JSON.stringify(checked)}).resolve("@observablehq/framework/package.json"));
const {spawn} = framework("cross-spawn");
const [, , command, ...loaders] = process.argv;
for (const loader of loaders)
  console.log(await new Promise((done) =>
    spawn(command, ["src/data/" + loader], {stdio: ["ignore", createWriteStream(command + loader), "inherit"]})
      .on("error", (error) => done(error.message))
      .on("close", (code) => done("ended with " + code))));
`
  );
  const run = async (seconds: string, ...words: string[]) => {
    const {stdout} = await promisify(execFile)(process.execPath, ["--import", checked, "run.mjs", ...words], {
      cwd: folder,
      env: {...process.env, PLUMBLINE_LOADER_SECONDS: seconds}
    });
    return stdout.trim().split("\n");
  };
  expect(await run("60", "node", "good.json.js", "throws.json.js", "ends.json.js", "silent.csv.js")).toEqual([
    "ended with 0",
    "error: src/data/throws.json.js:2: found an error: Error: no such week, expected throws.json on standard output.",
    "error: src/data/ends.json.js: found its end with code 7, expected ends.json on standard output.",
    "error: src/data/silent.csv.js: found nothing printed, expected silent.csv on standard output."
  ]);
  expect(await readFile(join(folder, "nodegood.json.js"), "utf8")).toBe("[1]\n");
  expect(await readFile(join(folder, "nodethrows.json.js"), "utf8")).toBe("");
  expect(await run("0.5", "node", "slow.json.js")).toEqual([
    "error: src/data/slow.json.js: found no end after 0.5 seconds, expected slow.json on standard output before that."
  ]);
  expect(await run("60", "no-such-language", "good.json.js")).toEqual([
    "error: src/data/good.json.js: found no no-such-language on this machine, expected no-such-language, which runs it."
  ]);
});
