import type {Table} from "apache-arrow";
import {fileName} from "../../browser/download.js";
import {element} from "../element.js";
import {countText, createBar} from "./bar.js";
import {createBody, rowHeight} from "./body.js";
import {gridColumn} from "./column.js";
import {fittingWidth, possibleWidth} from "./column-width.js";
import {arrowFile, csvFile, tsv} from "./export.js";
import {createHead, nextSorting} from "./head.js";
import {rowsShown} from "./rows-shown.js";
import {rowScroll} from "./scroll.js";
import {blockOf, move, type Selection} from "./selection.js";

export interface GridOptions {
  table: Table;
  /** Its height in pixels; it is lower where there are few rows. */
  height: number;
  /** What it shows, for screen readers and as the name of files; `result` by default. */
  name?: string;
}

const numberWidth = 56;
let made = 0;

/**
 * A grid of a table of up to millions of rows: it draws those that are seen. A click or Enter in the head sorts, filters
 * stand below it, borders are dragged (Alt with an arrow by keys); Ctrl/Cmd+C copies what is chosen as TSV; what is shown
 * can be saved as CSV or Arrow.
 */
export function createGrid({table, height, name = "result"}: GridOptions): HTMLElement {
  const id = `grid-${++made}`;
  const columns = table.schema.fields.map((field, i) => gridColumn(field, table.getChildAt(i)!));
  const shown = rowsShown(columns, table.numRows);
  const widths = columns.map((column) => fittingWidth(column, table.numRows));
  let scroll = rowScroll(table.numRows, rowHeight);
  let selection: Selection | null = null;

  const said = element`<span role="status" class="said"></span>`;
  const count = element`<span class="count-of-rows"></span>`;
  const canvas = element`<div class="canvas" role="presentation"></div>`;
  const body = createBody(id, columns, shown);
  const head = createHead(columns, shown, {
    id,
    sort: (column) => busy("Sorting …", () => shown.sort(nextSorting(shown.sorting(), column))),
    filter: (column, text) => busy("Filtering …", () => shown.filter(column, text)),
    width: (column) => widths[column]!,
    resize: (column, width) => setWidth(column, width),
    fit: (column) => setWidth(column, fittingWidth(columns[column]!, table.numRows))
  });
  canvas.append(body.element);
  const scroller = element`<div class="scroller" role="grid" tabindex="0" aria-label=${name} aria-multiselectable="true"
    aria-colcount=${columns.length + 1}>${head.element}${canvas}</div>`;

  const seenHeight = () => Math.max(0, scroller.clientHeight - head.element.offsetHeight);
  const draw = () => {
    const seen = seenHeight();
    body.draw(scroll.offset(scroller.scrollTop, seen), scroller.scrollTop, seen, selection);
    const isHead = selection !== null && selection.head.row < 0;
    const active = isHead ? `${id}-head-${selection!.head.column}` : `${id}-current`;
    // A cell that is scrolled away is not in the document.
    if (scroller.querySelector(`#${active}`)) scroller.setAttribute("aria-activedescendant", active);
    else scroller.removeAttribute("aria-activedescendant");
  };
  const update = () => {
    const rows = shown.rows().length;
    scroll = rowScroll(rows, rowHeight);
    canvas.style.height = `${Math.max(scroll.height, 1)}px`;
    scroller.setAttribute("aria-rowcount", String(rows + 1));
    count.textContent = countText(rows, table.numRows, columns.length);
    head.update();
    draw();
  };
  /** Says what is being done, lets that be seen, then does it. */
  const busy = async (what: string, work: () => void) => {
    said.textContent = what;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    work();
    selection = null;
    scroller.scrollTop = 0;
    update();
    said.textContent = "";
  };
  const setWidths = () => {
    const whole = widths.reduce((sum, width) => sum + width, numberWidth);
    scroller.style.setProperty("--columns", [numberWidth, ...widths].map((width) => `${width}px`).join(" "));
    scroller.style.setProperty("--whole", `${whole}px`);
  };
  const setWidth = (column: number, width: number) => {
    widths[column] = possibleWidth(width);
    setWidths();
  };
  const select = (next: Selection | null) => {
    selection = next;
    if (next) reveal(next.head.row, next.head.column);
    draw();
    for (const cell of head.element.querySelectorAll(".current")) cell.classList.remove("current");
    const isHead = next !== null && next.head.row < 0;
    if (isHead) head.element.querySelector(`#${id}-head-${next.head.column}`)!.classList.add("current");
  };
  const reveal = (row: number, column: number) => {
    const seen = seenHeight();
    const offset = scroll.offset(scroller.scrollTop, seen);
    const top = row * rowHeight;
    if (row >= 0 && top < offset) scroller.scrollTop = scroll.scrollTop(top, seen);
    else if (top + rowHeight > offset + seen)
      scroller.scrollTop = scroll.scrollTop(top + rowHeight - seen, seen);
    const left = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    if (left < scroller.scrollLeft) scroller.scrollLeft = left;
    const right = left + widths[column]! + numberWidth;
    if (right > scroller.scrollLeft + scroller.clientWidth)
      scroller.scrollLeft = right - scroller.clientWidth;
  };
  const copy = async (all: boolean) => {
    const rows = shown.rows();
    const block =
      all || selection === null || selection.head.row < 0
        ? {top: 0, bottom: rows.length - 1, left: 0, right: columns.length - 1}
        : blockOf(selection);
    const text = tsv(
      columns.slice(block.left, block.right + 1),
      rows.subarray(block.top, block.bottom + 1),
      all
    );
    await navigator.clipboard.writeText(text);
    const cells = (block.bottom - block.top + 1) * (block.right - block.left + 1);
    said.textContent = `${cells.toLocaleString()} ${cells === 1 ? "cell" : "cells"} copied`;
  };

  scroller.addEventListener("scroll", () => requestAnimationFrame(draw), {passive: true});
  scroller.addEventListener("keydown", (event) => {
    const isMod = event.ctrlKey || event.metaKey;
    const now = selection ?? {anchor: {row: 0, column: 0}, head: {row: -1, column: 0}};
    const {row, column} = now.head;
    if (isMod && event.key === "c") void copy(false).catch(tellError);
    else if (isMod && event.key === "a")
      select({
        anchor: {row: 0, column: 0},
        head: {row: shown.rows().length - 1, column: columns.length - 1}
      });
    else if (event.altKey && event.key === "ArrowLeft") setWidth(column, widths[column]! - 16);
    else if (event.altKey && event.key === "ArrowRight") setWidth(column, widths[column]! + 16);
    else if (event.altKey) return;
    else if (event.key === "Enter" && !isMod && !event.shiftKey && row < 0)
      void busy("Sorting …", () => shown.sort(nextSorting(shown.sorting(), column))).then(() => select(now));
    else {
      const page = Math.max(1, Math.floor(seenHeight() / rowHeight) - 1);
      const size = {rows: shown.rows().length, columns: columns.length, page};
      const next = move(now, {key: event.key, isShift: event.shiftKey, isMod}, size);
      if (next === null) return;
      select(next);
    }
    event.preventDefault();
    event.stopPropagation();
  });
  scroller.addEventListener("pointerdown", (down) => {
    const place = body.placeOf(down.target);
    if (place === null || down.button !== 0) return;
    select({anchor: down.shiftKey && selection ? selection.anchor : place, head: place});
    const drag = (event: PointerEvent) => {
      const to = body.placeOf(document.elementFromPoint(event.clientX, event.clientY));
      if (to && selection) select({anchor: selection.anchor, head: to});
    };
    window.addEventListener("pointermove", drag);
    window.addEventListener("pointerup", () => window.removeEventListener("pointermove", drag), {once: true});
  });

  const tellError = (error: Error) => {
    said.textContent = error.message;
  };
  const bar = createBar({
    count,
    said,
    tellError,
    file: fileName(name, "result"),
    filter: () => {
      head.toggleFilters();
      draw();
    },
    copyAll: () => copy(true),
    csv: () => csvFile(columns, shown.rows()),
    arrow: () => arrowFile(table, shown.isAll() ? null : shown.rows())
  });

  const grid = element`<div class="grid" style=${`--most: ${height}px; --needed: ${heightOf(table.numRows)}px`}>${bar}${scroller}</div>`;
  setWidths();
  new ResizeObserver(update).observe(scroller);
  update();
  return grid;
}

/** Bar, head, rows and a scroll bar. */
function heightOf(rows: number): number {
  return 26 + 26 + Math.max(rows, 1) * rowHeight + 14;
}
