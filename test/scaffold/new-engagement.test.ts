import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {analysisOf} from "../../loaders/alignment/analysis.js";
import {newEngagement} from "../../loaders/scaffold/new-engagement.js";
import {Taken, writeNew} from "../../loaders/scaffold/write-new.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../cli/run.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

test("a new engagement is read without a problem, and has a gap to show", async () => {
  const folder = join(await temporaryFolder(), "acme");
  await writeNew(project, newEngagement(project, folder, "2026Q4"));
  const {warehouse, problems} = await openWarehouse(folder, await temporaryFolder(), () => {});
  expect(problems).toEqual([]);
  const {tables} = await analysisOf(warehouse!, () => {});
  const whole = tables.understanding.find(
    ({team, expectation, target}) => team === "*" && expectation === "*" && target === "rep"
  )!;
  // Of six reps a team, 6, 4, 5 and 2 know the four expectations; 5, 2, 5 and 1 of the first team understand them, then
  // 4, 1, 4 and 0, then 3, 0, 3 and 0.
  expect(whole).toMatchObject({quarter: "2026Q4", n_pairs: 72, fully: 28, not_known: 21, misread: 23});
});

test("nothing is written over, and nothing at all is written beside it", async () => {
  const folder = join(await temporaryFolder(), "acme");
  const scaffold = newEngagement(project, folder, "2026Q4");
  await writeNew(project, scaffold);
  await expect(
    writeNew(project, {...scaffold, files: {...scaffold.files, [join(folder, "more.csv")]: ""}})
  ).rejects.toThrow(Taken);
  await expect(readFile(join(folder, "more.csv"))).rejects.toThrow("ENOENT");
});
