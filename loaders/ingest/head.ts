import {open} from "node:fs/promises";
import {dialectOf, firstRecords} from "./containers/dialect.js";

const headBytes = 1 << 20;
const longestHead = 1 << 25;
/** A head with fewer records than this is read on, as long as there is more of the file. */
const enoughRecords = 4;

/** What a file is before its cells are looked at; all but text is read from a UTF-8 delimited copy. */
export type Container = "text" | "xlsx" | "sav" | "json" | "ndjson" | "parquet";

/** The first records of a delimited UTF-8 text file, and what separates its cells. */
export interface Head {
  container: Container;
  delimiter: string;
  /** At most `count` records, quotes resolved. */
  records: string[][];
  /** The last lines, as they stand: some tools sign their exports there. */
  tail: string[];
}

/**
 * Reads the first `count` records of a UTF-8 text, of its first MiB; where header rows are longer, of as much as 32 MiB.
 * The delimiter is the candidate that splits the first records into most cells, where it is not given.
 */
export async function readHead(path: string, count: number, delimiter?: string): Promise<Head> {
  for (let bytes = headBytes; ; bytes *= 4) {
    const {text, isWhole} = await readStart(path, bytes);
    const between = delimiter ?? dialectOf(text).delimiter;
    const records = firstRecords(text, between, count);
    // The last record of a text that goes on may be cut.
    if (!isWhole && records.length < count) records.pop();
    if (isWhole || records.length >= enoughRecords || bytes >= longestHead)
      return {container: "text", delimiter: between, records, tail: await readTail(path)};
  }
}

async function readStart(path: string, bytes: number): Promise<{text: string; isWhole: boolean}> {
  const file = await open(path);
  try {
    const {size} = await file.stat();
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(Math.min(bytes, size)), position: 0});
    return {text: buffer.toString("utf8", 0, bytesRead).replace(/^\uFEFF/, ""), isWhole: size <= bytes};
  } finally {
    await file.close();
  }
}

const tailBytes = 2048;

async function readTail(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const {size} = await file.stat();
    const length = Math.min(tailBytes, size);
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(length), position: size - length});
    return buffer
      .toString("utf8", 0, bytesRead)
      .split(/\r\n?|\n/)
      .filter((line) => line.trim() !== "");
  } finally {
    await file.close();
  }
}
