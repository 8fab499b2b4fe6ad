/** Something wrong, or worth knowing, in what a client sent. Checks return lists of these; commands and pages print them. */
export interface Problem {
  /** An error stops a build; a warning is listed on the data quality page. */
  severity: "error" | "warning";
  /** What kind of problem, stable for scripts, e.g. `unmapped_label`. */
  code: string;
  /** The file, relative to the engagement's folder. */
  file: string;
  /** 1-based record in the file, header rows included, as a spreadsheet numbers them; null where no row is meant. */
  row: number | null;
  /** The column's name as the file writes it; null where no column is meant. */
  column: string | null;
  found: string;
  expected: string;
  /** How to mend it. */
  hint: string;
  /** How many rows share this problem; `row` is the first of them. */
  rows?: number;
}

export type Severity = Problem["severity"];

/** One line for a terminal: `file:row, column: found …, expected …; hint`. */
export function problemLine(problem: Problem): string {
  const place = [
    problem.row === null ? problem.file : `${problem.file}:${problem.row}`,
    problem.column === null ? null : `column "${problem.column}"`
  ]
    .filter((part) => part !== null)
    .join(", ");
  const more = problem.rows && problem.rows > 1 ? ` (${problem.rows} rows, the first is named)` : "";
  return `${problem.severity}: ${place}: found ${problem.found}, expected ${problem.expected}${more}. ${problem.hint}`;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
