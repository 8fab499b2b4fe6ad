import type {Cell} from "../notebook/cell.js";

/** What is searched for. */
export interface Query {
  text: string;
  /** Whether upper and lower case differ. */
  isCased: boolean;
  /** Whether the text is a regular expression. */
  isPattern: boolean;
}

/** A line of a cell that holds what was searched for; cell counts from 0, line and column from 1. */
export interface Hit {
  cell: number;
  line: number;
  column: number;
  /** The line, and where in it the first found text begins and ends. */
  text: string;
  from: number;
  to: number;
}

/** Every line of the cells that holds the query. Throws a sentence where the pattern is none. */
export function findInCells(cells: readonly Pick<Cell, "text">[], query: Query): readonly Hit[] {
  const pattern = patternOf(query);
  if (pattern === null) return [];
  return cells.flatMap(({text}, cell) =>
    text.split("\n").flatMap((line, i) => {
      const found = pattern.exec(line);
      if (found === null || found[0] === "") return [];
      const from = found.index;
      return [{cell, line: i + 1, column: from + 1, text: line, from, to: from + found[0].length}];
    })
  );
}

function patternOf({text, isCased, isPattern}: Query): RegExp | null {
  if (text === "") return null;
  const source = isPattern ? text : text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  try {
    return new RegExp(source, isCased ? "u" : "iu");
  } catch (error) {
    throw new Error(
      `this is no pattern: ${(error as Error).message.replace(/^Invalid regular expression: /, "")}`
    );
  }
}
