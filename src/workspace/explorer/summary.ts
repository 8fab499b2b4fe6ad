import type {ColumnInfo, Engine, QueryOptions, TableInfo} from "../engine/engine.js";
import binsSql from "./models/column_bins.sql";
import factsSql from "./models/column_facts.sql";
import middleSql from "./models/column_middle.sql";
import valuesSql from "./models/column_values.sql";

/** What a column holds, over all rows of its table. */
export interface Summary {
  rows: number;
  nulls: number;
  /** Different values, nulls left out. */
  different: number;
  /** As text; null where every value is null. */
  least: string | null;
  greatest: string | null;
  /** Of numbers; null for others. */
  middle: {mean: number; lower: number; middle: number; upper: number} | null;
  /** Rows in each of 24 equal steps, where values lie on a line and more than a dozen differ; else null. */
  bins: readonly number[] | null;
  /** The most frequent values, where there are no bins. */
  values: readonly {value: string; rows: number}[] | null;
}

const steps = 24;
/** Up to this many different numbers are counted one by one. */
const fewValues = 12;

const numbers = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL)/;

/** Asks DuckDB for the summary of a column. */
export async function summaryOf(
  engine: Engine,
  table: Pick<TableInfo, "database" | "name">,
  {name, type}: ColumnInfo,
  options: QueryOptions = {}
): Promise<Summary> {
  const ask = async <Row>(model: string, more: Record<string, string> = {}) =>
    (
      await engine.query(
        filled(model, {database: table.database, table: table.name, column: name, ...more}),
        options
      )
    ).table.toArray() as Row[];
  const [facts] = await ask<Pick<Summary, "rows" | "nulls" | "different" | "least" | "greatest">>(factsSql);
  const position = positionOf(name, type);
  const isNumber = numbers.test(type);
  const written = (value: string | null) => (isNumber && value !== null ? String(Number(value)) : value);
  const isSpread = position !== null && facts!.different > fewValues;
  const [middle] =
    isNumber && facts!.different > 0 ? await ask<NonNullable<Summary["middle"]>>(middleSql) : [];
  const bins = isSpread ? await ask<{step: number; rows: number}>(binsSql, {position}) : null;
  const values = isSpread ? null : await ask<{value: string; rows: number}>(valuesSql);
  const {rows, nulls, different, least, greatest} = facts!;
  return {
    ...{rows, nulls, different, least: written(least), greatest: written(greatest)},
    middle: middle
      ? {mean: middle.mean, lower: middle.lower, middle: middle.middle, upper: middle.upper}
      : null,
    bins: bins && Array.from({length: steps}, (_, step) => bins.find((bin) => bin.step === step)?.rows ?? 0),
    values: values?.map((row) => ({value: written(row.value)!, rows: row.rows})) ?? null
  };
}

/** Where a value lies on a line, as SQL; null for what lies on none. */
function positionOf(name: string, type: string): string | null {
  const column = identifier(name);
  if (numbers.test(type)) return `${column}::DOUBLE`;
  if (/^(?:DATE|TIMESTAMP)/.test(type)) return `epoch(${column}::TIMESTAMP)`;
  return null;
}

/** The model with names in place of `"$name"`, each in quotes, and SQL in place of `$name`. */
function filled(model: string, names: Record<string, string>): string {
  return model.replace(/"\$(\w+)"|\$(\w+)/g, (_, name: string | undefined, sql: string | undefined) =>
    name !== undefined ? identifier(names[name]!) : names[sql!]!
  );
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
