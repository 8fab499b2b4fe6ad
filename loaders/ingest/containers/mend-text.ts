import {createReadStream} from "node:fs";
import {Readable} from "node:stream";
import {CsvError, type Info, type Parser, parse} from "csv-parse";
import iconv from "iconv-lite";
import {csvCopy} from "./csv-copy.js";
import type {FileEncoding} from "./encoding-of.js";
import {keepWithin, limits} from "./limits.js";
import {Refusal} from "./refusal.js";
import {singleQuotedRecords} from "./single-quotes.js";
import {countWidth, type Widths} from "./widths.js";

/** How a text is written. */
export interface Dialect {
  delimiter: string;
  quote: string;
  /** Records before the column names. */
  preamble: number;
}

/** Writes a text's bytes to UTF-8 text, in chunks. */
export async function* decoded(path: string, encoding: FileEncoding): AsyncGenerator<string> {
  if (encoding === "windows-1252") {
    for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20}))
      yield windows1252(chunk as Buffer);
    return;
  }
  const decoder = iconv.getDecoder(encoding, {stripBOM: true});
  for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20}))
    yield decoder.write(chunk as Buffer);
  const rest = decoder.end();
  if (rest) yield rest;
}

/** Latin-1, which Node decodes at once, is Windows-1252 but for 32 characters. */
function windows1252(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (character) => beyondLatin1[character.charCodeAt(0) - 0x80]!);
}

const beyondLatin1 = iconv.decode(Buffer.from(Array.from({length: 32}, (_, i) => 0x80 + i)), "windows-1252");

/**
 * Writes a text as DuckDB reads it without doubt: commas, double quotes, line feeds, no NUL, no blank lines, no preamble.
 * csv-parse reads what DuckDB would refuse or lose: mixed line ends, quotes in the middle of cells, other quotes.
 * Returns the copy's records, how wide they are, and how many NULs were taken out. Throws a Refusal where a quote never ends.
 */
export async function mendText(
  path: string,
  encoding: FileEncoding,
  {delimiter, quote, preamble}: Dialect,
  copy: string
): Promise<{records: number; widths: Widths; nuls: number}> {
  let nuls = 0;
  async function* clean() {
    for await (const text of decoded(path, encoding)) {
      const without = text.replaceAll("\0", "");
      nuls += text.length - without.length;
      if (without !== "") yield without;
    }
  }
  const parser = parse({
    delimiter,
    quote,
    escape: quote,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.recordBytes.most
  });
  const records = quote === "'" ? singleQuotedRecords(clean(), delimiter) : parsed(clean(), parser);
  const out = csvCopy(copy);
  const widths: Widths = new Map();
  let [read, width] = [0, 0];
  try {
    for await (const record of records) {
      keepWithin("columns", record.length);
      if (read++ < preamble) continue;
      countWidth(widths, record.length, read - preamble);
      width ||= record.length;
      if (isSplit(record, width, quote)) throw splitCell(read, width);
      out.write(record);
      await out.flush();
    }
  } catch (error) {
    await out.close();
    throw error instanceof CsvError ? refusalOf(error as CsvError & Partial<Info>) : error;
  }
  return {records: await out.close(), widths, nuls};
}

function parsed(chunks: AsyncIterable<string>, parser: Parser): AsyncIterable<string[]> {
  const source = Readable.from(chunks);
  source.on("error", (error) => parser.destroy(error));
  return source.pipe(parser) as AsyncIterable<string[]>;
}

/**
 * Whether a quote that is not doubled may have split a cell: the cells after it are one place off, and DuckDB, which lets
 * empty cells stand behind the last column, would not see it.
 */
function isSplit(record: readonly string[], width: number, quote: string): boolean {
  return (
    record.length > width &&
    record.slice(width).every((cell) => cell === "") &&
    record.some((cell) => cell.includes(quote))
  );
}

function splitCell(row: number, width: number): Refusal {
  return new Refusal({
    code: "broken_record",
    row,
    found: `more cells than the header's ${width}, and a quote inside a cell`,
    expected: "cells as the header has them, quotes doubled inside quotes",
    hint: "Export the file again, or double the quotes inside the cells of this row."
  });
}

function refusalOf(error: CsvError & Partial<Info>): Error {
  const row = (error.records ?? 0) + 1;
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return new Refusal({
      code: "over_limit",
      row,
      found: `a row of more than ${limits.recordBytes.most.toLocaleString("en")} bytes`,
      expected: "at most so many (limit recordBytes)",
      hint: "A quote that is opened and never closed makes such rows: mend it, or export the file again."
    });
  }
  return new Refusal({
    code: "broken_record",
    row,
    found:
      error.code === "CSV_QUOTE_NOT_CLOSED"
        ? "a quote that is opened and never closed"
        : "quotes that do not fit",
    expected: "cells as the header has them, quotes doubled inside quotes",
    hint: "Export the file again, or mend the quotes of this row; everything after it may belong to its last cell."
  });
}
