import {isUtf8} from "node:buffer";
import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import type {Told} from "./copied.js";
import {Refusal} from "./refusal.js";
import {countWidth, type Widths} from "./widths.js";

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Of a byte outside quotes: whether it may end a cell or begin quotes, or separates cells. */
const [plain, ending, separating] = [0, 1, 2];

/** What one pass over the bytes of a delimited text tells. */
export interface TextFacts {
  /** Records that are not blank, header rows included. */
  records: number;
  widths: Widths;
  isUtf8: boolean;
  hasNul: boolean;
  hasQuotes: boolean;
  /** Whether quotes stand where CSV has none: in the middle of a cell, or before its end. */
  hasStrayQuotes: boolean;
  /** Whether the text ends inside quotes. */
  endsInQuotes: boolean;
  /** Line ends outside quotes, of each kind. */
  lineEnds: {lf: number; crlf: number; cr: number};
}

/**
 * Counts a text's records and looks for what a CSV reader may trip over. One pass, 4 MiB at a time; `told` hears what share
 * was looked at. Of what is not UTF-8 only that is told.
 */
export async function scanText(path: string, delimiter: string, told: Told = () => {}): Promise<TextFacts> {
  const facts: TextFacts = {
    records: 0,
    widths: new Map(),
    isUtf8: true,
    hasNul: false,
    hasQuotes: false,
    hasStrayQuotes: false,
    endsInQuotes: false,
    lineEnds: {lf: 0, crlf: 0, cr: 0}
  };
  const separator = delimiter.charCodeAt(0);
  const kinds = new Uint8Array(256).fill(plain);
  kinds[separator] = separating;
  for (const byte of [quote, lineFeed, carriageReturn]) kinds[byte] = ending;
  let state: "cell" | "quoted" | "quote" = "cell";
  let last = lineFeed;
  let isBlank = true;
  let separators = 0;
  let isFirst = true;
  let done = 0;
  const {size} = await stat(path);
  let tail: Buffer = Buffer.alloc(0);

  const endRecord = () => {
    if (!isBlank) countWidth(facts.widths, separators + 1, ++facts.records);
    isBlank = true;
    separators = 0;
  };

  for await (const chunk of createReadStream(path, {highWaterMark: 4 << 20})) {
    const bytes = chunk as Buffer;
    done += bytes.length;
    told(done / size);
    if (facts.isUtf8) {
      const joined: Buffer = tail.length ? Buffer.concat([tail, bytes]) : bytes;
      const whole = joined.length - partialTail(joined);
      facts.isUtf8 = isUtf8(joined.subarray(0, whole));
      tail = Buffer.from(joined.subarray(whole));
      // In another encoding nothing else that was counted holds; it is read again when it is decoded.
      if (!facts.isUtf8) return facts;
    }
    if (!facts.hasNul) facts.hasNul = bytes.includes(0);
    if (facts.hasNul) refuseHoles(bytes);
    let i: number = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    isFirst = false;
    while (i < bytes.length) {
      if (state === "quoted") {
        i = bytes.indexOf(quote, i);
        if (i < 0) break;
        state = "quote";
        i++;
        continue;
      }
      const byte = bytes[i]!;
      if (state === "quote") {
        if (byte === quote) {
          state = "quoted";
          i++;
          continue;
        }
        state = "cell";
        last = quote;
        if (byte !== separator && byte !== lineFeed && byte !== carriageReturn) facts.hasStrayQuotes = true;
      }
      if (kinds[byte] !== ending) {
        // A lone carriage return ended the record before.
        if (last === carriageReturn) facts.lineEnds.cr++;
        isBlank = false;
        for (let kind = kinds[byte]!; kind !== ending; kind = kinds[bytes[i]!]!) {
          if (kind === separating) separators++;
          if (++i === bytes.length) break;
        }
        last = bytes[i - 1]!;
        continue;
      }
      if (byte === quote) {
        if (last === carriageReturn) facts.lineEnds.cr++;
        facts.hasQuotes = true;
        isBlank = false;
        if (last === separator || last === lineFeed || last === carriageReturn) state = "quoted";
        else facts.hasStrayQuotes = true;
      } else if (byte === lineFeed) {
        if (last === carriageReturn) facts.lineEnds.crlf++;
        else {
          facts.lineEnds.lf++;
          endRecord();
        }
      } else {
        if (last === carriageReturn) facts.lineEnds.cr++;
        endRecord();
      }
      last = byte;
      i++;
    }
  }
  if (last === carriageReturn) facts.lineEnds.cr++;
  facts.endsInQuotes = state === "quoted";
  facts.isUtf8 &&= tail.length === 0;
  endRecord();
  return facts;
}

const hole = Buffer.alloc(1 << 20);

/** Refuses a file with a MiB of nothing but NULs, as sparse files and broken downloads have, before more of it is read. */
function refuseHoles(bytes: Buffer): void {
  if (bytes.length < hole.length || !bytes.subarray(bytes.length - hole.length).equals(hole)) return;
  throw new Refusal({
    code: "over_limit",
    found: "more than 1,048,576 NUL bytes on end",
    expected: "text",
    hint: "The file is a sparse one or was cut while it was copied: export it again."
  });
}

/** How many bytes at the end begin a character that the next chunk ends. */
export function partialTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) !== 0x80) return characterLength(byte) > back ? back : 0;
  }
  return 0;
}

/** Bytes of the UTF-8 character that begins with a byte. */
export function characterLength(firstByte: number): number {
  return firstByte >= 0xf0 ? 4 : firstByte >= 0xe0 ? 3 : firstByte >= 0xc0 ? 2 : 1;
}
