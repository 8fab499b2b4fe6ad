import {openDatabase} from "../../warehouse/duckdb.js";
import {teamRegions} from "../../warehouse/team-regions.js";
import type {MethodRules} from "../counts.js";
import {tables} from "../tables.js";
import {type Account, accountOf} from "./accounts.js";
import type {Figure} from "./figure.js";
import {type CountedSource, countedSource, preparingScript} from "./sources.js";

/** One column of the explained row. */
export interface ExplainedColumn {
  name: string;
  value: unknown;
  /** What it is, with unit and range. */
  meaning: string;
  /** How it follows from the counts; null where it is one of them, or needs no word. */
  formula: string | null;
  /** The formula with its numbers filled in; null where there is nothing to fill in. */
  filled: string | null;
}

/** How one row of an analysis table came about. */
export interface Explanation {
  table: string;
  keys: Figure["keys"];
  columns: ExplainedColumn[];
  /** How the figures are made, and whose formulas they are. */
  method: Account["method"];
  counts: CountedSource[];
  /** The rules of the method that the figures follow, defaults filled in. */
  rules: Partial<MethodRules>;
  /** A script for DuckDB that gives the same counts. */
  sql: string;
}

/** Explains a figure: reads its counts anew from the warehouse, with the SQL that the analysis runs. */
export async function explain(
  figure: Figure,
  warehouse: string,
  rules: MethodRules,
  quarters: readonly string[],
  headline: {holder: string; target: string}
): Promise<Explanation> {
  const regionOf = await teamRegions(warehouse);
  const account = accountOf(figure, {quarters, headline, regionOf});
  const script = await preparingScript(account.sources, warehouse, rules);
  const counts: CountedSource[] = [];
  const db = await openDatabase(":memory:");
  try {
    for (const statement of script) await db.run(statement);
    for (const source of account.sources) counts.push(await countedSource(db, source));
  } finally {
    db.close();
  }
  const own = counts[0]?.rows.find((row) =>
    Object.entries(figure.keys).every(([key, value]) => !(key in row) || row[key] === value)
  );
  return {
    table: figure.table,
    keys: figure.keys,
    columns: columnsOf(figure, account, own ?? {}),
    method: account.method,
    counts,
    rules: Object.fromEntries(account.rules.map((rule) => [rule, rules[rule]])),
    sql: [...script, ...counts.map(({model, query}) => `-- ${model}\n${query}`)].join("\n\n")
  };
}

function columnsOf(figure: Figure, account: Account, counts: Record<string, unknown>): ExplainedColumn[] {
  const shape: Record<string, {description?: string | undefined}> = tables[figure.table].schema.shape;
  return Object.entries(shape)
    .filter(([name]) => !(name in figure.keys))
    .map(([name, {description}]) => {
      const formula = account.formulas[name] ?? null;
      const value = figure.row[name] ?? null;
      return {
        name,
        value,
        meaning: description ?? "",
        formula: formula === null ? null : formula.replaceAll(/[{}]/g, "").replaceAll("counts.", ""),
        filled: formula === null || value === null ? null : filledIn(formula, figure.row, counts)
      };
    });
}

/** Puts numbers in the place of `{column}` and `{counts.column}`; null where there is none to fill in. */
function filledIn(
  formula: string,
  row: Readonly<Record<string, unknown>>,
  counts: Readonly<Record<string, unknown>>
): string | null {
  let isWhole = /\{/.test(formula);
  const text = formula.replaceAll(/\{(counts\.)?(\w+)\}/g, (_, ofCounts, name) => {
    const value = (ofCounts ? counts : row)[name];
    if (typeof value !== "number") isWhole = false;
    return String(value);
  });
  return isWhole ? text : null;
}
