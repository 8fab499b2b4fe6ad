import {confidentiality} from "../../src/components/frame.js";
import {say} from "../../src/language/language.js";
import {quarterName} from "../../src/narrative/names.js";
import type {Report} from "../disclosure/report.js";

/**
 * The running heads of every printed page, as a style sheet: client, quarter, confidentiality, page n of m. The same in
 * the browser's print dialog as in `plumbline pdf`.
 */
export function runningHeads(report: Report): string {
  const boxes: Record<string, string> = {
    "top-left": text(report.engagement.title),
    "top-right": text(quarterName(report, report.quarters.at(-1)!.id)),
    "bottom-left": text(confidentiality(report)),
    "bottom-right": pageOfPages()
  };
  const style = "font: 8.5pt system-ui, sans-serif; color: #56616f;";
  const filled = Object.entries(boxes).map(([box, content]) => `  @${box} { content: ${content}; ${style} }`);
  const empty = Object.keys(boxes).map((box) => `  @${box} { content: none; }`);
  return `@page {\n  margin: 20mm 16mm 18mm;\n${filled.join("\n")}\n}
@page wide {\n  size: landscape;\n}
@page cover {\n  margin: 0;\n${empty.join("\n")}\n}
`;
}

const [page, pages] = ["\u0001", "\u0002"];

/** The sentence of the catalogue with the printer's counters in its places. */
function pageOfPages(): string {
  const counters: Record<string, string> = {[page]: "counter(page)", [pages]: "counter(pages)"};
  return say("board.page", {page, pages})
    .split(new RegExp(`([${page}${pages}])`))
    .filter((part) => part !== "")
    .map((part) => counters[part] ?? text(part))
    .join(" ");
}

/** A text as a string of CSS. */
function text(content: string): string {
  return `"${content.replace(/[\\"\n\r\f]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
