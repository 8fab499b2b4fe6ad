import type {TableName, Tables} from "../alignment/tables.js";
import type {Hierarchies} from "./hierarchies.js";
import {type PublishedCells, publishedCells} from "./published-cells.js";
import type {RowOf} from "./published-counts.js";
import {resultsOfFew, withoutShares} from "./results-of-few.js";
import {safeBounds} from "./safe-bounds.js";
import {solver} from "./solver.js";
import {type HiddenCount, isTooSmall, type PublishingRules, withHidden} from "./suppress.js";
import {components} from "./system.js";
import {type HiddenTogether, hideTogether, rowName} from "./together.js";
import {type Bound, boundOf, isUnanimous} from "./unanimity.js";
import {withoutUnanimity} from "./unanimous-groups.js";
import type {ToldBound} from "./walks.js";

/** Of a hidden class at least two counts must be possible. */
const widthOfClass = 1;
const classes: readonly string[] = ["fully", "partly", "misread", "not_known"];

/**
 * What may be published of all tables: rows that rest on too few people, or on people who all answered alike, are
 * hidden, and as many others as it takes that no sum gives them away. Of people who answered alike a bound is told where
 * that gives nobody else away.
 */
export async function protect(
  tables: Tables,
  rules: PublishingRules,
  hierarchies: Hierarchies
): Promise<{tables: Tables; hidden: HiddenCount[]}> {
  const isOfFew = resultsOfFew(tables, rules);
  const isPrimary = ({table, index}: RowOf) =>
    (table === "results" && isOfFew(index)) ||
    isTooSmall(table, tables[table][index]!, rules) ||
    isUnanimous(table, tables[table][index]!);
  const published = publishedCells(tables, hierarchies, isPrimary, rules.minRespondents);
  const together = await hideTogether(published, {width: rules.minRespondents});
  const hidden = new Set(together.rows);
  for (const row of followers(tables, (row) => hidden.has(rowName(row)))) hidden.add(rowName(row));
  const told =
    rules.unanimity === "hide" ? new Map() : await boundsToTell(tables, rules, published, together);
  const after = withHidden(tables, (table, index) => {
    if (isPrimary({table, index})) return "primary";
    return hidden.has(rowName({table, index})) ? "toProtect" : "shown";
  });
  const shown = withBounds(after.tables, told);
  return {
    ...after,
    tables: {
      ...shown,
      results: withoutShares(shown.results),
      consensus: shown.consensus.map(withoutUnanimity)
    }
  };
}

/** The bounds that may be told, by row. */
async function boundsToTell(
  tables: Tables,
  rules: PublishingRules,
  {system, rows}: PublishedCells,
  {cells: hidden}: HiddenTogether
): Promise<Map<string, Bound>> {
  const highs = await solver();
  const told = new Map<string, Bound>();
  for (const {system: part, indexes} of components(system)) {
    const wanted = indexes.flatMap((index, cell): (ToldBound & {bound: Bound; row: RowOf})[] =>
      rows[index]!.flatMap((row) => {
        const bound = boundOf(row.table, tables[row.table][row.index]!);
        if (bound === null || !part.cells[cell]!.classes?.length) return [];
        if (isTooSmall(row.table, tables[row.table][row.index]!, rules)) return [];
        return [{cell, of: classes.indexOf(bound.bound_class), share: bound.bound_at_least, bound, row}];
      })
    );
    if (wanted.length === 0) continue;
    const inside = new Set(
      [...indexes.keys()].filter((cell) => isUnseen(part.cells[cell]!, hidden, indexes[cell]!))
    );
    const widths = {cell: rules.minRespondents, ofClass: widthOfClass};
    const safe = new Set(safeBounds(highs, part, inside, wanted, widths));
    for (const each of wanted) if (safe.has(each)) told.set(rowName(each.row), each.bound);
  }
  return told;
}

function isUnseen(
  {isUnpublished}: {isUnpublished?: boolean},
  hidden: ReadonlySet<number>,
  index: number
): boolean {
  return isUnpublished === true || hidden.has(index);
}

/** The tables with a bound in the rows of which one is told; what else they held stays hidden. */
function withBounds(tables: Tables, told: ReadonlyMap<string, Bound>): Tables {
  const entries = Object.entries(tables).map(([table, rows]) => [
    table,
    rows.map((row, index) => {
      const bound = told.get(rowName({table: table as TableName, index}));
      return bound === undefined ? row : {...row, ...bound, flag: "hidden bounded"};
    })
  ]);
  return Object.fromEntries(entries) as Tables;
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
