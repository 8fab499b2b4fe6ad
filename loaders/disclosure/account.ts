import {type TableName, type Tables, tableNames} from "../alignment/tables.js";
import {isHidden, isTooSmall, type PublishingRules, peopleBehind} from "./suppress.js";
import {isUnanimous} from "./unanimity.js";

/** What became of a cell, in words that a reader is given too. */
export type Fate = "shown" | "tooFew" | "alike" | "toProtect" | "bounded";

/** A row of a table, what became of it, and how many people it rests on. */
export interface CellFate {
  table: TableName;
  index: number;
  fate: Fate;
  /** People behind it; of two groups the larger. */
  people: number;
}

/** How many cells of a table are shown, and how many are not, by reason. */
export interface HiddenAccount {
  /** A table of the analysis, or an analyst's own. */
  table: string;
  cells: number;
  hidden: number;
  /** Of the hidden: they rest on fewer people than the rules allow. */
  tooFew: number;
  /** All, or all but one, of a few people answered alike. */
  alike: number;
  /** They rest on enough people, and would give one of the others away. */
  toProtect: number;
  /** Shown as a bound; not among the hidden. */
  bounded: number;
}

/** What became of every cell: `before` are the tables as they were, `after` as they may be shown. */
export function fatesOf(before: Tables, after: Tables, rules: PublishingRules): CellFate[] {
  return tableNames.flatMap((table) =>
    before[table].map((row, index) => {
      const shown = after[table][index]!;
      const fate = hasFlag(shown, "bounded")
        ? "bounded"
        : isHidden(shown)
          ? reason(table, row, rules)
          : "shown";
      return {table, index, fate, people: peopleBehind(table, row)};
    })
  );
}

/** The same counted, a table at a time. */
export function accountOf(fates: readonly CellFate[]): HiddenAccount[] {
  return tableNames.map((table) => {
    const own = fates.filter((cell) => cell.table === table);
    const count = (fate: Fate) => own.filter((cell) => cell.fate === fate).length;
    const [tooFew, alike, toProtect] = [count("tooFew"), count("alike"), count("toProtect")];
    return {
      table,
      cells: own.length,
      hidden: tooFew + alike + toProtect,
      ...{tooFew, alike, toProtect},
      bounded: count("bounded")
    };
  });
}

function reason<Name extends TableName>(
  table: Name,
  row: Tables[Name][number],
  rules: PublishingRules
): "tooFew" | "alike" | "toProtect" {
  // A result is hidden for its own team alone: it stands in no sum.
  if (table === "results" || isTooSmall(table, row, rules)) return "tooFew";
  return isUnanimous(table, row) ? "alike" : "toProtect";
}

function hasFlag(row: object, flag: string): boolean {
  return "flag" in row && String(row.flag).split(" ").includes(flag);
}
