import type {Problem} from "../engagement/problem.js";
import {type Codebook, currentCodes} from "./codebook.js";
import {textOf} from "./coding-folder.js";
import {readCsv} from "./csv.js";
import {type Suggestion, suggested} from "./suggest.js";

/**
 * An analyst's own similarity of units and codes (unit, code, score; the higher the nearer), e.g. cosines of embeddings
 * that were made offline. `ranked` is null where the engagement names no file: suggestions are BM25's then.
 */
export async function similarityOf(
  folder: string,
  file: string | undefined,
  units: ReadonlySet<string>,
  codebook: Codebook
): Promise<{ranked: ((unit: string) => Suggestion[] | null) | null; problems: Problem[]}> {
  if (file === undefined) return {ranked: null, problems: []};
  const text = await textOf(folder, file);
  const place = {severity: "error", file} as const;
  if (text === null)
    return {
      ranked: null,
      problems: [
        {
          ...{...place, code: "missing_file", row: null, column: null},
          found: "no such file",
          expected: "the similarities that coding.similarity in engagement.json names",
          hint: "Put it there, or take the field out: suggestions then come from the words alone."
        }
      ]
    };
  const {header, rows} = readCsv(text);
  const missing = ["unit", "code", "score"].filter((column) => !header.includes(column));
  if (missing.length > 0)
    return {
      ranked: null,
      problems: missing.map((column) => ({
        ...{...place, code: "missing_column", row: 1, column, found: `no column "${column}"`},
        ...{expected: "the columns unit, code, score", hint: "Add the column."}
      }))
    };
  const codes = new Set(currentCodes(codebook).map(({code}) => code));
  const problems: Problem[] = [];
  const scores = new Map<string, Suggestion[]>();
  for (const {row, cells} of rows) {
    const {unit = "", code = ""} = cells;
    const score = Number(cells.score || Number.NaN);
    if (!Number.isFinite(score))
      problems.push({
        ...{...place, code: "bad_number", row, column: "score", found: `"${cells.score}"`},
        ...{expected: "a number", hint: "Write it with a full stop, e.g. 0.73."}
      });
    else if (units.has(unit) && codes.has(code))
      scores.set(unit, [...(scores.get(unit) ?? []), {code, score}]);
  }
  return {
    ranked: (unit) =>
      scores
        .get(unit)
        ?.sort((a, b) => b.score - a.score)
        .slice(0, suggested) ?? null,
    problems
  };
}
