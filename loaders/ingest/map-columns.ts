import type {AnswerField, Perspective} from "../engagement/answer.js";
import type {Problem} from "../engagement/problem.js";
import type {ColumnRule, WideSource} from "../engagement/schema.js";
import type {ExportColumn, Layout} from "./layout.js";
import {columnNamed} from "./layout-columns.js";
import {
  columnMappedTwice,
  noSuchColumn,
  personalColumn,
  unknownExpectation,
  unusedRule
} from "./mapping-problems.js";
import type {PersonalKind} from "./personal-data.js";
import {matchKey} from "./plain-text.js";

/** A column that holds one field of the answers to one expectation; null for the perspective where the row gives it. */
export interface MappedColumn {
  position: number;
  name: string;
  expectation: string;
  perspective: Perspective | null;
  field: AnswerField;
  rule: ColumnRule;
}

/** A column whose cells join several options, each naming an expectation. */
export interface ListColumn {
  position: number;
  name: string;
  rule: ColumnRule;
}

/** Where an export says who answered and when: 0-based positions, null where the mapping names no column. */
export interface KeyColumns {
  respondent: number | null;
  quarter: number | null;
  group: number | null;
  team: number | null;
  relationship: number | null;
  subject: number | null;
}

export interface Mapping {
  columns: MappedColumn[];
  lists: ListColumn[];
  keys: KeyColumns;
  problems: Problem[];
}

interface Statement {
  expectation: string;
  statement: string;
}

/**
 * Applies a source's column rules to the columns of its export. The first rule that matches a column wins; a rule's
 * named group `expectation` is looked up as an id first, then as a statement. A column of personal data is left out,
 * unless the rule says what for it is read.
 */
export function mapColumns(
  source: WideSource,
  layout: Layout,
  expectations: readonly Statement[],
  personal: readonly {position: number; kind: PersonalKind}[] = []
): Mapping {
  const kinds = new Map(personal.map(({position, kind}) => [position, kind]));
  const find = expectationFinder(expectations);
  const rules = source.columns.map((rule) => ({
    rule,
    expression: new RegExp(rule.pattern, "i"),
    used: false
  }));
  const problems: Problem[] = [];
  const columns: MappedColumn[] = [];
  const lists: ListColumn[] = [];
  for (const column of layout.columns) {
    for (const candidate of rules) {
      const {rule, expression} = candidate;
      const match = expression.exec(column[rule.in]);
      if (match === null) continue;
      candidate.used = true;
      const {position, name} = column;
      const kind = kinds.get(position);
      if (kind !== undefined && rule.purpose === undefined) {
        problems.push(personalColumn(source, column, kind));
        break;
      }
      if (rule.list !== undefined) {
        lists.push({position, name, rule});
        break;
      }
      const named = match.groups?.expectation ?? rule.expectation ?? "";
      const expectation = find(rule.expectations?.[named] ?? named);
      if (expectation === undefined) problems.push(unknownExpectation(source, column, named));
      else
        columns.push({
          position,
          name,
          expectation,
          perspective: rule.perspective ?? null,
          field: rule.field,
          rule
        });
      break;
    }
  }
  const mayBeUnanswered = layout.mayLackColumns === true && rules.some(({used}) => used);
  for (const {rule, used} of rules)
    if (!used) problems.push(unusedRule(source, rule.pattern, mayBeUnanswered));
  problems.push(...mappedTwice(source, columns));
  const keys = keyColumns(source, layout, problems);
  return {columns, lists, keys, problems};
}

/** Finds an expectation's id by the id or by the statement, however that is spaced or ended. */
export function expectationFinder(expectations: readonly Statement[]): (named: string) => string | undefined {
  const byId = new Map(expectations.map((row) => [matchKey(row.expectation), row.expectation]));
  const byStatement = new Map(expectations.map((row) => [matchKey(row.statement), row.expectation]));
  return (named) => byId.get(matchKey(named)) ?? byStatement.get(matchKey(named));
}

function keyColumns(source: WideSource, layout: Layout, problems: Problem[]): KeyColumns {
  const {quarter, group, team, relationship, respondent} = source;
  const wanted: {[key in keyof KeyColumns]: string | undefined} = {
    respondent,
    quarter: typeof quarter === "string" ? undefined : "date" in quarter ? quarter.date : quarter.column,
    group: typeof group === "string" ? undefined : group?.column,
    team: typeof team === "string" ? undefined : team?.column,
    relationship: relationship?.column,
    subject: relationship?.subject
  };
  const found = Object.entries(wanted).map(([key, name]) => {
    if (name === undefined) return [key, null];
    const column: ExportColumn | undefined = columnNamed(layout, name);
    if (column === undefined) problems.push(noSuchColumn(source, layout, key, name));
    return [key, column?.position ?? null];
  });
  return Object.fromEntries(found) as KeyColumns;
}

function mappedTwice(source: WideSource, columns: readonly MappedColumn[]): Problem[] {
  const seen = new Map<string, MappedColumn>();
  const problems: Problem[] = [];
  for (const column of columns) {
    // Options of one question are columns of the same field, each with its own code.
    const key = [column.expectation, column.perspective, column.field, column.rule.ticked].join(" ");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, column);
    else problems.push(columnMappedTwice(source, column, first));
  }
  return problems;
}
