import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {codebookOf} from "../../loaders/coding/codebook.js";
import {similarityOf} from "../../loaders/coding/similarity.js";

const codebook = codebookOf(
  [],
  ["A", "B", "C", "D", "E", "F"].map((code) => ({code, label: code}))
);
const units = new Set(["u1", "u2"]);

async function read(text: string | null) {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  if (text !== null) await writeFile(join(folder, "near.csv"), text);
  return similarityOf(folder, "near.csv", units, codebook);
}

test("an analyst's similarities rank codes, the nearest five first; what is not there counts for nothing", async () => {
  const scores = ["A,0.1", "B,0.9", "C,-0.2", "D,0.5", "E,0.3", "F,0.2", "Z,1"].map((line) => `u1,${line}`);
  const {ranked, problems} = await read(`unit,code,score\n${scores.join("\n")}\nu9,A,0.4\n`);
  expect(problems).toEqual([]);
  expect(ranked!("u1")!.map(({code}) => code)).toEqual(["B", "D", "E", "F", "A"]);
  // The words rank the codes of a unit that it does not name.
  expect(ranked!("u2")).toBeNull();
});

test("it is off where none is named; a file that is missing or broken says what to do", async () => {
  expect(await similarityOf("/nowhere", undefined, units, codebook)).toEqual({ranked: null, problems: []});
  expect((await read(null)).problems).toMatchObject([{code: "missing_file", file: "near.csv"}]);
  expect((await read("unit,code\nu1,A\n")).problems).toMatchObject([
    {code: "missing_column", column: "score"}
  ]);
  expect((await read("unit,code,score\nu1,A,near\n")).problems).toMatchObject([
    {code: "bad_number", row: 2, column: "score"}
  ]);
});
