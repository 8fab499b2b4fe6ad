import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import type {ColumnInfo, TableInfo} from "../engine/engine.js";
import type {Schema} from "./schema.js";
import {type SqlScope, scopeAt, type TableReference} from "./sql-scope.js";
import type {Variable} from "./variables.js";

/**
 * Completes SQL from what DuckDB holds: columns of the tables that the statement reads, under their aliases too; tables,
 * results of other cells, functions, keywords. `schema` gives what is known by now, `variables` the notebook's names.
 */
export function completeSql(schema: () => Promise<Schema>, variables: () => readonly Variable[]) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.doc.toString();
    const scope = scopeAt(text, context.pos);
    const isEmpty = scope.from === context.pos && scope.path.length === 0;
    if (scope.isInText || (isEmpty && !context.explicit)) return null;
    const known = await schema();
    const options =
      scope.path.length > 0 ? namesBelow(scope, known) : namesAnywhere(scope, known, variables());
    // A keyword that is written out would else keep Enter from ending the line.
    const isWritten = (word: string) =>
      known.keywords.includes(word.toLowerCase()) &&
      !options.some(({label, type}) => type !== "keyword" && isSame(label, word));
    if (!context.explicit && isWritten(text.slice(scope.from, context.pos))) return null;
    return {
      from: scope.from,
      options,
      validFor: (word) => /^"?[\p{L}\p{N}_$]*$/u.test(word) && !isWritten(word)
    };
  };
}

/** After a dot: columns of a table, tables of a database. */
function namesBelow({path, tables}: SqlScope, schema: Schema): Completion[] {
  const [last] = path;
  const byAlias = path.length === 1 ? tables.find(({alias}) => isSame(alias, last!)) : undefined;
  const table = findTable(byAlias?.path ?? path, schema);
  if (table) return table.columns.map((column) => columnOption(column, table, schema, 3));
  return schema.tables
    .filter(({database}) => path.length === 1 && isSame(database, last!))
    .map((one) => tableOption(one, quoted(one.name, schema), 2));
}

function namesAnywhere(scope: SqlScope, schema: Schema, variables: readonly Variable[]): Completion[] {
  const read = scope.tables.flatMap((reference) => {
    const table = findTable(reference.path, schema);
    return table ? [{reference, table}] : [];
  });
  const columns = read.flatMap(({table}) =>
    table.columns.map((column) => columnOption(column, table, schema, 4))
  );
  const aliases = read
    .filter(({reference}) => reference.alias !== reference.path.at(-1))
    .map(
      ({reference, table}): Completion => ({
        label: reference.alias,
        type: "variable",
        detail: nameOf(table),
        boost: 3
      })
    );
  const tables = schema.tables.map((table) =>
    tableOption(table, pathOf(table, schema), scope.isTableExpected ? 5 : 1)
  );
  const results = variables
    .filter(({columns}) => columns !== null)
    .map(
      ({name}): Completion => ({
        label: name,
        type: "variable",
        detail: "a cell's result",
        boost: scope.isTableExpected ? 6 : 2
      })
    );
  const subqueries = scope.subqueries.map(
    (label): Completion => ({label, type: "class", detail: "in this query", boost: 5})
  );
  if (scope.isTableExpected) return once([...subqueries, ...results, ...tables]);
  const functions = schema.functions.map(
    ({name, kind, about}): Completion => ({
      label: name,
      type: "function",
      detail: kind,
      info: about || undefined,
      apply: `${name}(`
    })
  );
  const keywords = schema.keywords.map(
    (name): Completion => ({label: name.toUpperCase(), type: "keyword", boost: -1})
  );
  return once([...columns, ...aliases, ...subqueries, ...results, ...tables, ...functions, ...keywords]);
}

/** Each name once: the first, which fits best. */
function once(options: readonly Completion[]): Completion[] {
  return [...new Map(options.toReversed().map((option) => [option.label, option])).values()].reverse();
}

function findTable(path: TableReference["path"], {tables}: Schema): TableInfo | undefined {
  const name = path.at(-1)!;
  const database = path.length > 1 ? path[0]! : null;
  return tables.find(
    (table) => isSame(table.name, name) && (database === null || isSame(table.database, database))
  );
}

function columnOption(
  {name, type, about}: ColumnInfo,
  table: TableInfo,
  schema: Schema,
  boost: number
): Completion {
  return {
    label: name,
    apply: quoted(name, schema),
    type: "property",
    detail: type.toLowerCase(),
    info: `${nameOf(table)}${about ? `: ${about}` : ""}`,
    boost
  };
}

function tableOption(table: TableInfo, apply: string, boost: number): Completion {
  return {
    label: apply,
    type: "class",
    detail: `${table.rows.toLocaleString()} rows`,
    info: table.about || undefined,
    boost
  };
}

function nameOf({database, name}: TableInfo): string {
  return database === "memory" ? name : `${database}.${name}`;
}

/** The table as SQL must name it from anywhere. */
export function pathOf({database, name}: TableInfo, schema: Pick<Schema, "reserved">): string {
  const table = quoted(name, schema);
  return database === "memory" ? table : `${quoted(database, schema)}.${table}`;
}

/** A name, in quotes where SQL would not take it without. */
export function quoted(name: string, {reserved}: Pick<Schema, "reserved">): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) && !reserved.has(name.toLowerCase())
    ? name
    : `"${name.replaceAll('"', '""')}"`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
