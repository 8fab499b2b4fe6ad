import {group} from "d3";
import type {Perspective} from "../engagement/answer.js";
import type {ColumnRule, WideSource} from "../engagement/schema.js";
import type {ExportColumn, Layout} from "../ingest/layout.js";
import {mapColumns} from "../ingest/map-columns.js";
import type {Asked} from "./asked.js";

/** A column with the expectation and perspective that were settled for it. */
export interface Settled extends Asked {
  /** Null where each row's relationship gives it. */
  perspective: Perspective | null;
  expectation: string;
}

/** A rule as engagement.json is written, what is left out having its default. */
export type DraftRule = Pick<ColumnRule, "pattern" | "in" | "field" | "expectation"> & {
  perspective?: Perspective;
};

/**
 * The rules by which a source maps its columns: one for all questions of a perspective and field, capturing the
 * statement. Where those would not map every column as settled, one rule a column.
 */
export function columnRules(
  settled: readonly Settled[],
  layout: Layout,
  expectations: readonly {expectation: string; statement: string}[]
): DraftRule[] {
  const captured = capturingRules(settled);
  return captured !== null && mapsAs(captured, settled, layout, expectations)
    ? captured
    : settled.map(({column, field, perspective, expectation}) => ({
        pattern: `^${escaped(column.name)}$`,
        in: "name",
        ...(perspective !== null && {perspective}),
        field,
        expectation
      }));
}

function capturingRules(settled: readonly Settled[]): DraftRule[] | null {
  const parts = settled.map((each) => ({each, part: around(each.column, each.statement)}));
  if (parts.some(({part}) => part === null)) return null;
  const alike = group(parts, ({each, part}) =>
    JSON.stringify([each.perspective, each.field, part!.in, part!.after])
  );
  return [...alike.values()].map((members) => {
    const {each, part} = members[0]!;
    const rule = {
      in: part!.in,
      ...(each.perspective !== null && {perspective: each.perspective}),
      field: each.field
    };
    // A name that begins with its statement may be another statement's, with another number behind it.
    if (members.some(({part}) => part!.before === "")) {
      const statements = [...new Set(members.map(({each}) => escaped(each.statement)))].join("|");
      return {pattern: `^(?<expectation>${statements})${escaped(part!.after)}$`, ...rule};
    }
    const befores = [...new Set(members.map(({part}) => escaped(part!.before)))];
    const before = befores.length === 1 ? befores[0] : `(?:${befores.join("|")})`;
    return {
      pattern: `^${before}(?<expectation>.+)${escaped(part!.after)}$`,
      ...rule
    };
  });
}

/** What stands around the statement in a column's name, or else in its question; null where it stands in none. */
function around(
  column: ExportColumn,
  statement: string
): {in: "name" | "question"; before: string; after: string} | null {
  for (const part of ["name", "question"] as const) {
    const at = column[part].lastIndexOf(statement);
    if (at > 0 || (at === 0 && part === "name"))
      return {in: part, before: column[part].slice(0, at), after: column[part].slice(at + statement.length)};
  }
  return null;
}

function mapsAs(
  rules: readonly DraftRule[],
  settled: readonly Settled[],
  layout: Layout,
  expectations: readonly {expectation: string; statement: string}[]
): boolean {
  const source = {file: "", quarter: "", columns: rules, leaveOut: []} as unknown as WideSource;
  const {columns, problems} = mapColumns(source, layout, expectations);
  const key = (position: number, expectation: string, perspective: Perspective | null, field: string) =>
    `${position} ${expectation} ${perspective} ${field}`;
  const mapped = new Set(columns.map((c) => key(c.position, c.expectation, c.perspective, c.field)));
  return (
    problems.length === 0 &&
    columns.length === settled.length &&
    settled.every((s) => mapped.has(key(s.column.position, s.expectation, s.perspective, s.field)))
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
