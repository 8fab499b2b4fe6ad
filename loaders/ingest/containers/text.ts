import {createWriteStream} from "node:fs";
import {open} from "node:fs/promises";
import {join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {refuseBrokenUtf8} from "./broken-utf8.js";
import type {Copied, Told} from "./copied.js";
import {dialectOf} from "./dialect.js";
import {encodingOfBroken, encodingOfStart, type FileEncoding} from "./encoding-of.js";
import {type Dialect, decoded, mendText} from "./mend-text.js";
import type {Opening} from "./opening.js";
import {type Finding, Refusal} from "./refusal.js";
import {scanText, type TextFacts} from "./scan-text.js";

const startBytes = 1 << 16;

/**
 * Makes a delimited text ready for DuckDB: the file itself where that reads it without doubt, else a copy in `folder`.
 * Other encodings are decoded, NULs taken out, lines before the column names left out and counted.
 */
export async function openText(path: string, folder: string, opening: Opening, told: Told): Promise<Copied> {
  const start = await startOf(path);
  let encoding: FileEncoding = opening.encoding ?? encodingOfStart(start).encoding;
  if (encoding === "utf-8" || encoding === "windows-1252") refuseBinary(start);
  const notices: Finding[] = [];
  let text = path;
  let dialect = dialectFor(start, opening);
  let facts: TextFacts | null = null;
  if (encoding === "utf-8") {
    facts = await scanText(path, dialect.delimiter, told);
    if (!facts.isUtf8) {
      encoding = await guessedEncoding(path, dialect.delimiter, opening);
      notices.push(guessed(encoding));
    }
  }
  if (encoding !== "utf-8" || facts === null) {
    text = join(folder, "decoded");
    await pipeline(Readable.from(decoded(path, encoding)), createWriteStream(text));
    dialect = dialectFor(await startOf(text), opening);
    facts = await scanText(text, dialect.delimiter, told);
  }
  if (isPlain(facts, dialect) && (await endsAsItBegins(text, facts)))
    return {
      path: text,
      delimiter: dialect.delimiter,
      records: facts.records,
      widths: facts.widths,
      encoding,
      skipped: 0,
      isUnquoted: !facts.hasQuotes,
      notices
    };
  const copy = join(folder, "mended");
  const {records, widths, nuls} = await mendText(text, "utf-8", dialect, copy);
  return {
    path: copy,
    delimiter: ",",
    records,
    widths,
    encoding,
    skipped: dialect.preamble,
    isUnquoted: false,
    notices: [
      ...notices,
      ...(dialect.quote === "'" && opening.quote === undefined ? [guessedQuote] : []),
      ...mended(nuls, dialect.preamble)
    ]
  };
}

/** Whether DuckDB reads a text as CSV is meant: tried with each of these quirks, which it refuses or loses rows over. */
function isPlain(
  {hasNul, hasStrayQuotes, endsInQuotes, lineEnds}: TextFacts,
  {quote, preamble}: Dialect
): boolean {
  const kindsOfLineEnd = Object.values(lineEnds).filter((count) => count > 0).length;
  return (
    !hasNul && !hasStrayQuotes && !endsInQuotes && kindsOfLineEnd <= 1 && quote === '"' && preamble === 0
  );
}

/** Whether the first line break, in quotes or not, is of the kind that ends records: DuckDB goes by the first. */
async function endsAsItBegins(path: string, {lineEnds}: TextFacts): Promise<boolean> {
  const [first] = /\r\n|\r|\n/.exec((await startOf(path)).toString("latin1")) ?? [];
  if (first === undefined) return true;
  return lineEnds[first === "\n" ? "lf" : first === "\r" ? "cr" : "crlf"] > 0;
}

function dialectFor(start: Buffer, {headerRow, quote}: Opening): Dialect {
  const guessed = dialectOf(
    start
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .replaceAll("\0", "")
  );
  return {...guessed, ...(quote !== undefined && {quote}), ...(headerRow !== undefined && {preamble: 0})};
}

function guessed(encoding: FileEncoding): Finding {
  return {
    code: "guessed_encoding",
    found: "a file that is not UTF-8 and does not say what it is",
    expected: "UTF-8, or its encoding in engagement.json",
    hint: `It was read as ${encoding}. If letters look wrong, add "encoding" to its source, or export it as UTF-8.`
  };
}

const guessedQuote: Finding = {
  code: "guessed_quote",
  found: "cells between single quotes",
  expected: "double quotes, or none",
  hint: 'The quotes were taken off. Say "quote": "\'" for the source in engagement.json where that is right, or "quote": "\\"" where they are part of the text.'
};

function mended(nuls: number, preamble: number): Finding[] {
  const notices: Finding[] = [];
  if (nuls > 0) {
    notices.push({
      code: "nul_bytes",
      found: `${nuls.toLocaleString("en")} NUL ${nuls === 1 ? "byte" : "bytes"}`,
      expected: "text",
      hint: "They were left out. If words are cut, export the file again."
    });
  }
  if (preamble > 0) {
    notices.push({
      code: "preamble",
      row: 1,
      found: `${preamble} ${preamble === 1 ? "line" : "lines"} before the column names`,
      expected: "the column names in row 1",
      hint: 'They were left out. If they are not notes or titles, say "headerRow" in engagement.json.'
    });
  }
  return notices;
}

async function guessedEncoding(path: string, delimiter: string, opening: Opening): Promise<FileEncoding> {
  const guess = opening.encoding === undefined ? await encodingOfBroken(path) : null;
  if (guess?.isCertain) return guess.encoding as FileEncoding;
  const hint =
    guess === null
      ? "Most of the file is UTF-8: mend this place, or export it again as UTF-8."
      : `It may be ${guess.encoding}. Save it as UTF-8, or add "encoding": "windows-1252" to its source in engagement.json if it is Western text.`;
  return refuseBrokenUtf8(path, delimiter, hint);
}

/** Refuses what is no text: control characters all over, or nothing but NULs. */
function refuseBinary(start: Buffer): void {
  let odd = 0;
  for (const byte of start)
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1f) odd++;
  if (odd * 10 <= start.length) return;
  throw new Refusal({
    code: "not_text",
    found: "bytes that are no text and no container that is known",
    expected: "text (CSV, TSV), an Excel workbook (.xlsx), SPSS (.sav), JSON or Parquet",
    hint: "Export the file again, in one of these."
  });
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(startBytes), position: 0});
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
