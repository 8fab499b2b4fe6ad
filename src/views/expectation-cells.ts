import {statementOf} from "../narrative/names.js";
import {type Cell, cellOf, expectationRows, type Figures, missedBound} from "../selection/figures.js";
import type {Page} from "./view.js";

export interface ExpectationCell {
  id: string;
  statement: string;
  theme: string | null;
  cell: Cell;
}

/** A team's cell of every expectation in the selection (`*`: all its teams), the widest gap first, those without one last. */
export function expectationCells(
  {report, tables, selection}: Pick<Page, "report" | "tables" | "selection">,
  team = "*"
): ExpectationCell[] {
  const rows = new Map(expectationRows(tables, selection, team).map((row) => [row.expectation, row]));
  return report.expectations
    .filter(
      ({isFoil, holder, target, theme}) =>
        !isFoil &&
        holder === selection.holder &&
        target === selection.target &&
        (selection.theme === null || theme === selection.theme)
    )
    .map(({id, theme}) => ({
      id,
      theme,
      statement: statementOf(report, id),
      cell: cellOf<Figures>(rows.get(id))
    }))
    .sort((a, b) => gapOf(b.cell) - gapOf(a.cell));
}

/** What a reader sees decides the order: hidden cells keep that of the codebook, a bounded one stands where its bound is. */
function gapOf(cell: Cell): number {
  if (cell.state === "bounded") return missedBound(cell.bound).share;
  return cell.state === "shown" ? cell.row.gap_lenient : -1;
}
