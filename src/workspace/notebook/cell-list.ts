import type {Cell} from "./cell.js";
import {type CellActions, type CellView, type CellViewOptions, createCellView} from "./cell-view.js";
import {compileCell} from "./compile-cell.js";

/** How a cell stands in its notebook. */
export interface CellLook {
  isSelected: boolean;
  isHidden: boolean;
  /** Whether the cell has changed since it ran. */
  isStale: boolean;
}

/** The cells of a notebook as they are seen, one below the other. */
export interface CellList {
  /** Draws the cells as they now are; those that stay keep their elements. */
  draw(cells: readonly Cell[], look: (cell: Cell) => CellLook): void;
  of(id: string): CellView | undefined;
  /** Whether the cursor is in any cell. */
  isEditing(): boolean;
  /** Reads a cell's prose; expressions in it wait until it is run. */
  showProse(cell: Cell): void;
  destroy(): void;
}

export function createCellList(
  container: HTMLElement,
  actionsOf: (id: string) => CellActions,
  optionsOf: (id: string) => CellViewOptions
): CellList {
  const views = new Map<string, CellView>();
  const showProse = (cell: Cell) => {
    const {html, pieces} = compileCell(cell);
    views.get(cell.id)!.outputs(html, pieces.length);
  };
  const make = (cell: Cell): CellView => {
    const view = createCellView(cell, actionsOf(cell.id), optionsOf(cell.id));
    views.set(cell.id, view);
    if (cell.kind === "markdown") showProse(cell);
    return view;
  };
  return {
    draw(cells, look) {
      const ids = new Set(cells.map(({id}) => id));
      for (const [id, view] of views)
        if (!ids.has(id)) {
          view.destroy();
          views.delete(id);
        }
      let before: Element | null = null;
      for (const [i, cell] of cells.entries()) {
        const view = views.get(cell.id) ?? make(cell);
        const isInPlace: boolean =
          before === null
            ? container.firstElementChild === view.element
            : before.nextElementSibling === view.element;
        if (!isInPlace) before === null ? container.prepend(view.element) : before.after(view.element);
        const {isStale, ...state} = look(cell);
        view.update(cell, i + 1, state);
        view.setStale(isStale);
        before = view.element;
      }
    },
    of: (id) => views.get(id),
    isEditing: () => [...views.values()].some((view) => view.isEditing()),
    showProse,
    destroy() {
      for (const view of views.values()) view.destroy();
    }
  };
}
