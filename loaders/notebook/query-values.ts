import {literal} from "../../src/workspace/engine/sql-text.js";
import type {Cell} from "../../src/workspace/notebook/cell.js";
import {type Choices, choicesOf, choicesQuery} from "./choices.js";
import {constantsOf} from "./constants.js";

/** A value of another cell within a query. */
const placeholder = /\$\{\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\}/gu;

/** What the queries of a notebook take from its other cells, where a build can know it. */
export interface QueryValues {
  constants: ReadonlyMap<string, unknown>;
  inputs: ReadonlyMap<string, Choices>;
}

/** What a notebook's cells write out, and what its inputs let a person choose from. */
export function queryValuesOf(cells: readonly Cell[]): QueryValues {
  return {constants: constantsOf(cells), inputs: choicesOf(cells)};
}

/** The names that stand in a query in `${…}`. */
export function namesIn(sql: string): string[] {
  return [...new Set([...sql.matchAll(placeholder)].map(([, name]) => name!))];
}

/** Whether a query has more within `${…}` than a name. */
export function isComputed(sql: string): boolean {
  return sql.replace(placeholder, "").includes("${");
}

/** A query with what is written out filled in, and what a person chooses as DuckDB's named parameters. */
export function filledQuery(sql: string, {constants}: QueryValues): string {
  return sql.replace(placeholder, (_, name: string) =>
    constants.has(name) ? literal(constants.get(name)) : `$${name}`
  );
}

/** Why the choices of an input cannot be made by a build; null where they can. */
export function choicesReason(name: string, cells: readonly Cell[], values: QueryValues): string | null {
  const {values: written, columns} = values.inputs.get(name)!;
  if (!/^[A-Za-z_]\w*$/.test(name))
    return `calls a value ${name}, which a query's parameter cannot be called: expected letters from A to Z, digits and _`;
  if (new Set(written.filter((value) => value !== null).map((value) => typeof value)).size > 1)
    return `takes ${name}, whose choices are of several types: expected all texts, or all numbers`;
  for (const {result} of columns) {
    const cell = queryCell(result, cells);
    const open = namesIn(cell?.text ?? "").filter((other) => !values.constants.has(other));
    if (cell === undefined)
      return `takes ${name}, whose choices are made of ${result}, expected a list that is written out or the result of a SQL cell`;
    if (open.length > 0)
      return `takes ${name}, whose choices depend on another choice (${open.join(", ")}): choose from all there are`;
  }
  return null;
}

/** The queries of what may be chosen for the names, each with the name. */
export function choicesQueries(
  names: readonly string[],
  cells: readonly Cell[],
  values: QueryValues
): Record<string, string> {
  const queryOf = (result: string) => filledQuery(queryCell(result, cells)!.text, values);
  return Object.fromEntries(names.map((name) => [name, choicesQuery(values.inputs.get(name)!, queryOf)]));
}

function queryCell(name: string, cells: readonly Cell[]): Cell | undefined {
  return cells.find((cell) => cell.kind === "sql" && cell.name === name);
}
