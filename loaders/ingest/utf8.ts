import {isUtf8} from "node:buffer";
import {createReadStream, createWriteStream} from "node:fs";
import {open} from "node:fs/promises";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {dsvFormat} from "d3";

export type Encoding = "utf-8" | "utf-16le" | "windows-1252";

/** Where a file stops being UTF-8. */
export interface BrokenText {
  row: number;
  column: string | null;
  byte: string;
}

/** The encoding that a file's first bytes declare, if they declare one. */
export async function declaredEncoding(path: string): Promise<Encoding> {
  const file = await open(path);
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(2), position: 0, length: 2});
    return bytesRead === 2 && buffer[0] === 0xff && buffer[1] === 0xfe ? "utf-16le" : "utf-8";
  } finally {
    await file.close();
  }
}

/** Writes `path` to `copy` as UTF-8. Streams, so that memory does not grow with the file. */
export async function transcode(path: string, encoding: Encoding, copy: string): Promise<void> {
  const decoder = new TextDecoder(encoding);
  async function* decode() {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, {stream: true});
    yield decoder.decode();
  }
  await pipeline(Readable.from(decode()), createWriteStream(copy));
}

/** The first place in which a file is not UTF-8, or null. Rows count as records, header rows included. */
export async function brokenUtf8(path: string): Promise<BrokenText | null> {
  let rest = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of createReadStream(path, {highWaterMark: 4 << 20})) {
    const bytes = rest.length ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    const whole = bytes.length - partialTail(bytes);
    if (!isUtf8(bytes.subarray(0, whole)))
      return locate(path, offset + firstBroken(bytes.subarray(0, whole)));
    rest = Buffer.from(bytes.subarray(whole));
    offset += whole;
  }
  return rest.length ? locate(path, offset) : null;
}

/** How many bytes at the end begin a character that the next chunk ends. */
function partialTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) !== 0x80) return characterLength(byte) > back ? back : 0;
  }
  return 0;
}

/** Where the first character that is not UTF-8 begins. */
function firstBroken(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes[at]!);
    if (!isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

function characterLength(firstByte: number): number {
  return firstByte >= 0xf0 ? 4 : firstByte >= 0xe0 ? 3 : firstByte >= 0xc0 ? 2 : 1;
}

async function locate(path: string, offset: number): Promise<BrokenText> {
  let before = "";
  const decoder = new TextDecoder();
  if (offset > 0) {
    for await (const chunk of createReadStream(path, {end: offset - 1})) {
      before += decoder.decode(chunk as Buffer, {stream: true});
    }
  }
  const file = await open(path);
  try {
    const {buffer} = await file.read({buffer: Buffer.alloc(1), position: offset, length: 1});
    const records = dsvFormat(",").parseRows(`${before}x`);
    const last = records.at(-1)!;
    return {
      row: records.length,
      column: records.length > 1 ? (records[0]![last.length - 1] ?? null) : null,
      byte: `0x${buffer.toString("hex")}`
    };
  } finally {
    await file.close();
  }
}
