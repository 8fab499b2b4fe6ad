import {keepWithin} from "./limits.js";

/** Cells that are shown as one; 0-based, ends included. */
export interface Merged {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const range = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/**
 * The merged cells of a sheet. They stand behind its rows, which need them first: so the sheet is gone through once for
 * these alone, as text, without its markup being read.
 */
export async function mergedCells(chunks: AsyncIterable<Buffer>): Promise<Merged[]> {
  const merged: Merged[] = [];
  let text = "";
  for await (const chunk of chunks) {
    text += chunk.toString("latin1");
    let end = 0;
    for (const match of text.matchAll(range)) {
      const [, left, top, right, bottom] = match;
      merged.push({
        top: Number(top) - 1,
        left: columnIndex(left!),
        bottom: Number(bottom) - 1,
        right: columnIndex(right!)
      });
      keepWithin("mergedCells", merged.length);
      end = match.index + match[0].length;
    }
    // A mark may be cut where the chunk ends.
    text = text.slice(Math.max(end, text.length - 200));
  }
  return merged;
}

/** The 0-based column of its letters: A is 0, XFD 16383. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index - 1;
}
