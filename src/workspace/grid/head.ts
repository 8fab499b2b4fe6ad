import {element} from "../element.js";
import {icon} from "../shell/icon.js";
import type {GridColumn} from "./column.js";
import type {RowsShown, Sorting} from "./rows-shown.js";

export interface HeadActions {
  id: string;
  /** Sorts by a column: up, then down, then not at all. */
  sort(column: number): void;
  filter(column: number, text: string): void;
  width(column: number): number;
  resize(column: number, width: number): void;
  /** As wide as what is in it. */
  fit(column: number): void;
}

/** The head of a grid: names with their order, borders that are dragged, and a line of filters. */
export function createHead(columns: readonly GridColumn[], shown: RowsShown, actions: HeadActions) {
  const cells = columns.map(({name, type, kind}, column) => {
    const border = element`<span class="border" title="Drag to change the width; a double click fits it"></span>`;
    followDrag(
      border,
      () => actions.width(column),
      (width) => actions.resize(column, width)
    );
    border.addEventListener("dblclick", () => actions.fit(column));
    border.addEventListener("click", (event) => event.stopPropagation());
    return element`<div role="columnheader" id=${`${actions.id}-head-${column}`} class=${kind} aria-colindex=${column + 2}
      aria-sort="none" title=${`${name}: ${type}`} onclick=${() => actions.sort(column)}><span class="name">${name}</span><span class="order"></span>${border}</div>`;
  });
  const corner = element`<div role="columnheader" class="ordinal" aria-colindex="1"><span class="visually-hidden">Row</span></div>`;
  const names = element`<div role="row" class="names" aria-rowindex="1">${corner}${cells}</div>`;
  const inputs = columns.map(({name, kind}, column) => {
    const input = element<HTMLInputElement>`<input type="text" aria-label=${`Filter ${name}`} spellcheck="false"
      placeholder=${kind === "number" ? "> 5, 1..5, null" : "contains, = is, !not"}>`;
    let timer: ReturnType<typeof setTimeout>;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => actions.filter(column, input.value), 200);
    });
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape" && input.value !== "") {
        input.value = "";
        actions.filter(column, "");
      }
    });
    return input;
  });
  const filters = element`<div class="filters" role="row" hidden><div role="cell"></div>${inputs.map(
    (input) => element`<div role="cell">${input}</div>`
  )}</div>`;
  return {
    element: element`<div class="head" role="rowgroup">${names}${filters}</div>`,
    /** Shows or hides the line of filters; hidden filters filter nothing. */
    toggleFilters() {
      filters.hidden = !filters.hidden;
      if (!filters.hidden) return inputs[0]?.focus();
      for (const [column, input] of inputs.entries()) {
        if (input.value !== "") actions.filter(column, "");
        input.value = "";
      }
    },
    update() {
      const sorting = shown.sorting();
      for (const [column, cell] of cells.entries()) {
        const direction = sorting?.column === column ? sorting.direction : null;
        cell.setAttribute("aria-sort", direction ?? "none");
        const marks = {ascending: "triangle-up", descending: "triangle-down"} as const;
        cell.querySelector(".order")!.replaceChildren(...(direction ? [icon(marks[direction])] : []));
      }
    }
  };
}

/** The order after another click: up, down, none. */
export function nextSorting(sorting: Sorting | null, column: number): Sorting | null {
  if (sorting?.column !== column) return {column, direction: "ascending"};
  return sorting.direction === "ascending" ? {column, direction: "descending"} : null;
}

function followDrag(border: HTMLElement, width: () => number, resize: (width: number) => void): void {
  border.addEventListener("pointerdown", (down) => {
    down.preventDefault();
    const before = width();
    border.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => resize(before + event.clientX - down.clientX);
    border.addEventListener("pointermove", move);
    border.addEventListener("lostpointercapture", () => border.removeEventListener("pointermove", move), {
      once: true
    });
  });
}
