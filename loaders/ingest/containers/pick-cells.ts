import {createReadStream} from "node:fs";

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The cells at some positions of each record of a delimited UTF-8 text that is not blank, and how many cells it has up
 * to the last that is not empty; what ends early has empty cells. For texts whose quotes stand as CSV has them: a mended copy, or a file that needs no mending.
 */
export async function* pickCells(
  path: string,
  delimiter: string,
  positions: readonly number[]
): AsyncGenerator<{cells: string[]; width: number}> {
  const separator = delimiter.charCodeAt(0);
  const isWanted = new Uint8Array(Math.max(0, ...positions.map((position) => position + 1)));
  for (const position of positions) isWanted[position] = 1;
  let found = new Map<number, string>();
  let parts: Buffer[] = [];
  let [position, width, isQuoted, isBlank, isEmpty] = [0, 0, false, true, true];
  const endCell = (rest: Buffer) => {
    if (isWanted[position] === 1) found.set(position, cellOf(Buffer.concat([...parts, rest])));
    parts = [];
    position++;
    if (!isEmpty) width = position;
    isEmpty = true;
  };
  const endRecord = () => {
    const record = {cells: positions.map((at) => found.get(at) ?? ""), width};
    found = new Map();
    [position, width, isBlank] = [0, 0, true];
    return record;
  };
  for await (const chunk of createReadStream(path, {highWaterMark: 4 << 20})) {
    const bytes = chunk as Buffer;
    let start = 0;
    for (let i = 0; i < bytes.length; i++) {
      if (isQuoted) {
        const end = bytes.indexOf(quote, i);
        if (end < 0) break;
        // A doubled quote opens again at once.
        isQuoted = false;
        i = end;
        continue;
      }
      const byte = bytes[i]!;
      if (byte === quote) isQuoted = true;
      if (byte === separator) {
        isBlank = false;
        endCell(bytes.subarray(start, i));
        start = i + 1;
      } else if (byte === lineFeed || byte === carriageReturn) {
        if (!isBlank) {
          endCell(bytes.subarray(start, i));
          yield endRecord();
        }
        start = i + 1;
      } else isBlank = isEmpty = false;
    }
    if (start < bytes.length && isWanted[position] === 1) parts.push(Buffer.from(bytes.subarray(start)));
  }
  if (isBlank) return;
  endCell(Buffer.alloc(0));
  yield endRecord();
}

function cellOf(bytes: Buffer): string {
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}
