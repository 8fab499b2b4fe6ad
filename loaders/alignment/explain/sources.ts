import {type Database, literal} from "../../warehouse/duckdb.js";
import {type MethodRules, openingStatements, preparation, readCountModel} from "../counts.js";

type Value = string | number | null;

/** What the cells of a count's row must be: one value, one of several, or (undefined) anything. */
export type Match = Readonly<Record<string, Value | undefined | readonly (Value | undefined)[]>>;

/** Counts that a figure comes from: some rows of a counting model. */
export interface Source {
  model: string;
  where: Match;
  /** Columns to count rows by, where the model's own rows are single answers, which are not shown. */
  countBy?: readonly string[];
}

/** The same, read. */
export interface CountedSource {
  model: string;
  /** What one row of the model is, in its own words. */
  oneRowIs: string;
  rows: Record<string, unknown>[];
  query: string;
}

/** The models that others are built from, in the order they run. */
const building = [...preparation, "matched_pairs"] as const;

/** A SQL script that makes what the sources are counted from; without the queries themselves. */
export async function preparingScript(
  sources: readonly Source[],
  warehouse: string,
  rules: MethodRules
): Promise<string[]> {
  const texts = new Map<string, string>();
  for (const name of building) texts.set(name, await readCountModel(name));
  const needed = new Set<string>();
  const need = (text: string) => {
    for (const name of building) {
      if (!needed.has(name) && new RegExp(`\\b(FROM|JOIN)\\s+${name}\\b`).test(text)) {
        needed.add(name);
        need(texts.get(name)!);
      }
    }
  };
  for (const {model} of sources) need(await readCountModel(model));
  const built = building.filter((name) => needed.has(name)).map((name) => texts.get(name)!.trim());
  return [...openingStatements(warehouse, rules).map((statement) => `${statement};`), ...built];
}

/** Reads the sources from a database in which the script was run. */
export async function countedSource(db: Database, source: Source): Promise<CountedSource> {
  const text = await readCountModel(source.model);
  const query = queryOf(source, text);
  return {
    model: source.model,
    oneRowIs: text
      .split("\n")
      .filter((line) => line.startsWith("--"))
      .map((line) => line.replace(/^--\s*/, ""))
      .join(" "),
    rows: await db.rows(query),
    query
  };
}

function queryOf({where, countBy}: Source, text: string): string {
  const inner = text
    .split("\n")
    .filter((line) => !line.startsWith("--"))
    .join("\n")
    .trim()
    .replace(/;$/, "");
  const conditions = Object.entries(where).flatMap(([column, value]) =>
    value === undefined ? [] : [condition(`"${column}"`, value)]
  );
  const columns = countBy?.map((column) => `"${column}"`).join(", ");
  return [
    columns === undefined ? "SELECT *" : `SELECT ${columns}, count(*) AS answers`,
    `FROM (\n${inner}\n) AS counts`,
    ...(conditions.length ? [`WHERE ${conditions.join("\n  AND ")}`] : []),
    ...(columns === undefined ? [] : [`GROUP BY ${columns}`]),
    "ORDER BY ALL;"
  ].join("\n");
}

function condition(column: string, value: Value | readonly (Value | undefined)[]): string {
  if (value === null) return `${column} IS NULL`;
  if (typeof value === "object") {
    const listed = value.filter((each) => each !== undefined);
    return `${column} IN (${listed.map(literal).join(", ")})`;
  }
  return `${column} = ${literal(value)}`;
}
