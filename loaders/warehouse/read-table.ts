import type {Problem} from "../engagement/problem.js";
import type {Told} from "../ingest/containers/copied.js";
import type {Opening} from "../ingest/containers/opening.js";
import type {Database} from "./duckdb.js";
import {withTextFile} from "./read-file.js";
import {readRecords} from "./read-records.js";

/** The columns of a tidy file: those it must have, and those it may. */
export interface TidyShape {
  required: readonly string[];
  optional: readonly string[];
}

/** The files whose columns are the data model's own. */
export const tidyShapes = {
  expectations: {
    required: ["expectation", "holder", "target", "action", "statement"],
    optional: ["theme", "importance", "level", "foil", "first_quarter", "last_quarter", "version"]
  },
  people: {
    required: ["respondent", "group", "team"],
    optional: ["manager", "region", "start_date", "quarter"]
  },
  results: {required: ["quarter", "team", "metric", "value"], optional: ["largest_share"]},
  quotes: {required: ["quarter", "group", "text", "approved_by", "date"], optional: ["expectation"]},
  answers: {
    required: ["quarter", "respondent", "expectation", "perspective"],
    optional: ["known", "action", "level", "clear", "share_known", "comment", "status"]
  }
} satisfies Record<string, TidyShape>;

/**
 * Reads a file of a known shape into `file_rows`, every column of the shape present, then hands over to `load`, unless
 * the file has errors. Returns all problems.
 */
export async function readTidy(
  db: Database,
  folder: string,
  name: string,
  shape: TidyShape,
  load: () => Promise<Problem[]>,
  opening: Opening = {},
  told: Told = () => {}
): Promise<Problem[]> {
  return withTextFile(
    folder,
    name,
    opening,
    async (file) => {
      const header = file.head.records[0]!.map((cell) => cell.trim().toLowerCase());
      const problems = headerProblems(name, header, shape);
      if (problems.length) return problems;
      const broken = await readRecords(db, file, header, 1);
      for (const column of shape.optional) {
        if (!header.includes(column)) await db.run(`ALTER TABLE file_rows ADD COLUMN ${column} VARCHAR`);
      }
      return [...broken, ...(await load())];
    },
    told
  );
}

function headerProblems(file: string, header: readonly string[], shape: TidyShape): Problem[] {
  const known = [...shape.required, ...shape.optional];
  const problem = (column: string, code: string, found: string, hint: string): Problem => ({
    severity: "error",
    code,
    file,
    row: 1,
    column,
    found,
    expected: `the columns ${known.join(", ")}`,
    hint
  });
  return [
    ...shape.required
      .filter((column) => !header.includes(column))
      .map((column) => problem(column, "missing_column", `no column "${column}"`, "Add the column.")),
    ...header
      .filter((column) => !known.includes(column))
      .map((column) =>
        problem(column, "unknown_column", `the column "${column}"`, "Correct its name, or take it out.")
      ),
    ...header
      .filter((column, i) => header.indexOf(column) < i)
      .map((column) =>
        problem(column, "duplicate_column", `the column "${column}" twice`, "Take one of them out.")
      )
  ];
}
