/** What a cell holds. A chart is a small form that writes code for Observable Plot. */
export type CellKind = "markdown" | "sql" | "javascript" | "chart";

/** One cell of a notebook, as a person edits it. */
export interface Cell {
  /** Stays the same while the notebook is open; not written to the file. */
  id: string;
  kind: CellKind;
  /** The name that other cells use for a SQL cell's result, or a pattern that takes it apart; null where it has none. */
  name: string | null;
  /** What stands between the fences, or the Markdown itself, without the last line's end. */
  text: string;
  /** What stands in the fence's info beside language and name, e.g. `echo` or a chart's form; empty where nothing does. */
  attributes: string;
  /** Whether the cell's input is folded away. */
  isFolded: boolean;
  /** How the cell stands in its file; null for a cell made in the notebook. */
  source: CellSource | null;
}

/** A cell's own bytes in its file: a cell that nobody changed is written back as they are. */
export interface CellSource {
  /** The fence, its info and its end, or the Markdown, line ends included. */
  written: string;
  /** The blank lines between this cell and the next. */
  gap: string;
  /** The cell's place in the file, from 0. */
  index: number;
  /** What the cell held when it was read. */
  cell: CellContent;
}

/** All of a cell that its file tells. */
export type CellContent = Pick<Cell, "kind" | "name" | "text" | "attributes">;

/** What a cell is doing, or how it ended. */
export type CellState = "idle" | "waiting" | "running" | "done" | "failed" | "stopped";

/** What is wrong with a cell, at a place in its text where one is known; lines and columns count from 1. */
export interface CellProblem {
  message: string;
  line: number | null;
  column: number | null;
}

let made = 0;

/** A cell that stands in no file yet. */
export function newCell(kind: CellKind, text = "", content: Partial<CellContent> = {}): Cell {
  return {id: newCellId(), name: null, attributes: "", ...content, kind, text, isFolded: false, source: null};
}

/** An id that no other cell of this page has. */
export function newCellId(): string {
  return `cell-${++made}`;
}
