import type {CellProblem} from "./cell.js";
import {EndlessLoop} from "./loop-guard.js";

/** Where in a cell's text an error was thrown, as the browser's stack tells it of the code's name. */
export function placeInCell(error: unknown, name: string): Pick<CellProblem, "line" | "column"> {
  if (error instanceof EndlessLoop) return {line: error.line, column: null};
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const place = new RegExp(`\\b${name}:(?<line>\\d+):(?<column>\\d+)`).exec(stack);
  // One line stands before the cell's own.
  return place === null
    ? {line: null, column: null}
    : {line: Math.max(1, Number(place.groups!.line) - 1), column: Number(place.groups!.column)};
}
