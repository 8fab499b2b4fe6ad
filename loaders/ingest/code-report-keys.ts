import type {Problem} from "../engagement/problem.js";
import type {Engagement, ResultsSource} from "../engagement/schema.js";
import type {CodedKey} from "./code-keys.js";
import type {KeyText} from "./key-labels.js";
import {nearest} from "./nearest.js";
import {matchKey} from "./plain-text.js";
import type {ReportMapping} from "./report-mapping.js";

interface Reading {
  source: ResultsSource;
  mapping: ReportMapping;
  engagement: Engagement;
}

/**
 * Finds which teams and quarters the cells of a report name, by id, label or the source's own words. Rows of others are
 * left out with a warning. Where nobody lists teams, every name is a team of its own.
 */
export function codeReportKeys(
  texts: readonly KeyText[],
  {source, mapping, engagement}: Reading,
  rosterTeams: readonly string[]
): {codes: CodedKey[]; problems: Problem[]} {
  const {team, quarter} = mapping;
  const quarterLabels = quarter !== null && "labels" in quarter ? quarter.labels : {};
  const known = {
    team: idsByKey([...rosterTeams.map((id) => ({id, label: id})), ...engagement.teams], team?.labels ?? {}),
    quarter: idsByKey(engagement.quarters, quarterLabels)
  };
  const codes: CodedKey[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    if (text.field !== "team" && text.field !== "quarter") continue;
    const ids = known[text.field];
    const code = ids.get(matchKey(text.text)) ?? (text.field === "team" && ids.size === 0 ? text.text : null);
    if (code !== null) codes.push({field: text.field, text: text.text, code});
    else problems.push(unknown(source, text, columnOf(text.field, mapping), [...ids.keys()]));
  }
  return {codes, problems};
}

function columnOf(field: "team" | "quarter", {team, quarter}: ReportMapping): string | null {
  if (field === "team") return team?.column ?? null;
  return quarter !== null && "column" in quarter ? quarter.column : null;
}

function idsByKey(
  items: readonly {id: string; label: string}[],
  labels: Readonly<Record<string, string>>
): Map<string, string> {
  return new Map([
    ...items.flatMap(({id, label}) => [[matchKey(label), id] as const, [matchKey(id), id] as const]),
    ...Object.entries(labels).map(([text, id]) => [matchKey(text), id] as const)
  ]);
}

function unknown(
  source: ResultsSource,
  {field, text, row, rows}: KeyText,
  column: string | null,
  known: readonly string[]
): Problem {
  const near = nearest(text, known);
  return {
    severity: "warning",
    code: `unknown_${field}`,
    file: source.file,
    row,
    column,
    found: `"${text}"`,
    expected: `the id or label of a ${field} of engagement.json`,
    hint: `The rows were left out. Add the ${field} to engagement.json, or say what it means under "labels" of the source's ${field}${near === null ? "" : `; the nearest known is "${near}"`}.`,
    ...(rows > 1 && {rows})
  };
}
