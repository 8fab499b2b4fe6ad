import type {Problem} from "../engagement/problem.js";
import {runCheck} from "./check.js";
import type {Database} from "./duckdb.js";
import type {Progress} from "./ingest.js";
import {readTidy, tidyShapes} from "./read-table.js";
import {runModels} from "./sql-model.js";

/** Reads people.csv into `people` and `roster`, under what the database's `pseudonym(id)` makes of ids. */
export function readPeople(db: Database, folder: string, progress: Progress): Promise<Problem[]> {
  progress("people.csv");
  return readTidy(db, folder, "people.csv", tidyShapes.people, async () => {
    await runModels(db, import.meta.url, ["models/people", "models/roster"]);
    const [count] = await db.rows<{n: number}>("SELECT count(DISTINCT respondent) AS n FROM people");
    progress("people.csv", `${count!.n.toLocaleString("en")} people`);
    return runCheck(db, "people", "people.csv");
  });
}
