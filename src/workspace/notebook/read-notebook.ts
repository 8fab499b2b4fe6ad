import {type Cell, type CellContent, newCellId} from "./cell.js";
import {readInfo} from "./cell-info.js";
import {type Block, outline} from "./markdown.js";
import type {Notebook} from "./notebook.js";

/** Lines of the file that become one cell. */
interface Stretch extends Block {
  content: CellContent | null;
}

/**
 * Reads a Framework page as a notebook: a cell for every fence of SQL or JavaScript, and one for the Markdown from each
 * heading to the next. Whatever else there is stays within the Markdown. Every byte is kept in `head` or a cell's source.
 */
export function readNotebook(text: string): Notebook {
  const lines = text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];
  const first = endOfFrontMatter(lines);
  const body = lines.slice(first);
  const isBlank = (line: number) => body[line]!.trim() === "";
  let start = 0;
  while (start < body.length && isBlank(start)) start++;
  const head = [...lines.slice(0, first), ...body.slice(0, start)].join("");
  const cells: Cell[] = [];
  const stretches = stretchesOf(body.join("")).filter(({start, end}) =>
    body.slice(start, end).some((line) => line.trim() !== "")
  );
  for (const [index, {start, end, content}] of stretches.entries()) {
    let from = start;
    while (isBlank(from)) from++;
    let last = end;
    while (content === null && isBlank(last - 1)) last--;
    const next = stretches[index + 1];
    let nextStart = next?.start ?? body.length;
    while (next !== undefined && isBlank(nextStart)) nextStart++;
    const written = body.slice(from, last).join("");
    const cell = content ?? {kind: "markdown", name: null, text: plainText(written), attributes: ""};
    cells.push({
      ...cell,
      id: newCellId(),
      isFolded: false,
      source: {written, gap: body.slice(last, nextStart).join(""), index, cell}
    });
  }
  return {head, lineEnd: /\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n", cells};
}

/** A text's lines without the last end, every other end as a line feed. */
function plainText(written: string): string {
  return written.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}

/** The number of lines that hold the front matter. */
function endOfFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== "---") return 0;
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---");
  return end < 0 ? 0 : end + 1;
}

/** The whole text's lines in stretches, each a fence that is a cell, or Markdown. */
function stretchesOf(text: string): Stretch[] {
  const {fences, headings, html} = outline(text);
  const lineCount = text.split(/\r\n?|\n/).length - (/[\r\n]$/.test(text) || text === "" ? 1 : 0);
  const stretches: Stretch[] = [];
  const prose = (start: number, end: number) => {
    // HTML may be open over several blocks: a heading within it begins no cell.
    const hasHtml = html.some((block) => block.start >= start && block.end <= end);
    const starts = hasHtml
      ? []
      : headings.map((block) => block.start).filter((line) => line > start && line < end);
    for (const [i, from] of [start, ...starts].entries())
      stretches.push({start: from, end: starts[i] ?? end, content: null});
  };
  let line = 0;
  for (const {start, end, info, text} of fences) {
    const content = readInfo(info);
    if (content === null) continue;
    if (start > line) prose(line, start);
    stretches.push({start, end, content: {...content, text}});
    line = end;
  }
  if (line < lineCount) prose(line, lineCount);
  return stretches;
}
