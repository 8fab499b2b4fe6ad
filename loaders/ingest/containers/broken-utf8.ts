import {isUtf8} from "node:buffer";
import {createReadStream} from "node:fs";
import {type CsvError, parse} from "csv-parse";
import {Refusal} from "./refusal.js";
import {characterLength, partialTail} from "./scan-text.js";

/** Refuses a text that is not UTF-8, naming the first place where it is not. Rows count as records, header rows included. */
export async function refuseBrokenUtf8(path: string, delimiter: string, hint: string): Promise<never> {
  const {offset, byte} = await firstBroken(path);
  const {row, column} = await placeOf(path, offset, delimiter);
  throw new Refusal({
    code: "broken_utf8",
    row,
    ...(column !== undefined && {column}),
    found: `the byte 0x${byte.toString(16).padStart(2, "0")}, which is not UTF-8`,
    expected: "UTF-8 text",
    hint
  });
}

async function firstBroken(path: string): Promise<{offset: number; byte: number}> {
  let rest = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of createReadStream(path, {highWaterMark: 4 << 20})) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const whole = bytes.length - partialTail(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) {
      const at = brokenIn(bytes.subarray(0, whole));
      return {offset: offset + at, byte: bytes[at]!};
    }
    rest = Buffer.from(bytes.subarray(whole));
    offset += whole;
  }
  return {offset, byte: rest[0]!};
}

function brokenIn(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes[at]!);
    if (!isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

/** The record and column in which a byte lies. */
async function placeOf(
  path: string,
  offset: number,
  delimiter: string
): Promise<{row: number; column?: string}> {
  let header: string[] = [];
  let [row, cells] = [0, 0];
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true
  });
  try {
    if (offset > 0) createReadStream(path, {end: offset - 1}).pipe(parser);
    // The broken byte itself is a letter, so that the record in which it lies is there though it be empty so far.
    if (offset === 0) parser.end("x");
    for await (const record of parser as AsyncIterable<string[]>) {
      if (row++ === 0) header = record;
      cells = record.length;
    }
  } catch (error) {
    // Inside quotes, which do not end before the byte.
    const {records = row, column} = error as CsvError & {records?: number; column?: number | string};
    const name = typeof column === "number" && records > 0 ? header[column] : undefined;
    return {row: records + 1, ...(name !== undefined && {column: name})};
  }
  const name = row > 1 ? header[cells - 1] : undefined;
  return {row: Math.max(row, 1), ...(name !== undefined && {column: name})};
}
