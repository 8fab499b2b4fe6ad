import type {Problem} from "../engagement/problem.js";
import {type Codebook, meaningToday, noCode} from "./codebook.js";
import type {Adjudication, PlacedCoding} from "./coding.js";
import {codingFiles} from "./coding-folder-names.js";
import {changedAfterwards} from "./final-codes.js";

/**
 * What the files of coders do not say by themselves: units that are gone, codes that nobody knows, codes that were split
 * since, codings changed after they were settled. Nothing is taken out of the files; each problem says what counts.
 */
export function codingProblems(
  codings: readonly PlacedCoding[],
  decisions: readonly Adjudication[],
  codebook: Codebook,
  units: ReadonlySet<string>
): Problem[] {
  const problems = codings.flatMap((coding): Problem[] => {
    const {coder, unit, code, row} = coding;
    const place = {file: `${codingFiles.codings}/${coder}.csv`, row};
    if (!units.has(unit))
      return [
        {
          ...{severity: "warning", code: "unit_gone", ...place, column: "unit"},
          found: `a unit that is not there today, ${unit}`,
          expected: "a unit of the exports",
          hint: "Its answer was changed or cut otherwise, or the export taken out. The line is kept and counts for nothing."
        }
      ];
    if (code === null || code === noCode) return [];
    if (!codebook.codes.has(code))
      return [
        {
          ...{severity: "warning", code: "unknown_code", ...place, column: "code"},
          found: `"${code}"`,
          expected: "a code of expectations.csv or codes.csv",
          hint: "Put the code back, with `retired` and `successors` where others took its place, or code the unit again. Until then the line counts for nothing."
        }
      ];
    const {choices} = meaningToday(codebook, code);
    if (choices === null) return [];
    return [
      {
        ...{severity: "warning", code: "code_was_split", ...place, column: "code"},
        found: `"${code}", of version ${coding.codebook}, which was split`,
        expected: choices.join(" or "),
        hint: "Code the unit again; the page lists it first. The line is kept."
      }
    ];
  });
  const changed = changedAfterwards(codings, decisions).map(
    ({coder, row, unit}): Problem => ({
      ...{severity: "warning", code: "changed_after_adjudication"},
      ...{file: `${codingFiles.codings}/${coder}.csv`, row, column: "code"},
      found: `another code for ${unit} than when it was settled`,
      expected: "what the coder gave before",
      hint: "Reliability goes by what stood there then, which adjudications.csv kept. To settle it anew, decide on it again."
    })
  );
  return [...grouped(problems), ...changed];
}

/** One problem a file and kind, with the number of its lines. */
function grouped(problems: readonly Problem[]): Problem[] {
  const kinds = new Map<string, Problem & {rows: number}>();
  for (const problem of problems) {
    const key = [problem.file, problem.code, problem.code === "unit_gone" ? "" : problem.found].join("\n");
    const first = kinds.get(key);
    if (first === undefined) kinds.set(key, {...problem, rows: 1});
    else first.rows++;
  }
  return [...kinds.values()];
}
