import {type DuckDBConnection, DuckDBInstance, type DuckDBValue} from "@duckdb/node-api";

/** What a variable of a SQL model, or a cell of an inserted row, may be. */
export type SqlValue = string | number | boolean | null | SqlValue[] | {[key: string]: SqlValue};

/** An open DuckDB database: all that the rest of the product knows of DuckDB. */
export interface Database {
  /** Runs statements for their effect. */
  run(sql: string): Promise<void>;
  /** Runs a query; integers of every width come back as numbers. */
  rows<Row>(sql: string): Promise<Row[]>;
  /** Sets what `getvariable(name)` answers in later statements. */
  set(name: string, value: SqlValue): Promise<void>;
  /** Creates or replaces a temporary table from rows; `types` names its columns and their SQL types. */
  table(name: string, types: Record<string, string>, rows: readonly object[]): Promise<void>;
  close(): void;
}

/** Opens a database file, or `:memory:`. Extensions are neither looked for nor fetched. */
export async function openDatabase(path: string, {readOnly = false} = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(readOnly && {access_mode: "READ_ONLY"})
  });
  const connection = await instance.connect();
  const run = async (sql: string) => void (await connection.run(sql));
  return {
    run,
    rows: (sql) => queryRows(connection, sql),
    set: (name, value) => run(assignment(name, value)),
    async table(name, types, rows) {
      const columns = Object.entries(types).map(([column, type]) => `"${column}" ${type}`);
      await run(`CREATE OR REPLACE TEMP TABLE ${name} (${columns.join(", ")})`);
      if (rows.length === 0) return;
      const shape = JSON.stringify([types]);
      await connection.run(
        `INSERT INTO ${name} BY NAME SELECT unnest(from_json($1::JSON, ${literal(shape)}), recursive := true)`,
        [JSON.stringify(rows)]
      );
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

async function queryRows<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const result = await connection.runAndReadAll(sql);
  const names = result.columnNames();
  const columns = result.getColumns();
  const length = columns[0]?.length ?? 0;
  return Array.from({length}, (_, i) =>
    Object.fromEntries(names.map((name, j) => [name, plainValue(columns[j]![i]!)]))
  ) as Row[];
}

function plainValue(value: DuckDBValue): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

/** The statement after which `getvariable(name)` answers `value`. */
export function assignment(name: string, value: SqlValue): string {
  return `SET VARIABLE ${name} = ${literal(value)}`;
}

/** A value as SQL. */
export function literal(value: SqlValue): string {
  // A bare NULL would be an integer, and texts would be cast to that where they are compared with it.
  if (value === null) return "CAST(NULL AS VARCHAR)";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, item]) => `${literal(key)}: ${literal(item)}`)
      .join(", ")}}`;
  }
  return String(value);
}
