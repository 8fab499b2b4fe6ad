import type {Problem} from "../engagement/problem.js";
import type {OwnTable} from "../tables/define-table.js";
import {expectedBy} from "./check-records.js";
import {grouped} from "./grouped.js";

type Row = Record<string, unknown>;

/** Checks what a table's `make` returned against its `row`; rows are named by their place in what it returned, from 1. */
export function checkRows(
  table: OwnTable,
  loader: string,
  made: unknown
): {rows: Row[]; problems: Problem[]} {
  if (!Array.isArray(made)) {
    const problem: Problem = {
      ...{severity: "error", code: "no_rows", file: loader, row: null, column: null},
      found: made === undefined ? "nothing returned by make" : `make returned a ${typeof made}`,
      expected: `an array of rows, of which one is ${table.oneRowIs}`,
      hint: "Return the rows from make; an empty array where there are none."
    };
    return {rows: [], problems: [problem]};
  }
  const schema = table.row.strict();
  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const [i, row] of made.entries()) {
    const parsed = schema.safeParse(row);
    if (parsed.success) {
      rows.push(parsed.data);
      continue;
    }
    for (const issue of parsed.error.issues) {
      const column =
        issue.code === "unrecognized_keys"
          ? issue.keys[0]!
          : issue.path.length === 0
            ? null
            : String(issue.path[0]);
      problems.push({
        ...{
          severity: "error",
          code: "bad_row",
          file: `${table.name} (made by ${loader})`,
          row: i + 1,
          column
        },
        found: foundIn(column === null ? row : (row as Row | null)?.[column]),
        expected: expectedBy(issue),
        hint: `Return what "row" says, or change "row".`
      });
    }
  }
  return problems.length > 0 ? {rows: [], problems: grouped(problems)} : {rows, problems: []};
}

/** What a value is, without the words of a text: it could be somebody's. */
function foundIn(value: unknown): string {
  if (typeof value === "string") return `a text of ${value.length} characters`;
  if (value === undefined) return "nothing";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
