import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import {type CodeRow, codeColumns} from "./codebook.js";
import type {PlacedCode} from "./codebook-problems.js";
import type {Adjudication, PlacedCoding} from "./coding.js";
import {coderName, readAdjudications, readCodings} from "./coding-file.js";
import {codingFiles} from "./coding-folder-names.js";
import {readCsv, withoutApostrophe} from "./csv.js";

/** A file of the engagement as text; null where there is none. */
export async function textOf(folder: string, file: string): Promise<string | null> {
  return readFile(join(folder, file), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

/** The rows of codes.csv; none where there is no such file. */
export async function readCodes(folder: string): Promise<{rows: PlacedCode[]; problems: Problem[]}> {
  const text = await textOf(folder, codingFiles.codes);
  if (text === null) return {rows: [], problems: []};
  const {header, rows} = readCsv(text);
  const known: readonly string[] = codeColumns;
  const problems = header
    .filter((column) => column !== "" && !known.includes(column))
    .map(
      (column): Problem => ({
        ...{severity: "error", code: "unknown_column", file: codingFiles.codes, row: 1, column},
        ...{found: `the column "${column}"`, expected: `the columns ${known.join(", ")}`},
        hint: "Correct its name, or take it out."
      })
    );
  if (!header.includes("code"))
    problems.push({
      ...{severity: "error", code: "missing_column", file: codingFiles.codes, row: 1, column: "code"},
      ...{found: 'no column "code"', expected: `the columns ${known.join(", ")}`, hint: "Add the column."}
    });
  return {
    rows: rows.map(({row, cells}) => ({
      ...(Object.fromEntries(
        Object.entries(cells).map(([name, cell]) => [name, withoutApostrophe(cell)])
      ) as CodeRow),
      row
    })),
    problems
  };
}

/** Every coder's file in `codings/`, in order of name. */
export async function readAllCodings(
  folder: string
): Promise<{codings: PlacedCoding[]; problems: Problem[]}> {
  const names = await readdir(join(folder, codingFiles.codings)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const codings: PlacedCoding[] = [];
  const problems: Problem[] = [];
  for (const name of names.filter((name) => /\.csv$/i.test(name)).sort()) {
    const file = `${codingFiles.codings}/${name}`;
    const coder = name.slice(0, -".csv".length);
    if (!coderName.test(coder)) {
      problems.push(badName(file, coder));
      continue;
    }
    const read = readCodings((await textOf(folder, file)) ?? "", coder, file);
    codings.push(...read.codings);
    problems.push(...read.problems);
  }
  return {codings, problems};
}

/** The decisions in adjudications.csv; none where there is no such file. */
export async function readDecisions(
  folder: string
): Promise<{decisions: Adjudication[]; problems: Problem[]}> {
  const text = await textOf(folder, codingFiles.adjudications);
  return text === null ? {decisions: [], problems: []} : readAdjudications(text, codingFiles.adjudications);
}

/** `anna (1).csv`, `Anna.csv`: a copy, or a second person under the same name. */
function badName(file: string, coder: string): Problem {
  return {
    ...{severity: "error", code: "bad_coder", file, row: null, column: null},
    found: `a coder called "${coder}"`,
    expected: "a file named after its coder in small letters, digits and '-', such as codings/anna.csv",
    hint: "Give a second person a name of their own, e.g. anna-2.csv; put the lines of a copy into the coder's one file."
  };
}
