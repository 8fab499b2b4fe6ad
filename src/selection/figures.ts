import type {Tables, Themes, Understanding} from "../../loaders/alignment/tables.js";
import type {Selection} from "./selection.js";

/** The figures of one cell, whether over expectations or over a theme. */
export type Figures = Omit<Understanding, "expectation" | "hit_rate" | "false_alarm_rate" | "known_adjusted">;
type Shown<Row> = Row & {gap_lenient: number; gap_strict: number};

/** A cell as a reader may see it: its figures, or why there are none. */
export type Cell<Row = Figures> =
  | {state: "shown"; row: Shown<Row>}
  | {state: "hidden"}
  | {state: "none"; reason: "no_answers" | "no_clear_target" | "not_asked"};

/** What a row may show. Hidden rows come with their figures removed and the flag `hidden`. */
export function cellOf<Row extends Pick<Figures, "gap_lenient" | "flag">>(row: Row | undefined): Cell<Row> {
  if (row === undefined) return {state: "none", reason: "not_asked"};
  if (hasFlag(row, "hidden")) return {state: "hidden"};
  if (row.gap_lenient === null)
    return {state: "none", reason: hasFlag(row, "no_clear_target") ? "no_clear_target" : "no_answers"};
  return {state: "shown", row: row as Shown<Row>};
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
      ? tables.understanding.find(
          (entry) => isOf(entry, selection) && entry.team === team && entry.expectation === "*"
        )
      : tables.themes.find(
          (entry) => isOf(entry, selection) && entry.team === team && entry.theme === selection.theme
        );
  return cellOf<Figures>(row);
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
