import {group} from "d3";
import type {QualityReport, SourceQuality} from "../quality/report.js";

/** The quality report for a terminal: a block a source, then who answered, then what questions changed. */
export function qualityText({sources, participation, changes, wordings}: QualityReport): string {
  return [
    ...sources.map(sourceText),
    ["who answered", ...participationLines(participation)].join("\n  "),
    ...some([...changeLines(changes), ...wordings.map(wordingLine)], (lines) =>
      ["questions against the quarter before", ...lines].join("\n  ")
    )
  ].join("\n");
}

function sourceText(source: SourceQuality): string {
  const {file, format, quarter, rowsRead, rowsKept, dropped, duplicates, flags, adjusted} = source;
  const left = source.personalColumns.filter(({purpose}) => purpose === null);
  const used = source.personalColumns.filter(({purpose}) => purpose !== null);
  const lines = [
    `${count(rowsRead)} rows read, ${count(rowsKept)} kept${dropped.map(({reason, rows}) => `, ${count(rows)} ${reason}`).join("")}`,
    ...some(
      duplicates,
      (items) => `duplicates: ${list(items, ({row, keptRow}) => `row ${row} (kept: ${keptRow})`)}`
    ),
    ...flags.map(({flag, rows, firstRow}) => `${flag}: ${count(rows)} rows, first row ${firstRow}`),
    ...adjusted.map(({change, cells}) => `${change}: ${count(cells)} cells`),
    ...source.unreadCells.map(
      ({column, row, rows, found, hint}) =>
        `not read: ${found} in "${column}", ${count(rows ?? 1)} cells from row ${row}. ${hint}`
    ),
    ...(source.notOnRoster === 0
      ? []
      : [`not in people.csv: ${count(source.notOnRoster)} people who answered`]),
    ...some(left, (items) => `personal, left out: ${list(items, ({column, kind}) => `${column} (${kind})`)}`),
    ...used.map(({column, kind, purpose}) => `personal, read: ${column} (${kind}): ${purpose}`),
    ...source.personalTexts.map(
      ({column, kind, rows, firstRow}) =>
        `comments with ${kind === "email" ? "an e-mail address" : "a phone number"}: ${count(rows)} rows of "${column}", first row ${firstRow}`
    )
  ];
  return [`${file} · ${format}${quarter === null ? "" : ` · ${quarter}`}`, ...lines].join("\n  ");
}

/** A line a quarter and group, its teams behind it. */
function participationLines(participation: QualityReport["participation"]): string[] {
  const groups = group(participation, (row) => `${row.quarter} ${row.group}`);
  return [...groups].map(([key, rows]) => {
    const sum = (field: "answered" | "invited") => rows.reduce((total, row) => total + row[field], 0);
    const teams = rows
      .filter(({team}) => team !== null)
      .map(({team, answered, invited}) => `${team} ${count(answered)}/${count(invited)}`);
    return `${key}: ${count(sum("answered"))} of ${count(sum("invited"))}${teams.length === 0 ? "" : ` (${teams.join(", ")})`}`;
  });
}

/** A line a quarter, change and perspective. */
function changeLines(changes: QualityReport["changes"]): string[] {
  const lines = new Map<string, string[]>();
  for (const {quarter, change, expectation, perspective} of changes) {
    const key = `${quarter} ${change} (${perspective})`;
    lines.set(key, [...(lines.get(key) ?? []), expectation]);
  }
  return [...lines].map(([key, expectations]) => `${key}: ${list(expectations, (id) => id)}`);
}

function wordingLine({
  quarter,
  part,
  perspective,
  field,
  before,
  after,
  expectations
}: QualityReport["wordings"][number]) {
  const about = part === "question" ? ` (${perspective}, ${field}; ${count(expectations)} expectations)` : "";
  return `${quarter} ${part} worded otherwise${about}: "${before}" is now "${after}"`;
}

/** At most so many items of a list are named. */
const named = 12;

function list<Item>(items: readonly Item[], text: (item: Item) => string): string {
  const more = items.length - named;
  return `${items.slice(0, named).map(text).join(", ")}${more > 0 ? ` and ${count(more)} more` : ""}`;
}

function some<Item>(items: readonly Item[], text: (items: readonly Item[]) => string): string[] {
  return items.length === 0 ? [] : [text(items)];
}

function count(value: number): string {
  return value.toLocaleString("en");
}
