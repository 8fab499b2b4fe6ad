import type {RunningDuckDB} from "./duckdb-worker.js";
import type {TableInfo} from "./engine.js";

/** One row is a column of a table or view that a query can name. */
const columnsOfTables = `
WITH named AS (
  SELECT database_name, schema_name, table_name, estimated_size AS size, comment
  FROM duckdb_tables()
  UNION ALL
  SELECT database_name, schema_name, view_name, NULL, comment
  FROM duckdb_views()
  WHERE NOT internal
)
SELECT
  named.database_name AS database,
  named.table_name AS name,
  coalesce(named.size, 0)::DOUBLE AS size,
  coalesce(named.comment, '') AS about,
  columns.column_name AS column_name,
  columns.data_type AS type,
  coalesce(columns.comment, '') AS meaning
FROM named
JOIN duckdb_columns() AS columns
  USING (database_name, schema_name, table_name)
ORDER BY database, name, columns.column_index`;

interface ColumnRow {
  database: string;
  name: string;
  size: number;
  about: string;
  column_name: string;
  type: string;
  meaning: string;
}

/** Every table and view of every attached database, in order of database and name. */
export async function listTables({connection}: RunningDuckDB): Promise<TableInfo[]> {
  const tables = new Map<string, TableInfo>();
  for (const row of (await connection.query(columnsOfTables)).toArray() as ColumnRow[]) {
    const key = `${row.database}.${row.name}`;
    if (!tables.has(key))
      tables.set(key, {
        database: row.database,
        name: row.name,
        rows: row.size,
        about: row.about,
        columns: []
      });
    tables.get(key)!.columns.push({
      name: row.column_name,
      type: row.type,
      ...(row.meaning !== "" && {about: row.meaning})
    });
  }
  return [...tables.values()];
}
