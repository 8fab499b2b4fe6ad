import type {Engine, TableInfo} from "../engine/engine.js";

/** What SQL can name, as DuckDB itself tells it. */
export interface Schema {
  tables: readonly TableInfo[];
  functions: readonly SqlFunction[];
  /** Keywords in lower case. */
  keywords: readonly string[];
  /** Keywords that are no name unless quoted. */
  reserved: ReadonlySet<string>;
}

export interface SqlFunction {
  name: string;
  kind: string;
  about: string;
}

export const emptySchema: Schema = {tables: [], functions: [], keywords: [], reserved: new Set()};

/** One row is a function. */
const functionsQuery = `
SELECT function_name AS name, any_value(function_type) AS kind, coalesce(any_value(description), '') AS about
FROM duckdb_functions()
WHERE regexp_full_match(function_name, '[a-z][a-z0-9_]*') AND function_type IN ('scalar', 'aggregate', 'table', 'macro')
GROUP BY ALL
ORDER BY ALL`;

/** One row is a keyword. */
const keywordsQuery = `
SELECT keyword_name AS name, keyword_category = 'reserved' AS is_reserved
FROM duckdb_keywords()
ORDER BY ALL`;

/** Reads the schema from the engine, which starts if it has not. */
export async function readSchema(engine: Engine): Promise<Schema> {
  const tables = await engine.tables();
  const functions = await rows<SqlFunction>(engine, functionsQuery);
  const keywords = await rows<{name: string; is_reserved: boolean}>(engine, keywordsQuery);
  return {
    tables,
    functions: functions.map(({name, kind, about}) => ({name, kind, about})),
    keywords: keywords.map(({name}) => name),
    reserved: new Set(keywords.filter(({is_reserved}) => is_reserved).map(({name}) => name))
  };
}

async function rows<Row>(engine: Engine, sql: string): Promise<Row[]> {
  return (await engine.query(sql)).table.toArray() as Row[];
}
