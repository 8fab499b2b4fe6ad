import {Inspector} from "@observablehq/inspector";
import type {Table} from "apache-arrow";
import {chartFrame, isChart} from "../chart/chart-frame.js";

/** The place in the page where a cell's values are shown. */
export interface CellOutput {
  /** Takes away what an earlier run showed, the first time that a run shows something. */
  show(value: unknown, run: number): void;
  showError(message: string): void;
  clear(): void;
}

/** How a table of results is shown: the workspace's grid. */
export type ShowTable = (table: Table) => HTMLElement;

/** Shows values as Framework does, but tables as `showTable` does, and charts with a way to save them. */
export function createOutput(element: HTMLElement, showTable: ShowTable, isInline = false): CellOutput {
  let shownRun = -1;
  const nodeOf = (value: unknown): Node => {
    if (value instanceof Element) nameGroups(value);
    if (value instanceof Node) return !isInline && isChart(value) ? chartFrame(value) : value;
    if (isInline) return document.createTextNode(inlineText(value));
    if (isTable(value)) return showTable(value);
    const node = document.createElement("div");
    new Inspector(node).fulfilled(value);
    return node;
  };
  return {
    show(value, run) {
      if (run < shownRun) return;
      if (run > shownRun) element.replaceChildren();
      shownRun = run;
      element.append(nodeOf(value));
    },
    showError(message) {
      const node = document.createElement(isInline ? "span" : "pre");
      node.className = "cell-error";
      node.setAttribute("role", "alert");
      node.textContent = message;
      element.replaceChildren(node);
    },
    clear() {
      element.replaceChildren();
    }
  };
}

/** Plot names its groups of marks without saying that they are groups, and a name alone means nothing to readers. */
function nameGroups(value: Element): void {
  for (const group of value.querySelectorAll("g[aria-label]:not([role])"))
    group.setAttribute("role", "group");
}

function inlineText(value: unknown): string {
  return value !== null && typeof value === "object" && Symbol.iterator in value
    ? [...(value as Iterable<unknown>)].join("")
    : String(value);
}

/** Whether a value is an Arrow table, from whichever copy of the library. */
export function isTable(value: unknown): value is Table {
  const table = value as Table | null;
  return (
    typeof table?.getChild === "function" &&
    typeof table.toArray === "function" &&
    Array.isArray(table.schema?.fields)
  );
}
