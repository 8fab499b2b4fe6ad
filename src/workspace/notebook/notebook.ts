import type {Cell} from "./cell.js";

/** A notebook is a page of Observable Framework: prose, fences of SQL and JavaScript, and what stands in front of them. */
export interface Notebook {
  /** Front matter and blank lines before the first cell, as they stand in the file. */
  head: string;
  /** How lines end in the file. */
  lineEnd: "\n" | "\r\n";
  cells: readonly Cell[];
}

/** The title in the front matter, else the first heading, else null. */
export function titleOf({head, cells}: Notebook): string | null {
  const title = /^title:[ \t]*(?<title>.+?)[ \t]*\r?$/m.exec(head)?.groups?.title;
  if (title !== undefined) return title.replace(/^(["'])(.*)\1$/, "$2");
  for (const {kind, text} of cells) {
    const heading = kind === "markdown" ? /^# +(?<title>.+)$/m.exec(text)?.groups?.title : undefined;
    if (heading !== undefined) return heading.trim();
  }
  return null;
}
