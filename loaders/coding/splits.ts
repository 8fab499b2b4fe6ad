import type {Problem} from "../engagement/problem.js";
import {readCsv, writeCsv} from "./csv.js";
import type {Cut} from "./split-answer.js";

/** The columns of splits.csv: an answer that a person cut by hand, where, who, and when; the last two may be left out. */
export const splitColumns = ["answer", "cuts", "by", "at"] as const;

/** A line of splits.csv. */
export interface Split {
  /** The id of the whole answer. */
  answer: string;
  /** None keeps the answer whole. */
  cuts: readonly Cut[];
  by: string;
  /** When, in ISO 8601; empty where it was written by hand. */
  at: string;
}

const file = "splits.csv";

/**
 * Reads splits.csv. A cut is the number of characters before it, or two numbers, `12-16`, where what stands between them
 * belongs to no part. `lengths` are the lengths of the answers that are there. A line that cannot be used is an error, as
 * it would change what is coded; of several lines on an answer the last counts.
 */
export function readSplits(
  text: string,
  lengths: ReadonlyMap<string, number>
): {splits: Split[]; problems: Problem[]} {
  const {header, rows} = readCsv(text);
  const found = new Map<string, Split>();
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
  if (problems.length > 0) return {splits: [], problems};
  for (const {row, cells} of rows) {
    const answer = cells.answer!.trim();
    const length = lengths.get(answer);
    const cuts = cutsIn(cells.cuts!, length ?? Number.POSITIVE_INFINITY);
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
    else if (cuts === null)
      say(
        "error",
        row,
        "bad_cut",
        "cuts",
        `"${cells.cuts!.trim().slice(0, 40)}"`,
        `whole numbers in ascending order, up to ${length}, parted by blanks`,
        "Each is the number of characters that stand before a cut; 12-16 leaves out what stands between."
      );
    else found.set(answer, {answer, cuts, by: (cells.by ?? "").trim(), at: (cells.at ?? "").trim()});
  }
  return {splits: [...found.values()], problems};
}

/** splits.csv of these lines. */
export function splitsText(splits: readonly Split[]): string {
  return writeCsv(
    splitColumns,
    splits.map(({answer, cuts, by, at}) => [
      answer,
      cuts.map(({end, start}) => (end === start ? `${end}` : `${end}-${start}`)).join(" "),
      by,
      at
    ])
  );
}

/** The cuts that a cell lists; null where they are none, go back, or lie beyond the answer. */
function cutsIn(text: string, length: number): Cut[] | null {
  const cuts: Cut[] = [];
  let before = 0;
  for (const part of text.trim().split(/\s+/).filter(Boolean)) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part);
    if (match === null) return null;
    const end = Number(match[1]);
    const start = Number(match[2] ?? match[1]);
    const isInside = match[2] === undefined ? end > before && end < length : end < start && start <= length;
    if (!isInside || end < before) return null;
    cuts.push({end, start});
    before = start;
  }
  return cuts;
}
