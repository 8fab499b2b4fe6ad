import {group} from "d3";
import type {Tables} from "../alignment/tables.js";
import type {Problem} from "../engagement/problem.js";
import type {Report} from "./report.js";
import {isHidden} from "./suppress.js";

/**
 * A report as every reader may have it: exports are called by their format and quarter, never by the client's file
 * names, and warnings say how many rows they touch, never which row or what stood in it. How many rows an export has is
 * how many people answered in all groups: it goes where that of one group is hidden, or all that a group wrote.
 */
export function publicReport(
  report: Report,
  {participation, mentioned_themes}: Pick<Tables, "participation" | "mentioned_themes">
): Report {
  const ofGroup = group(mentioned_themes, (row) =>
    JSON.stringify([row.quarter, row.group, row.holder, row.target])
  );
  const isGroupHidden =
    participation.some((row) => row.team === "*" && isHidden(row)) ||
    [...ofGroup.values()].some((rows) => rows.every(isHidden));
  const quarterLabel = (id: string | null) => report.quarters.find((quarter) => quarter.id === id)?.label;
  const names = new Map(
    report.sources.map(({file, format, quarter}) => [
      file,
      [format.replaceAll("_", " "), quarterLabel(quarter)].filter(Boolean).join(", ")
    ])
  );
  const nameOf = (file: string) => names.get(file) ?? "the engagement's own files";
  return {
    ...report,
    sources: report.sources.map((source) => ({
      ...source,
      file: nameOf(source.file),
      ...(isGroupHidden && {rowsRead: null, rowsKept: null})
    })),
    warnings: merged(report.warnings.map((problem) => ({...problem, file: nameOf(problem.file)})))
  };
}

/** One entry a kind of problem and source, without its places. */
function merged(problems: readonly Problem[]): Problem[] {
  const kinds = new Map<string, Problem & {rows: number}>();
  for (const problem of problems) {
    const kind = `${problem.file}\n${problem.code}`;
    const rows = (kinds.get(kind)?.rows ?? 0) + (problem.rows ?? 1);
    const found = `${rows} ${rows === 1 ? "row" : "rows"}`;
    kinds.set(kind, {...problem, row: null, column: null, found, rows});
  }
  return [...kinds.values()];
}
