import type {Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import type {Told} from "../ingest/containers/copied.js";
import {scanFreeTexts} from "../quality/personal.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import {readOrTake} from "./kept-tables.js";
import {readTidy, tidyShapes} from "./read-table.js";
import type {Shelf} from "./shelf.js";
import {runModels} from "./sql-model.js";

type TidySource = Extract<Engagement["sources"][number], {format: "tidy"}>;

/** Reads tidy answers into `answers`, `sources` and `dropped`; what was read of the same bytes is joined to roster and codebook anew. */
export async function readTidyAnswers(
  db: Database,
  folder: string,
  source: TidySource,
  index: number,
  told: Told,
  shelf: Shelf | null
): Promise<{problems: Problem[]; isKept: boolean}> {
  const {file} = source;
  const {problems, facts, isKept} = await readOrTake(
    db,
    shelf,
    {folder, file, parts: [source], tables: ["tidy_rows"]},
    async () => {
      let facts: object | null = null;
      const load = async () => {
        await runModels(db, import.meta.url, ["models/tidy_rows"]);
        facts = {};
        return [];
      };
      return {problems: await readTidy(db, folder, file, tidyShapes.answers, load, source, told), facts};
    }
  );
  if (facts === null) return {problems, isKept};
  await db.set("source", index);
  await db.set("file", file);
  await runModels(db, import.meta.url, ["models/tidy_respondents"]);
  const found = await runCheck(db, "tidy", file);
  await runModels(db, import.meta.url, ["models/tidy_answers", "models/tidy_counts"]);
  await scanFreeTexts(db, "tidy_free_texts");
  return {problems: [...problems, ...found], isKept};
}
