import {keepWithin} from "./limits.js";
import {readXml} from "./xml.js";
import type {Parts} from "./zip.js";

/** A workbook's shared strings, outside JavaScript's heap: millions of short strings would fill it. */
export interface SharedStrings {
  count: number;
  /** The string of an index; undefined where there is none. */
  at(index: number): string | undefined;
}

/** Reads a workbook's shared strings; runs of rich text are joined, phonetic readings left out. */
export async function readSharedStrings(parts: Parts, part: string): Promise<SharedStrings> {
  let bytes = Buffer.allocUnsafe(1 << 16);
  let ends = new Uint32Array(1 << 10);
  let [count, used] = [0, 0];
  let text = "";
  let [isText, phonetic] = [false, 0];

  const add = () => {
    keepWithin("sharedStrings", count + 1);
    const value = unescaped(text);
    const length = Buffer.byteLength(value);
    keepWithin("sharedBytes", used + length);
    if (used + length > bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, used + length));
      bytes.copy(larger, 0, 0, used);
      bytes = larger;
    }
    if (count === ends.length) {
      const larger = new Uint32Array(ends.length * 2);
      larger.set(ends);
      ends = larger;
    }
    bytes.write(value, used);
    used += length;
    ends[count++] = used;
    text = "";
  };

  // A workbook without texts, or with all of them in their cells, has no such part.
  if (parts.size(part) === 0) return {count, at: () => undefined};
  await readXml(parts.read(part), part, {
    open(name) {
      if (name === "rPh") phonetic++;
      isText = name === "t" && phonetic === 0;
    },
    close(name) {
      if (name === "rPh") phonetic--;
      if (name === "si") add();
      isText = false;
    },
    text(piece) {
      if (isText) text += piece;
    }
  });
  return {
    count,
    at: (index) =>
      index >= 0 && index < count
        ? bytes.toString("utf8", index === 0 ? 0 : ends[index - 1], ends[index])
        : undefined
  };
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  );
}
