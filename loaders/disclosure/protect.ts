import type {TableName, Tables} from "../alignment/tables.js";
import type {ExpectationEntry} from "../warehouse/source-counts.js";
import {publishedCells} from "./published-cells.js";
import type {RowOf} from "./published-counts.js";
import {type HiddenCount, isTooSmall, type PublishingRules, withHidden} from "./suppress.js";
import {rowName, rowsToHide} from "./together.js";

/** The theme of each expectation that has one. */
export function themesById(expectations: readonly ExpectationEntry[]): Map<string, string> {
  return new Map(expectations.flatMap(({id, theme}) => (theme === null ? [] : [[id, theme] as const])));
}

/** A class held by all, or by all but one, of fewer people than this tells what single people answered. */
const fewEnoughToTell = 20;

/**
 * What may be published of all tables: rows that rest on too few people, or on people who all answered alike, are
 * hidden, and as many others as it takes that no sum gives them away. `themeOf` is the theme of each expectation.
 */
export async function protect(
  tables: Tables,
  rules: PublishingRules,
  themeOf: ReadonlyMap<string, string>
): Promise<{tables: Tables; hidden: HiddenCount[]}> {
  const isPrimary = ({table, index}: RowOf) =>
    isTooSmall(table, tables[table][index]!, rules) || isUnanimous(table, tables[table][index]!);
  const published = publishedCells(tables, themeOf, isPrimary, rules.minRespondents);
  const hidden = new Set(await rowsToHide(published, {width: rules.minRespondents}));
  for (const row of followers(tables, (row) => hidden.has(rowName(row)))) hidden.add(rowName(row));
  return withHidden(tables, (table, index) => {
    if (isPrimary({table, index})) return "primary";
    return hidden.has(rowName({table, index})) ? "toProtect" : "shown";
  });
}

/** All, or all but one, of a few people answered alike: the class of each of them is told by the count. */
export function isUnanimous<Name extends TableName>(table: Name, row: Tables[Name][number]): boolean {
  if (table !== "understanding" || !("fully" in row) || !("expectation" in row)) return false;
  const {n_pairs: n, fully, partly, misread, not_known, expectation} = row;
  if (expectation === "*" || n === 0 || n >= fewEnoughToTell) return false;
  return Math.max(fully, partly, misread, not_known) >= n - 1;
}

/** A change compares two quarters' cells: it goes where one of them goes. */
function followers(tables: Tables, isHidden: (row: RowOf) => boolean): RowOf[] {
  const key = (...parts: string[]) => parts.join("\u0000");
  const gone = new Set(
    tables.understanding
      .filter((_, index) => isHidden({table: "understanding", index}))
      .map((row) => key(row.quarter, row.holder, row.target, row.team, row.expectation))
  );
  return tables.change.flatMap((row, index): RowOf[] =>
    [row.from_quarter, row.to_quarter].some((quarter) =>
      gone.has(key(quarter, row.holder, row.target, row.team, row.expectation))
    )
      ? [{table: "change", index}]
      : []
  );
}
