import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {analysisOf} from "../../loaders/alignment/analysis.js";
import type {Tables} from "../../loaders/alignment/tables.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {smallEngagement, tidyAnswers, writeEngagement} from "../engagement-folder.js";

/** Analyses the small engagement with these answers (rows as `tidyAnswers` takes them). */
export async function analysed(
  answers: readonly string[],
  {files = {}, engagement = smallEngagement}: {files?: Record<string, string>; engagement?: object} = {}
): Promise<Tables> {
  const folder = await writeEngagement({"answers.csv": tidyAnswers(answers), ...files}, engagement);
  const cache = await mkdtemp(join(tmpdir(), "plumbline-cache-"));
  try {
    const {warehouse, problems} = await openWarehouse(folder, cache, () => {});
    if (warehouse === null) throw new Error(JSON.stringify(problems, null, 1));
    return (await analysisOf(warehouse, () => {})).tables;
  } finally {
    await rm(cache, {recursive: true});
  }
}
