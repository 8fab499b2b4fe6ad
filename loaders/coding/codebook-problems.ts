import type {Problem} from "../engagement/problem.js";
import {type CodeRow, noCode} from "./codebook.js";

const file = "codes.csv";

/** A row of codes.csv with its place in the file, from 2. */
export type PlacedCode = CodeRow & {row: number};

/** What is wrong with the rows of codes.csv; `expectations` are the ids of expectations.csv. */
export function codebookProblems(rows: readonly PlacedCode[], expectations: readonly string[]): Problem[] {
  const first = new Map<string, number>();
  const known = new Set([...expectations, ...rows.map(({code}) => code?.trim() ?? "")]);
  const byCode = new Map(rows.map((row) => [row.code?.trim() ?? "", row]));
  return rows.flatMap((row) => {
    const code = row.code?.trim() ?? "";
    const problems: Problem[] = [];
    const say = (severity: Problem["severity"], ...texts: [string, string, string, string, string]) => {
      const [kind, column, found, expected, hint] = texts;
      problems.push({severity, code: kind, file, row: row.row, column, found, expected, hint});
    };
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(code) || code === noCode)
      say(
        "error",
        "bad_code",
        "code",
        code === "" ? "nothing" : `"${code}"`,
        `letters, digits, '.', '_' and '-', and not "${noCode}"`,
        "Give the code a short id, e.g. X01."
      );
    const earlier = first.get(code);
    if (earlier !== undefined)
      say(
        "error",
        "duplicate_code",
        "code",
        `"${code}", as in row ${earlier}`,
        "each code once",
        "Take one of the rows out; to change a code, change its row and raise `added` only for a new one."
      );
    else first.set(code, row.row);
    const isTopic = !expectations.includes(code);
    if (isTopic && !row.label?.trim())
      say("error", "missing_value", "label", "nothing", "what coders read", "Name the topic in a few words.");
    if (isTopic && !row.definition?.trim() && row.label?.trim())
      say(
        "warning",
        "missing_definition",
        "definition",
        "nothing",
        "what the topic is",
        "Two coders without a definition code two things; write one sentence."
      );
    if ([row.example_1, row.example_2].filter((text) => text?.trim()).length < 2 && !row.retired?.trim())
      say(
        "warning",
        "missing_example",
        row.example_1?.trim() ? "example_2" : "example_1",
        "fewer than two examples",
        "two examples",
        "Write wording of your own, not a respondent's."
      );
    for (const column of ["added", "retired"] as const) {
      const text = row[column]?.trim() ?? "";
      if (text !== "" && !/^[1-9]\d*$/.test(text))
        say("error", "bad_version", column, `"${text}"`, "a version, 1, 2, 3 …", "Write a whole number.");
    }
    problems.push(...successorProblems(row, code, known, byCode));
    return problems;
  });
}

function successorProblems(
  row: PlacedCode,
  code: string,
  known: ReadonlySet<string>,
  byCode: ReadonlyMap<string, PlacedCode>
): Problem[] {
  const successors = (row.successors ?? "").split(/\s+/).filter(Boolean);
  const problem = (kind: string, column: string, found: string, expected: string, hint: string): Problem => ({
    ...{severity: "error", code: kind, file, row: row.row, column, found, expected, hint}
  });
  const found = successors
    .filter((successor) => !known.has(successor) || successor === code)
    .map((successor) =>
      problem(
        "unknown_code",
        "successors",
        `"${successor}"`,
        "another code of expectations.csv or codes.csv",
        "Correct the id; several are parted by a blank."
      )
    );
  if (successors.length > 0 && !row.retired?.trim())
    found.push(
      problem(
        "contradictory_code",
        "retired",
        "successors, but no version from which the code is no longer given",
        "the version of the merge or the split",
        "Write the next version into `retired`, or take the successors out."
      )
    );
  if (isCircle(code, byCode))
    found.push(
      problem(
        "circular_code",
        "successors",
        `codes that follow each other back to "${code}"`,
        "a code that is still given at the end",
        "Take one of the successors out."
      )
    );
  return found;
}

function isCircle(code: string, byCode: ReadonlyMap<string, PlacedCode>): boolean {
  const seen = new Set<string>();
  let next = [code];
  while (next.length > 0) {
    next = next.flatMap((each) => (byCode.get(each)?.successors ?? "").split(/\s+/).filter(Boolean));
    if (next.includes(code)) return true;
    next = next.filter((each) => !seen.has(each));
    for (const each of next) seen.add(each);
  }
  return false;
}
