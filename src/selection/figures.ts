import type {Tables, Themes, Understanding} from "../../loaders/alignment/tables.js";
import {rowsOf} from "./rows-of.js";
import type {Selection} from "./selection.js";

/** The figures of one cell, whether over expectations or over a theme. */
export type Figures = Omit<Understanding, "expectation" | "hit_rate" | "false_alarm_rate" | "known_adjusted">;
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

/** One team's cell (`*`: all teams) over all expectations of the selection, or over its theme. */
export function overall(
  tables: Pick<Tables, "understanding" | "themes">,
  selection: Selection,
  team = "*"
): Cell {
  const row: Understanding | Themes | undefined =
    selection.theme === null
      ? rowOf(tables, selection, "*", team)
      : rowsOf(tables.themes, selection, team).find(({theme}) => theme === selection.theme);
  return cellOf<Figures>(row);
}

/** One team's row (`*`: all teams) of an expectation; undefined where it was not asked. */
export function rowOf(
  {understanding}: Pick<Tables, "understanding">,
  selection: Pick<Selection, "quarter" | "holder" | "target">,
  expectation: string,
  team = "*"
): Understanding | undefined {
  return rowsOf(understanding, selection, team).find((row) => row.expectation === expectation);
}

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
