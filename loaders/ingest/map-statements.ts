import type {Problem} from "../engagement/problem.js";
import type {StatementRule, WideSource} from "../engagement/schema.js";
import type {Layout} from "./layout.js";
import {personalColumn, unusedRule} from "./mapping-problems.js";
import type {PersonalKind} from "./personal-data.js";

/** A column that holds answers to an open question. */
export interface StatementColumn {
  position: number;
  name: string;
  rule: StatementRule;
}

/**
 * Applies a source's rules for open questions to the columns of its export; the first that matches wins. A column of
 * personal data is left out, unless the rule says what for it is read.
 */
export function mapStatements(
  source: WideSource,
  layout: Layout,
  personal: readonly {position: number; kind: PersonalKind}[]
): {columns: StatementColumn[]; problems: Problem[]} {
  const kinds = new Map(personal.map(({position, kind}) => [position, kind]));
  const rules = source.statements.map((rule) => ({rule, expression: new RegExp(rule.pattern, "i")}));
  const used = new Set<StatementRule>();
  const problems: Problem[] = [];
  const columns = layout.columns.flatMap((column): StatementColumn[] => {
    const rule = rules.find(({rule, expression}) => expression.test(column[rule.in]))?.rule;
    if (rule === undefined) return [];
    used.add(rule);
    const kind = kinds.get(column.position);
    if (kind !== undefined && rule.purpose === undefined) {
      problems.push(personalColumn(source, column, kind));
      return [];
    }
    return [{position: column.position, name: column.name, rule}];
  });
  const mayBeUnanswered = layout.mayLackColumns === true;
  for (const {rule} of rules)
    if (!used.has(rule)) problems.push(unusedRule(source, rule.pattern, mayBeUnanswered));
  return {columns, problems};
}
