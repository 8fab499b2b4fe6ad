import {pathToFileURL} from "node:url";
import type {Engagement} from "../engagement/schema.js";
import {columnTypes, type OwnTable} from "../tables/define-table.js";
import {type Database, literal, openDatabase} from "../warehouse/duckdb.js";
import {checkPublished, type KnownKeys, keyForms} from "./check-published.js";
import {checkRows} from "./check-rows.js";
import {tableIn} from "./declared.js";
import {thrownProblem} from "./loader-problem.js";
import type {MadeColumn, Making, Order, Report} from "./made-table.js";
import {readSource} from "./read-source.js";

// A process of its own makes the tables: their code is read anew each time, may be ended when it takes too long, and
// takes nothing else down with it.

const usualSeconds = 60;
const tell = (report: Report) => process.send?.(report);

/** DuckDB is started while the process waits: it takes longer than most tables do. */
let started: Promise<Database> | null = openDatabase(":memory:");
started.catch(() => {});
const database = () => {
  const opened = started ?? openDatabase(":memory:");
  started = null;
  return opened;
};

process.on("message", async (order: Order) => {
  const making = await make(order).catch((error: unknown) => ({
    table: null,
    problems: [thrownProblem(order.loader, error)]
  }));
  tell({kind: "made", making});
});
await started.catch(() => {});
tell({kind: "ready"});

async function make({module, loader, folder, database: warehouse, engagement}: Order): Promise<Making> {
  const exports = (await import(pathToFileURL(module).href)) as Record<string, unknown>;
  const {table, problem} = tableIn(exports, loader);
  if (table === null) return {table: null, problems: [problem]};
  tell({kind: "limit", seconds: table.seconds ?? usualSeconds});
  const db = await database();
  try {
    await db.run(`ATTACH ${literal(warehouse)} AS warehouse (READ_ONLY); USE warehouse`);
    const {isThere, records, problems} = await readSource(db, folder, table, loader);
    if (problems.some(({severity}) => severity === "error")) return {table: null, problems};
    const made = isThere
      ? await table.make({
          records,
          engagement: engagement as Engagement,
          query: (sql) => query(db, sql),
          progress: (detail) => tell({kind: "progress", detail})
        })
      : [];
    const checked = checkRows(table, loader, made);
    problems.push(...checked.problems);
    if (checked.problems.length > 0) return {table: null, problems};
    const {name, published} = table;
    if (published) {
      const known = await knownKeys(db, engagement as Engagement);
      const found = checkPublished({name, loader}, published, checked.rows, known);
      if (found.length > 0) return {table: null, problems: [...problems, ...found]};
    }
    return {
      table: {
        ...{name, oneRowIs: table.oneRowIs, file: table.file, isThere, loader},
        columns: columnsOf(table),
        published: published || null,
        rows: checked.rows
      },
      problems
    };
  } finally {
    db.close();
  }
}

/** A query's rows; where it asks for a table that does not exist, the message says which do. */
async function query<Row>(db: Database, sql: string): Promise<Row[]> {
  try {
    return await db.rows<Row>(sql);
  } catch (error) {
    const {message} = error as Error;
    if (!/Table with name .* does not exist/i.test(message)) throw error;
    const known = await db.rows<{name: string}>(
      "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'warehouse' ORDER BY name"
    );
    const missing = /Table with name (\S+) does not exist/i.exec(message)![1];
    throw new Error(
      `the query asks for the table ${missing}; there are ${known.map(({name}) => name).join(", ")}`,
      {
        cause: error
      }
    );
  }
}

function columnsOf({row}: OwnTable): MadeColumn[] {
  const types = columnTypes(row);
  const meanings: Record<string, {description?: string | undefined}> = row.shape;
  return Object.entries(types).map(([name, type]) => ({
    name,
    type,
    meaning: meanings[name]!.description ?? ""
  }));
}

async function knownKeys(db: Database, engagement: Engagement): Promise<KnownKeys> {
  const texts = async (sql: string) =>
    new Set((await db.rows<{key: string | null}>(sql)).flatMap(({key}) => (key === null ? [] : [key])));
  return {
    ...keyForms,
    quarter: new Set(engagement.quarters.map(({id}) => id)),
    group: new Set(engagement.groups.map(({id}) => id)),
    team: new Set([
      ...engagement.teams.map(({id}) => id),
      ...(await texts("SELECT DISTINCT team AS key FROM roster"))
    ]),
    theme: await texts("SELECT DISTINCT theme AS key FROM expectations"),
    expectation: await texts("SELECT DISTINCT expectation AS key FROM expectations")
  };
}
