import {basename, dirname} from "node:path";
import {openDatabase} from "../loaders/warehouse/duckdb.js";
import {withTextFile} from "../loaders/warehouse/read-file.js";
import {readRecords} from "../loaders/warehouse/read-records.js";

/** Reads one file into a table, as `plumbline` does or by a query of DuckDB's alone, and prints rows and seconds. */
const [path = "", query] = process.argv.slice(2);
const db = await openDatabase(":memory:");
const start = performance.now();
if (query !== undefined) {
  await db.set("path", path);
  await db.run(`CREATE TEMP TABLE file_rows AS ${query}`);
} else {
  const problems = await withTextFile(dirname(path), basename(path), {}, (file) =>
    readRecords(
      db,
      file,
      file.head.records[0]!.map((_, i) => `c${i}`),
      1
    )
  );
  const errors = problems.filter(({severity}) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}
const seconds = (performance.now() - start) / 1000;
const [count] = await db.rows<{n: number}>("SELECT count(*) AS n FROM file_rows");
console.log(JSON.stringify({rows: count!.n, seconds}));
db.close();
