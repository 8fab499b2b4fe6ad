import type {Cell, CellContent} from "./cell.js";
import {writeInfo} from "./cell-info.js";
import {closing} from "./markdown.js";
import type {Notebook} from "./notebook.js";

/** Writes a notebook as its file's text. Cells that nobody changed or moved keep every byte. */
export function writeNotebook({head, cells, lineEnd}: Notebook): string {
  let text = head;
  for (const [i, cell] of cells.entries()) {
    const written = isUnchanged(cell) ? cell.source!.written : writeCell(cell, lineEnd);
    const next = cells[i + 1];
    text += written + gapAfter(cell, next, written, lineEnd);
  }
  return text;
}

/** Whether a cell is still what its file says. */
export function isUnchanged({source, ...cell}: Cell): boolean {
  if (source === null) return false;
  const names: (keyof CellContent)[] = ["kind", "name", "text", "attributes"];
  return names.every((name) => cell[name] === source.cell[name]);
}

function writeCell(cell: Cell, lineEnd: string): string {
  const lines = cell.kind === "markdown" ? markdownLines(cell.text) : fenceLines(cell);
  return lines.map((line) => line + lineEnd).join("");
}

function markdownLines(text: string): string[] {
  const lines = text.split("\n");
  const end = closing(text);
  return end === "" ? lines : [...lines, end];
}

function fenceLines(cell: Cell): string[] {
  const longest = Math.max(2, ...[...cell.text.matchAll(/`{3,}/g)].map(([marks]) => marks.length));
  const marks = "`".repeat(longest + 1);
  return [`${marks}${writeInfo(cell)}`, ...(cell.text === "" ? [] : cell.text.split("\n")), marks];
}

/** The blank lines after a cell: those of the file where its neighbour is still the same, else one. */
function gapAfter({source}: Cell, next: Cell | undefined, written: string, lineEnd: string): string {
  const isLast = next === undefined;
  const isInPlace = isLast || (source !== null && next.source?.index === source.index + 1);
  if (source !== null && isInPlace && (!isLast || /^\s*$/.test(source.gap))) {
    const needsEnd = !isLast && !/[\r\n]$/.test(written);
    return needsEnd ? lineEnd + source.gap : source.gap;
  }
  if (isLast) return "";
  return (/[\r\n]$/.test(written) || written === "" ? "" : lineEnd) + lineEnd;
}
