import {basename} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {OwnTable} from "../tables/define-table.js";
import {loaderProblem} from "./loader-problem.js";

/** The table's name that a loader's file gives: `call-notes.ts` holds `call_notes`. */
export function nameOf(loader: string): string {
  return basename(loader, ".ts").replaceAll("-", "_");
}

/** The one table that a module declares, called as its file is. */
export function tableIn(
  exports: Record<string, unknown>,
  loader: string
): {table: OwnTable; problem: null} | {table: null; problem: Problem} {
  const tables = Object.values(exports).filter(isTable);
  const name = nameOf(loader);
  if (tables.length === 1 && tables[0]!.name === name) return {table: tables[0]!, problem: null};
  const found =
    tables.length === 1
      ? `the table ${tables[0]!.name}`
      : `${tables.length === 0 ? "no table" : `${tables.length} tables`} exported`;
  const problem = loaderProblem(loader, "no_table", {
    found,
    expected: `one exported table, made by defineTable, of the name "${name}"`,
    hint: "A file declares the one table that it is called after."
  });
  return {table: null, problem};
}

function isTable(value: unknown): value is OwnTable {
  return typeof value === "object" && value !== null && "make" in value && "oneRowIs" in value;
}
