import {type TableName, type Tables, tableNames, tables} from "../tables.js";

/** One row of one table: what `explain` explains. */
export interface Figure {
  table: TableName;
  /** The columns that name the row, with their values. */
  keys: Record<string, string | number | null>;
  row: Readonly<Record<string, unknown>>;
}

/** A figure was named that is not there; the message says what there is. */
export class UnknownFigure extends Error {}

export interface FigureDefaults {
  headline: {holder: string; target: string};
  /** In time order. */
  quarters: readonly string[];
}

/**
 * Finds a figure by words like `understanding quarter=2026Q3 team=west`. What is left out is taken as: the pooled row
 * (`*`), the headline's holder and target, the latest quarter.
 * @throws {UnknownFigure} Where a word names no table, column or row, or where rows remain to choose from.
 */
export function findFigure(words: readonly string[], all: Tables, defaults: FigureDefaults): Figure {
  const [name = "", ...conditions] = words.flatMap((word) => word.split(/\s+/)).filter(Boolean);
  if (!isTable(name)) {
    throw new UnknownFigure(`There is no table "${name}". The tables are ${tableNames.join(", ")}.`);
  }
  const keys: readonly string[] = tables[name].keys;
  const wanted = conditions.map((word) => condition(word, name, keys));
  let rows = all[name] as unknown as readonly Record<string, unknown>[];
  if (rows.length === 0) throw new UnknownFigure(`The table ${name} has no rows in this engagement.`);
  for (const [key, value] of wanted) rows = narrowed(rows, name, key, value);
  for (const key of keys) {
    const values = valuesOf(rows, key);
    if (values.length <= 1) continue;
    const chosen = byDefault(key, values, defaults);
    if (chosen === undefined) {
      throw new UnknownFigure(
        `${name}: say which ${key}, for example ${key}=${values[0]}. There are ${listed(values)}.`
      );
    }
    rows = narrowed(rows, name, key, chosen);
  }
  // Some warnings are said once a quarter, in time order: the latest stands.
  const row = rows.at(-1)!;
  return {
    table: name,
    keys: Object.fromEntries(keys.map((key) => [key, row[key] as string | number | null])),
    row
  };
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

function condition(word: string, table: string, keys: readonly string[]): [string, string] {
  const at = word.indexOf("=");
  const key = word.slice(0, at);
  if (at < 1 || !keys.includes(key)) {
    throw new UnknownFigure(
      `"${word}" names no column that tells the rows of ${table} apart. Write column=value; the columns are ${keys.join(", ")}.`
    );
  }
  return [key, word.slice(at + 1)];
}

function narrowed(
  rows: readonly Record<string, unknown>[],
  table: string,
  key: string,
  value: string
): readonly Record<string, unknown>[] {
  const kept = rows.filter((row) => String(row[key] ?? "") === value);
  if (kept.length > 0) return kept;
  throw new UnknownFigure(
    `${table} has no row with ${key}=${value} there. There are ${listed(valuesOf(rows, key))}.`
  );
}

function valuesOf(rows: readonly Record<string, unknown>[], key: string): string[] {
  return [...new Set(rows.map((row) => String(row[key] ?? "")))].sort();
}

function byDefault(key: string, values: readonly string[], {headline, quarters}: FigureDefaults) {
  const has = (value: string) => (values.includes(value) ? value : undefined);
  if (key === "holder" || key === "target") return has(headline[key]);
  if (/quarter$/.test(key)) return quarters.toReversed().find((quarter) => values.includes(quarter));
  return has("*");
}

const mostListed = 20;

function listed(values: readonly string[]): string {
  const shown = values.slice(0, mostListed).join(", ");
  return values.length > mostListed ? `${shown} and ${values.length - mostListed} more` : shown;
}
