import type {Cell} from "./cell.js";
import {type CellSelection, hiddenCells} from "./cell-operations.js";

/** Where the selection may go. */
export type Step = "up" | "down" | "first" | "last";

/** The cells from the first that is selected to another, in that direction. */
export function extended(cells: readonly Cell[], selected: readonly string[], to: string): string[] {
  const ids = cells.map(({id}) => id);
  const from = ids.indexOf(selected[0] ?? "");
  const end = ids.indexOf(to);
  if (from < 0) return [to];
  return from <= end ? ids.slice(from, end + 1) : ids.slice(end, from + 1).reverse();
}

/** The cell that a step from another leads to, past those that are folded away; null where there is none. */
export function stepFrom(cells: readonly Cell[], from: string | undefined, to: Step): string | null {
  const hidden = hiddenCells(cells);
  const shown = cells.filter(({id}) => !hidden.has(id));
  const at = shown.findIndex(({id}) => id === from);
  const place = {
    up: Math.max(0, at - 1),
    down: Math.min(shown.length - 1, at + 1),
    first: 0,
    last: shown.length - 1
  }[to];
  return shown[place]?.id ?? null;
}

/** What is selected when cells are restored: those that came back, else what was, else the first. */
export function selectedAfter(
  restored: readonly Cell[],
  {cells, selected}: CellSelection
): readonly string[] {
  const now = new Set(cells.map(({id}) => id));
  const back = restored.map(({id}) => id).filter((id) => !now.has(id));
  const kept = selected.filter((id) => restored.some((cell) => cell.id === id));
  return back.length > 0 ? back : kept.length > 0 ? kept : restored.slice(0, 1).map(({id}) => id);
}

/** The cells that a run is of, in the notebook's order. */
export function cellsToRun(
  cells: readonly Cell[],
  selected: readonly string[],
  which: "selected" | "all" | "above" | "below"
): readonly string[] {
  const ids = cells.map(({id}) => id);
  const first = Math.max(
    0,
    ids.findIndex((id) => selected.includes(id))
  );
  return {
    selected: ids.filter((id) => selected.includes(id)),
    all: ids,
    above: ids.slice(0, first),
    below: ids.slice(first)
  }[which];
}
