import type {Database} from "./duckdb.js";
import {type ReadTables, readOrTake} from "./kept-tables.js";
import {readTidy, type TidyShape} from "./read-table.js";
import type {Shelf} from "./shelf.js";
import {runModels} from "./sql-model.js";

/**
 * Reads a tidy file into the temporary table that the model of its name makes, or takes what was read of the same bytes
 * before. `facts` is null where there is no table.
 */
export function readTidyRows(
  db: Database,
  shelf: Shelf | null,
  folder: string,
  {file, shape, table}: {file: string; shape: TidyShape; table: string}
): Promise<ReadTables<object> & {isKept: boolean}> {
  return readOrTake(db, shelf, {folder, file, parts: [file], tables: [table]}, async () => {
    let facts: object | null = null;
    const problems = await readTidy(db, folder, file, shape, async () => {
      await runModels(db, import.meta.url, [`models/${table}`]);
      facts = {};
      return [];
    });
    return {problems, facts};
  });
}
