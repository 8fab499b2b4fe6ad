import {element} from "../element.js";
import type {GridColumn} from "./column.js";
import type {RowsShown} from "./rows-shown.js";
import {blockOf, type Selection} from "./selection.js";

export const rowHeight = 22;
/** Rows drawn above and below what is seen, so that fast scrolling finds them there. */
const spare = 8;

/** The rows of a grid that are seen, drawn again as they scroll; their elements are used again. */
export function createBody(id: string, columns: readonly GridColumn[], shown: RowsShown) {
  const pool: HTMLElement[] = [];
  const container = element`<div class="rows" role="rowgroup"></div>`;
  return {
    element: container,
    /**
     * Draws the rows from `offset` pixels on. `top` is where the seen part begins in the scrolled element, `viewport` its
     * height.
     */
    draw(offset: number, top: number, viewport: number, selection: Selection | null): void {
      const rows = shown.rows();
      const first = Math.max(0, Math.floor(offset / rowHeight) - spare);
      const last = Math.min(rows.length, Math.ceil((offset + viewport) / rowHeight) + spare);
      const block = selection && selection.head.row >= 0 ? blockOf(selection) : null;
      container.style.transform = `translateY(${top - offset + first * rowHeight}px)`;
      while (pool.length < last - first) pool.push(container.appendChild(emptyRow(columns)));
      while (pool.length > last - first) pool.pop()!.remove();
      for (const [i, line] of pool.entries()) {
        const at = first + i;
        const row = rows[at]!;
        line.setAttribute("aria-rowindex", String(at + 2));
        line.classList.toggle("odd", at % 2 === 1);
        (line.firstChild as HTMLElement).textContent = String(row + 1);
        for (const [c, column] of columns.entries()) {
          const cell = line.childNodes[c + 1] as HTMLElement;
          const value = column.get(row);
          const isNull = value === null;
          cell.textContent = isNull ? "null" : shortened(column.show(value), value);
          cell.classList.toggle("null", isNull);
          const isIn =
            block !== null && at >= block.top && at <= block.bottom && c >= block.left && c <= block.right;
          const isHead = isIn && selection!.head.row === at && selection!.head.column === c;
          cell.classList.toggle("chosen", isIn);
          cell.classList.toggle("current", isHead);
          if (isHead) cell.id = `${id}-current`;
          else cell.removeAttribute("id");
        }
      }
    },
    /** The cell at a point of the page, as places among the rows shown and columns; null beside the cells. */
    placeOf(target: EventTarget | null): {row: number; column: number} | null {
      const cell = (target as Element | null)?.closest<HTMLElement>("[role=gridcell], [role=rowheader]");
      const line = cell?.parentElement;
      if (!cell || !line || !pool.includes(line)) return null;
      const column = [...line.childNodes].indexOf(cell) - 1;
      return {row: Number(line.getAttribute("aria-rowindex")) - 2, column: Math.max(column, 0)};
    }
  };
}

function emptyRow(columns: readonly GridColumn[]): HTMLElement {
  return element`<div role="row" class="row-line"><div role="rowheader" class="ordinal" aria-colindex="1"></div>${columns.map(
    ({kind}, i) => element`<div role="gridcell" class=${kind} aria-colindex=${i + 2}></div>`
  )}</div>`;
}

const mostCharacters = 400;

/** Long texts and fractions in short: the whole value is in what is copied. */
function shortened(text: string, value: unknown): string {
  if (typeof value === "number" && !Number.isInteger(value) && text.length > 10 && !text.includes(":"))
    return String(Number(value.toPrecision(7)));
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text;
}
