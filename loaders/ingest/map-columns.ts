import type {Problem} from "../engagement/problem.js";
import type {AnswerField, Perspective, WideSource} from "../engagement/schema.js";
import type {ExportColumn, Layout} from "./layout.js";
import {matchKey} from "./plain-text.js";

/** A column that holds one field of the answers to one expectation. */
export interface MappedColumn {
  position: number;
  name: string;
  expectation: string;
  perspective: Perspective;
  field: AnswerField;
}

export interface Mapping {
  columns: MappedColumn[];
  respondent: number | null;
  problems: Problem[];
}

/**
 * Applies a source's column rules to the columns of its export. The first rule that matches a column wins; a rule's
 * named group `expectation` is looked up as an id first, then as a statement.
 */
export function mapColumns(
  source: WideSource,
  layout: Layout,
  expectations: readonly {expectation: string; statement: string}[]
): Mapping {
  const byId = new Map(expectations.map((row) => [row.expectation, row.expectation]));
  const byStatement = new Map(expectations.map((row) => [matchKey(row.statement), row.expectation]));
  const rules = source.columns.map((rule) => ({
    ...rule,
    expression: new RegExp(rule.pattern, "i"),
    used: false
  }));
  const problems: Problem[] = [];
  const columns: MappedColumn[] = [];
  for (const column of layout.columns) {
    for (const rule of rules) {
      const match = rule.expression.exec(column[rule.in]);
      if (match === null) continue;
      rule.used = true;
      const named = match.groups?.expectation ?? rule.expectation ?? "";
      const expectation = byId.get(named) ?? byStatement.get(matchKey(named));
      if (expectation === undefined) problems.push(unknownExpectation(source, column, named));
      else {
        const {perspective, field} = rule;
        columns.push({position: column.position, name: column.name, expectation, perspective, field});
      }
      break;
    }
  }
  for (const rule of rules) if (!rule.used) problems.push(unusedRule(source, rule.pattern));
  problems.push(...mappedTwice(source, columns));
  const respondent =
    layout.columns.find((column) => isRespondentColumn(column, source.respondent))?.position ?? null;
  if (respondent === null) problems.push(noRespondentColumn(source, layout));
  return {columns, respondent, problems};
}

function isRespondentColumn(column: ExportColumn, wanted: string): boolean {
  return [column.name, column.id, column.question].some((text) => matchKey(text) === matchKey(wanted));
}

function mappedTwice(source: WideSource, columns: readonly MappedColumn[]): Problem[] {
  const seen = new Map<string, MappedColumn>();
  const problems: Problem[] = [];
  for (const column of columns) {
    const key = `${column.expectation} ${column.perspective} ${column.field}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, column);
    else
      problems.push({
        severity: "error",
        code: "column_mapped_twice",
        file: source.file,
        row: 1,
        column: column.name,
        found: `${column.perspective} ${column.field} of ${column.expectation}, as in column "${first.name}"`,
        expected: "one column for each field",
        hint: "Make the pattern of the rule in engagement.json match only one of the two."
      });
  }
  return problems;
}

function unknownExpectation(source: WideSource, column: ExportColumn, named: string): Problem {
  return {
    severity: "error",
    code: "unknown_expectation",
    file: source.file,
    row: 1,
    column: column.name,
    found: named === "" ? "no expectation" : `"${named}"`,
    expected: "an id or a statement of expectations.csv",
    hint: 'Add the statement to expectations.csv, or name the "expectation" in the column\'s rule in engagement.json.'
  };
}

function unusedRule(source: WideSource, pattern: string): Problem {
  return {
    severity: "error",
    code: "unknown_column",
    file: source.file,
    row: 1,
    column: null,
    found: `no column that matches ${pattern}`,
    expected: "at least one column for every rule",
    hint: "Correct the pattern in engagement.json, or take the rule out."
  };
}

function noRespondentColumn(source: WideSource, layout: Layout): Problem {
  const names = layout.columns.slice(0, 12).map((column) => column.name);
  return {
    severity: "error",
    code: "unknown_column",
    file: source.file,
    row: 1,
    column: source.respondent,
    found: `the columns ${names.join(", ")}${layout.columns.length > names.length ? ", …" : ""}`,
    expected: `a column "${source.respondent}" with respondent ids`,
    hint: 'Correct "respondent" in engagement.json.'
  };
}
