import type {Problem} from "../engagement/problem.js";
import type {ResultsSource} from "../engagement/schema.js";
import type {Layout} from "./layout.js";
import {columnNamed} from "./layout-columns.js";
import {nearest} from "./nearest.js";
import type {ReportMapping} from "./report-mapping.js";

/** A distinct text in a column of amounts. */
export interface AmountText {
  name: string;
  text: string;
  row: number;
  rows: number;
}

/** The columns that the mapping names and the report has not. */
export function missingColumns(source: ResultsSource, layout: Layout, mapping: ReportMapping): Problem[] {
  const {team, person, quarter, measures, won, leaveOut} = mapping;
  const wanted = [
    team?.column,
    person,
    quarter === null ? null : "date" in quarter ? quarter.date : quarter.column,
    won?.column,
    ...measures.map(({column}) => column),
    ...leaveOut.map(({column}) => column)
  ];
  const names = layout.columns.map((column) => column.name);
  return [...new Set(wanted)]
    .filter((column) => typeof column === "string" && columnNamed(layout, column) === undefined)
    .map((column) => noSuchColumn(source.file, column!, names));
}

/** A column that a source names and its file has not. */
export function noSuchColumn(file: string, column: string, names: readonly string[]): Problem {
  const near = nearest(column, names);
  return {
    severity: "error",
    code: "unknown_column",
    file,
    row: 1,
    column,
    found: `the columns ${names.slice(0, 12).join(", ")}${names.length > 12 ? ", …" : ""}`,
    expected: `a column "${column}"`,
    hint: `Correct the column's name in engagement.json${near === null ? "" : `; the nearest is "${near}"`}.`
  };
}

/** A cell of a column of amounts that holds none. */
export function notAnAmount(source: ResultsSource, {name, text, row, rows}: AmountText): Problem {
  return {
    severity: "error",
    code: "not_a_number",
    file: source.file,
    row,
    column: name,
    found: `"${text}"`,
    expected: "an amount, such as USD 1,234.50, or nothing",
    hint: "Correct the cell where it was written and export again, or take the row out.",
    ...(rows > 1 && {rows})
  };
}
