import type {Regions, Tables, Understanding} from "../../loaders/alignment/tables.js";
import {rowsOf} from "./rows-of.js";
import type {Selection} from "./selection.js";

/** The figures of one cell, whether over expectations or over a theme, of a team, a region or all teams. */
export type Figures = Omit<
  Understanding,
  "team" | "expectation" | "hit_rate" | "false_alarm_rate" | "known_adjusted"
>;
type Shown<Row> = Row & {gap_lenient: number; gap_strict: number};

/** In place of a figure: at least this share of the pairs, 0..1, is in one class. */
export interface Bound {
  class: "fully" | "partly" | "misread" | "not_known";
  atLeast: number;
}

/** A cell as a reader may see it: its figures, a bound in their place, or why there are none. */
export type Cell<Row = Figures> =
  | {state: "shown"; row: Shown<Row>}
  | {state: "bounded"; bound: Bound}
  | {state: "hidden"}
  | {state: "none"; reason: "no_answers" | "no_clear_target" | "not_asked"};

/** What a row may show. Hidden rows come with their figures removed and the flag `hidden`, or `bounded` with a bound. */
export function cellOf<Row extends Pick<Figures, "gap_lenient" | "flag">>(
  row: (Row & Partial<Bounded>) | undefined
): Cell<Row> {
  if (row === undefined) return {state: "none", reason: "not_asked"};
  if (hasFlag(row, "bounded") && row.bound_class != null && row.bound_at_least != null)
    return {state: "bounded", bound: {class: row.bound_class, atLeast: row.bound_at_least}};
  if (hasFlag(row, "hidden")) return {state: "hidden"};
  if (row.gap_lenient === null)
    return {state: "none", reason: hasFlag(row, "no_clear_target") ? "no_clear_target" : "no_answers"};
  return {state: "shown", row: row as Shown<Row>};
}

/** Whether a cell has no figure as those who expect are of no clear mind, or did not say. */
export function isUnclear(cell: Cell<never> | {state: "shown"}): boolean {
  return cell.state === "none" && cell.reason === "no_clear_target";
}

interface Bounded {
  bound_class: Bound["class"] | null;
  bound_at_least: number | null;
}

/** What a bound says of the share missed, 0..1: at least so much where the class is one that misses, else at most. */
export function missedBound({class: held, atLeast}: Bound): {side: "least" | "most"; share: number} {
  return held === "misread" || held === "not_known"
    ? {side: "least", share: atLeast}
    : {side: "most", share: 1 - atLeast};
}

/** Whether a row carries a flag; flags are joined by a space. */
export function hasFlag({flag}: {flag: string | null}, name: string): boolean {
  return (flag ?? "").split(" ").includes(name);
}

/** Tables of what is understood, from which the selection's cells come. */
type Understood = Pick<Tables, "understanding" | "themes" | "regions">;

/** One team's cell (`*`: all teams of the selection) over all expectations of the selection, or over its theme. */
export function overall(tables: Understood, selection: Selection, team = "*"): Cell {
  const {theme, region} = selection;
  if (team === "*" && region !== undefined)
    return cellOf<Figures>(
      rowsOf(tables.regions, selection, region).find(
        (row) => row.expectation === "*" && row.theme === (theme ?? "*")
      )
    );
  return cellOf<Figures>(
    theme === null
      ? rowOf(tables, selection, "*", team)
      : rowsOf(tables.themes, selection, team).find((row) => row.theme === theme)
  );
}

/** One team's row (`*`: all teams of the selection) of an expectation; undefined where it was not asked. */
export function rowOf(
  tables: Omit<Understood, "themes">,
  selection: ChosenRows,
  expectation: string,
  team = "*"
): Understanding | Regions | undefined {
  return expectationRows(tables, selection, team).find((row) => row.expectation === expectation);
}

/** One team's row (`*`: all teams of the selection) of each expectation, and of all of them (`*`). */
export function expectationRows(
  {understanding, regions}: Omit<Understood, "themes">,
  selection: ChosenRows,
  team = "*"
): readonly (Understanding | Regions)[] {
  const {region} = selection;
  if (team !== "*" || region === undefined) return rowsOf(understanding, selection, team);
  return rowsOf(regions, selection, region).filter(({theme}) => theme === "*");
}

type ChosenRows = Pick<Selection, "quarter" | "holder" | "target" | "region">;

/** Whether a row belongs to the selection's quarter and direction. */
export function isOf(
  row: Pick<Selection, "quarter" | "holder" | "target">,
  {quarter, holder, target}: Selection
): boolean {
  return row.quarter === quarter && row.holder === holder && row.target === target;
}

/** Whether a shown cell has an interval. */
export function hasInterval<Row extends Pick<Figures, "ci_low" | "ci_high">>(
  row: Row
): row is Row & {ci_low: number; ci_high: number} {
  return row.ci_low !== null && row.ci_high !== null;
}
