import type {Problem} from "../engagement/problem.js";
import {readCsv, writeCsv} from "./csv.js";

/** The columns of splits.csv: an answer that a person cut by hand, and at which characters. */
export const splitColumns = ["answer", "cuts", "by"] as const;

const file = "splits.csv";

/**
 * Reads splits.csv: cuts by answer id, in ascending order; a line without cuts keeps the answer whole. `lengths` are the
 * lengths of the answers that are there. A line that cannot be used is an error, as it would change what is coded.
 */
export function readSplits(
  text: string,
  lengths: ReadonlyMap<string, number>
): {cuts: Map<string, number[]>; problems: Problem[]} {
  const {header, rows} = readCsv(text);
  const cuts = new Map<string, number[]>();
  const problems: Problem[] = [];
  const say = (
    severity: Problem["severity"],
    row: number,
    ...texts: [code: string, column: string, found: string, expected: string, hint: string]
  ) => {
    const [code, column, found, expected, hint] = texts;
    problems.push({severity, code, file, row, column, found, expected, hint});
  };
  for (const column of ["answer", "cuts"].filter((column) => !header.includes(column)))
    say(
      "error",
      1,
      "missing_column",
      column,
      `no column "${column}"`,
      splitColumns.join(", "),
      "Add the column."
    );
  if (problems.length > 0) return {cuts, problems};
  for (const {row, cells} of rows) {
    const answer = cells.answer!.trim();
    const length = lengths.get(answer);
    const places = cells.cuts!.trim().split(/\s+/).filter(Boolean).map(Number);
    if (length === undefined)
      say(
        "warning",
        row,
        "unknown_answer",
        "answer",
        `"${answer}"`,
        "the id of an answer, as `plumbline coding units` lists it",
        "The answer was changed in the export, or its id mistyped. The line is not used."
      );
    else if (
      places.some((place, i) => !(Number.isInteger(place) && place > (places[i - 1] ?? 0) && place < length))
    )
      say(
        "error",
        row,
        "bad_cut",
        "cuts",
        `"${cells.cuts!.trim().slice(0, 40)}"`,
        `whole numbers in ascending order, from 1 to ${length - 1}, parted by blanks`,
        "Each is the number of characters that stand before a cut."
      );
    else cuts.set(answer, places);
  }
  return {cuts, problems};
}

/** splits.csv of these cuts. */
export function splitsText(splits: readonly {answer: string; cuts: readonly number[]; by: string}[]): string {
  return writeCsv(
    splitColumns,
    splits.map(({answer, cuts, by}) => [answer, cuts.join(" "), by])
  );
}
