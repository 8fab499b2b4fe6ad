import type {Cell} from "../../src/workspace/notebook/cell.js";
import {CodeError} from "../../src/workspace/notebook/compile.js";
import {compileCell} from "../../src/workspace/notebook/compile-cell.js";
import {libraryNames} from "../../src/workspace/notebook/library-names.js";
import {showName} from "../../src/workspace/notebook/sql-cell.js";
import {publishedTables} from "./published-tables.js";
import {choicesReason, isComputed, type QueryValues} from "./query-values.js";
import {tablesRead} from "./tables-read.js";

/** Table functions that read nothing. */
const harmless = new Set(["range()", "generate_series()", "unnest()"]);

/** What a cell has in scope in the workspace and not on a published page, and what to do instead. */
const notOnPages: Record<string, string> = {
  sql: "runs SQL from JavaScript: give the query a SQL cell with a name, and use that"
};

const knownChoices =
  'what a cell writes out (const quarter = "2026Q1") or what is chosen from a list that is known then: view(Inputs.select(["a", "b"])), view(Inputs.select(Array.from(quarters, (row) => row.quarter))) of a SQL cell named quarters, or radio, toggle and range in whole steps alike';

/** Why a cell may not be published, each a sentence that names it. */
export function reasonsOf(
  cell: Cell,
  place: number,
  cells: readonly Cell[],
  values: QueryValues
): readonly string[] {
  const called = `cell ${place}${cell.name === null ? "" : ` (${cell.name})`}`;
  let inputs: readonly string[];
  try {
    inputs = inputsOf(cell);
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    return [`${called} cannot run: ${error.problem.message}`];
  }
  if (/\bfrom\s*["'][^"']*alignment\.js["']/.test(cell.text) && cell.kind === "javascript")
    return [
      `${called} imports alignment.js, which a page has not: leave the import out, alignment is there without`
    ];
  if (cell.kind !== "sql") return inputs.flatMap((input) => reasonForInput(input, called, cells));
  const taken = inputs.filter((input) => input !== showName && input !== "sql");
  return [
    ...reasonsForValues(cell.text, taken, called, cells, values),
    ...(cell.name !== null && !/^\w+$/.test(cell.name)
      ? [`${called} takes its result apart by name: give it one name, and take it apart in JavaScript`]
      : []),
    ...tablesRead(cell.text).flatMap(({database, table}) => reasonForTable(database, table, called))
  ];
}

/** The variables that a cell uses. Throws a `CodeError` where it cannot run. */
export function inputsOf(cell: Cell): readonly string[] {
  return compileCell(cell).pieces.flatMap((piece) => piece.inputs);
}

function reasonsForValues(
  sql: string,
  taken: readonly string[],
  called: string,
  cells: readonly Cell[],
  values: QueryValues
): string[] {
  const unknown = taken.filter((name) => !values.constants.has(name) && !values.inputs.has(name));
  if (unknown.length > 0)
    return [
      `${called} takes ${unknown.join(", ")} from other cells: a published page runs its queries when it is built, so it can be filled in with ${knownChoices}. Otherwise query all rows and filter them in JavaScript`
    ];
  if (isComputed(sql))
    return [
      `${called} computes within \${…}: a published page runs its queries when it is built, so only the name of a value can stand there`
    ];
  return taken
    .filter((name) => values.inputs.has(name))
    .flatMap((name) => choicesReason(name, cells, values) ?? [])
    .map((reason) => `${called} ${reason}`);
}

function reasonForInput(input: string, called: string, cells: readonly Cell[]): string[] {
  const reason = notOnPages[input];
  if (reason !== undefined) return [`${called} ${reason}`];
  const isKnown = input.startsWith("__library") || (libraryNames as readonly string[]).includes(input);
  if (isKnown || cells.some((cell) => defines(cell, input))) return [];
  return [`${called} uses ${input}, which no cell defines`];
}

function defines(cell: Cell, name: string): boolean {
  try {
    return compileCell(cell).pieces.some(({outputs}) => outputs.includes(name));
  } catch {
    return false;
  }
}

function reasonForTable(database: string | null, table: string, called: string): string[] {
  if (table.endsWith("()"))
    return harmless.has(table)
      ? []
      : [`${called} reads ${table}: a published page reads published tables alone`];
  if (database === "analysis" && publishedTables.includes(table)) return [];
  const full = database === null ? table : `${database}.${table}`;
  const wayOn = "leave the cell, and what depends on it, out of a copy of the notebook, and publish that";
  if (database === "warehouse")
    return [`${called} reads ${full}, which holds single answers or people and is never published: ${wayOn}`];
  return [
    `${called} reads ${full}, which is not published, expected one of ${publishedTables.map((name) => `analysis.${name}`).join(", ")}: ${wayOn}`
  ];
}
