import {readFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {Schema, Table, tableFromArrays} from "apache-arrow";

const mostChoices = 2000;

/**
 * The result of a query over the tables in the folder `published`, named `analysis.…` as in the workspace, as an Arrow
 * table. A query reaches nothing else: no file, no other table. Where it has parameters (`$quarter`), it is run for
 * everything that may be chosen, which is the first column of the parameter's query in `choices`; the results follow one
 * another, and the schema's metadata `choices` says where each stands. Plain JavaScript, as the loaders here are.
 */
export async function runQuery(published, sql, choices = {}) {
  const connection = await connectTo(published, [sql, ...Object.values(choices)].join("\n"));
  const query = await connection.prepare(sql);
  const names = Array.from({length: query.parameterCount}, (_, i) => query.parameterName(i + 1)).sort();
  if (names.length === 0) return tableOf([await query.runAndReadAll()]);
  const lists = [];
  for (const name of names) lists.push(await valuesOf(connection, name, choices[name]));
  const combined = lists.reduce(
    (all, list) => all.flatMap((one) => list.map((value) => [...one, value])),
    [[]]
  );
  if (combined.length > mostChoices)
    throw new Error(
      `found ${combined.length} choices of ${names.join(", ")}, expected at most ${mostChoices}: query all rows and filter them in JavaScript`
    );
  const results = [];
  for (const values of combined) {
    query.bind(Object.fromEntries(names.map((name, i) => [name, values[i]])));
    results.push(await query.runAndReadAll());
  }
  let to = 0;
  const parts = results.map(({currentRowCount}, i) => {
    const from = to;
    to += currentRowCount;
    return {values: combined[i], from, to};
  });
  const {schema, batches} = tableOf(results);
  const told = new Map([["choices", JSON.stringify({names, parts})]]);
  return new Table(new Schema(schema.fields, told, schema.dictionaries), batches);
}

/** A database that holds those of the published tables that the text names, and reaches nothing else. */
async function connectTo(published, text) {
  const types = JSON.parse(readFileSync(join(published, "types.json"), "utf8"));
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  await connection.run("ATTACH ':memory:' AS analysis");
  for (const [table, columns] of Object.entries(types)) {
    if (!new RegExp(`\\b${table}\\b`).test(text)) continue;
    const typed = Object.entries(columns).map(([column, type]) => `"${column}": '${type}'`);
    const file = join(published, `${table}.json`).replaceAll("'", "''");
    await connection.run(
      `CREATE TABLE analysis.${table} AS FROM read_json('${file}', format = 'array', columns = {${typed.join(", ")}})`
    );
  }
  await connection.run("SET enable_external_access = false");
  return connection;
}

/** All that may be chosen for a parameter, each value once. */
async function valuesOf(connection, name, sql) {
  if (sql === undefined)
    throw new Error(
      `found the parameter $${name}, expected choices/${name}.sql to say what may be chosen for it`
    );
  const [values = []] = (await connection.runAndReadAll(sql)).getColumnsJS();
  return [...new Set(values.map(plain))];
}

/** Results one after the other. */
function tableOf(results) {
  const all = results.map((result) => result.getColumnsJS());
  // A query without rows has no columns of values either.
  return tableFromArrays(
    Object.fromEntries(
      results[0]
        .columnNames()
        .map((name, i) => [name, all.flatMap((columns) => (columns[i] ?? []).map(plain))])
    )
  );
}

/** Integers of every width are numbers, as in the workspace. */
function plain(value) {
  return typeof value === "bigint" ? Number(value) : value;
}
