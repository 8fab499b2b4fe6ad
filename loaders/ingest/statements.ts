import type {ExportColumn} from "./layout.js";

const separators = [" - ", "-"];

/**
 * Splits texts of the form `Question - Statement`: what the texts of one question share up to a dash is the question, the
 * rest the statement. Columns whose names tell no question are taken together where they follow each other and share it.
 */
export function withStatements(columns: readonly ExportColumn[]): ExportColumn[] {
  return runsOf(columns).flatMap((run) => {
    const split = splitAt(run.map((column) => column.question));
    if (split === null) return run;
    return run.map((column) => ({
      ...column,
      stem: column.stem ?? column.question.slice(0, split.end),
      statement: column.question.slice(split.from).trim()
    }));
  });
}

/** Neighbouring columns of one question. */
function runsOf(columns: readonly ExportColumn[]): ExportColumn[][] {
  const runs: ExportColumn[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && column.role === undefined && keyOf(last[0]!) === keyOf(column))
      last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function keyOf({role, stem, question}: ExportColumn): string {
  if (role !== undefined) return `role ${role}`;
  return stem ?? question.split(" - ")[0]!;
}

/** Where the question that all texts begin with ends, and where their statements begin; null where they share none. */
function splitAt(texts: readonly string[]): {end: number; from: number} | null {
  if (texts.length < 2) return null;
  const [first, ...others] = texts as [string, ...string[]];
  let shared = 0;
  while (shared < first.length && others.every((text) => text[shared] === first[shared])) shared++;
  for (const separator of separators) {
    const end = first.slice(0, shared).lastIndexOf(separator);
    if (end > 0) return {end, from: end + separator.length};
  }
  return null;
}
