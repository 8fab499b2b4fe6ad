import {readFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromArrays} from "apache-arrow";

/**
 * The result of a query over the tables in the folder `published`, named `analysis.…` as in the workspace, as an Arrow
 * table. A query reaches nothing else: no file, no other table. Plain JavaScript, as the loaders here are.
 */
export async function runQuery(published, sql) {
  const types = JSON.parse(readFileSync(join(published, "types.json"), "utf8"));
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  await connection.run("ATTACH ':memory:' AS analysis");
  for (const [table, columns] of Object.entries(types)) {
    if (!new RegExp(`\\b${table}\\b`).test(sql)) continue;
    const typed = Object.entries(columns).map(([column, type]) => `"${column}": '${type}'`);
    const file = join(published, `${table}.json`).replaceAll("'", "''");
    await connection.run(
      `CREATE TABLE analysis.${table} AS FROM read_json('${file}', format = 'array', columns = {${typed.join(", ")}})`
    );
  }
  await connection.run("SET enable_external_access = false");
  const result = await connection.runAndReadAll(sql);
  const columns = result.getColumnsJS();
  // A query without rows has no columns of values either.
  return tableFromArrays(
    Object.fromEntries(result.columnNames().map((name, i) => [name, (columns[i] ?? []).map(plain)]))
  );
}

/** Integers of every width are numbers, as in the workspace. */
function plain(value) {
  return typeof value === "bigint" ? Number(value) : value;
}
