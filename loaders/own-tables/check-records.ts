import type {z} from "zod";
import type {Problem} from "../engagement/problem.js";
import {nearest} from "../ingest/nearest.js";
import type {OwnTable} from "../tables/define-table.js";
import {grouped} from "./grouped.js";

/** A record of a file as it was read: cells as text, null where empty, and its 1-based place in the file. */
export type TextRecord = Record<string, string | null> & {row: string | null};

/** Checks that a file's header has the columns that the table's `source` names, each once. */
export function checkHeader(table: OwnTable, loader: string, header: readonly string[]): Problem[] {
  const problem = {severity: "error" as const, file: table.file, row: 1};
  const missing = Object.entries(table.source.shape).flatMap(([column, schema]) =>
    header.includes(column) || (schema as z.ZodType).safeParse(undefined).success ? [] : [column]
  );
  const twice = Object.keys(table.source.shape).filter(
    (column) => header.indexOf(column) !== header.lastIndexOf(column)
  );
  return [
    ...missing.map((column) => {
      const near = nearest(column, header);
      return {
        ...problem,
        ...{code: "missing_column", column},
        found: `the columns ${header.join(", ")}`,
        expected: `a column "${column}"`,
        hint: `${near === null ? "Add it to the file" : `Is it "${near}"? Add it`}, or correct "source" in ${loader}.`
      };
    }),
    ...twice.map((column) => ({
      ...problem,
      ...{code: "duplicate_column", column},
      found: `the column "${column}" twice`,
      expected: "it once",
      hint: "Take one of them out."
    }))
  ];
}

/** Checks a file's records against the table's `source`; none is given back where one does not fit. */
export function checkRecords(
  table: OwnTable,
  loader: string,
  records: readonly TextRecord[]
): {records: Record<string, unknown>[]; problems: Problem[]} {
  const good: Record<string, unknown>[] = [];
  const problems: Problem[] = [];
  for (const {row, ...cells} of records) {
    const present = Object.fromEntries(
      Object.entries(cells).filter(([, cell]) => cell !== null && cell.trim() !== "")
    );
    const parsed = table.source.safeParse(present);
    if (parsed.success) good.push(parsed.data);
    else
      for (const issue of parsed.error.issues) {
        const column = issue.path.length === 0 ? null : String(issue.path[0]);
        problems.push({
          severity: "error",
          code: "bad_record",
          file: table.file,
          row: Number(row),
          column,
          found: foundIn(column === null ? undefined : present[column]),
          expected: expectedBy(issue),
          hint: `Correct the cell, or what "source" in ${loader} allows.`
        });
      }
  }
  return problems.length > 0 ? {records: [], problems: grouped(problems)} : {records: good, problems: []};
}

/** What a cell held, without its words: a number may be named, a text could be what somebody said. */
function foundIn(cell: string | null | undefined): string {
  if (cell === undefined || cell === null) return "an empty cell";
  return /^[\d.,%+\-/: ]{1,20}$/.test(cell) ? `"${cell}"` : `a text of ${cell.length} characters`;
}

/** A message of a schema without what it found, which stands before it. */
export function expectedBy(issue: z.core.$ZodIssue): string {
  return issue.message
    .replace(/^(?:Too (?:small|big)|Invalid (?:input|option|string)): (?:expected )?/, "")
    .replace(/, received .*$/, "")
    .replace(/^Unrecognized keys?: /, "no column ");
}
