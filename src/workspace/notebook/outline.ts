import type {OutlineEntry} from "../shell/open-editor.js";
import type {Cell} from "./cell.js";
import {headingLevel} from "./cell-operations.js";

/** A notebook's headings, and below each the cells of code by their names or first lines. */
export function outlineOf(cells: readonly Cell[], reveal: (id: string) => void): OutlineEntry[] {
  let level = 0;
  return cells.flatMap((cell): OutlineEntry[] => {
    const own = headingLevel(cell);
    const entry = (title: string, level: number, icon: OutlineEntry["icon"]): OutlineEntry[] => [
      {title, level, icon, reveal: () => reveal(cell.id)}
    ];
    if (own !== null) {
      level = own;
      return entry(firstLine(cell.text).replace(/^#+\s+/, ""), own, "markdown");
    }
    if (cell.kind === "markdown") return [];
    const icon = cell.kind === "sql" ? "table" : cell.kind === "chart" ? "graph" : "code";
    return entry(cell.name ?? (firstLine(cell.text) || "empty cell"), level + 1, icon);
  });
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0]!.slice(0, 80);
}
