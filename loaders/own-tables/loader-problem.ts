import {basename} from "node:path";
import type {Problem} from "../engagement/problem.js";

/** A problem of a table's own code. */
export function loaderProblem(
  loader: string,
  code: string,
  words: Pick<Problem, "found" | "expected" | "hint"> & {row?: number | null}
): Problem {
  return {severity: "error", code, file: loader, row: null, column: null, ...words};
}

/** What a loader threw, at the line of its code that threw it. */
export function thrownProblem(loader: string, error: unknown): Problem {
  const {message, stack = ""} = error instanceof Error ? error : new Error(String(error));
  return loaderProblem(loader, "loader_failed", {
    row: lineIn(stack, loader) ?? lineIn(message, loader),
    found: `an error: ${message.split("\n")[0]}`,
    expected: "rows",
    hint: "Mend the loader; its test, or a breakpoint in it, shows what it was given."
  });
}

/** The line of a file that a stack, or the message of a compiler, names first. */
function lineIn(text: string, loader: string): number | null {
  const name = basename(loader).replace(/[.\\]/g, "\\$&");
  const line = new RegExp(`${name}(?:\\?[^:]*)?:(\\d+)`).exec(text)?.[1];
  return line === undefined ? null : Number(line);
}
