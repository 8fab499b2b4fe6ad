import {keepWithin} from "./limits.js";
import {Refusal} from "./refusal.js";

/** What the cells of a line between single quotes were read as. */
export interface QuotedLine {
  cells: string[];
  /** Whether a quote was opened and never closed. */
  isOpen: boolean;
}

/**
 * Reads a line whose cells may stand between single quotes. Writers of these often leave the apostrophes inside as they are:
 * only one before a separator or the line's end closes a cell, and two in a row stand for one.
 */
export function readSingleQuoted(line: string, delimiter: string): QuotedLine {
  const cells: string[] = [];
  let at = 0;
  while (true) {
    if (line[at] !== "'") {
      const end = line.indexOf(delimiter, at);
      cells.push(line.slice(at, end < 0 ? undefined : end));
      if (end < 0) return {cells, isOpen: false};
      at = end + 1;
      continue;
    }
    const end = closingQuote(line, at + 1, delimiter);
    if (end < 0) return {cells: [...cells, line.slice(at)], isOpen: true};
    cells.push(line.slice(at + 1, end).replaceAll("''", "'"));
    if (end + 1 === line.length) return {cells, isOpen: false};
    at = end + 2;
  }
}

function closingQuote(line: string, from: number, delimiter: string): number {
  for (let at = line.indexOf("'", from); at >= 0; at = line.indexOf("'", at + 1)) {
    const next = line[at + 1];
    if (next === undefined || next === delimiter) return at;
    if (next === "'") at++;
  }
  return -1;
}

/** The records of a text whose cells may stand between single quotes, a line each; blank lines are left out. */
export async function* singleQuotedRecords(
  chunks: AsyncIterable<string>,
  delimiter: string
): AsyncGenerator<string[]> {
  let row = 0;
  for await (const line of linesOf(chunks)) {
    if (line === "") continue;
    row++;
    const {cells, isOpen} = readSingleQuoted(line, delimiter);
    if (isOpen) throw openQuote(row);
    yield cells;
  }
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const text = rest + chunk;
    // A carriage return at the end may be half of a line end.
    const end = text.endsWith("\r") ? text.length - 1 : text.length;
    const lines = text.slice(0, end).split(/\r\n|\n|\r/);
    rest = lines.pop()! + text.slice(end);
    keepWithin("recordBytes", rest.length);
    yield* lines;
  }
  yield* rest.split(/\r\n|\n|\r/);
}

function openQuote(row: number): Refusal {
  return new Refusal({
    code: "broken_record",
    row,
    found: "a single quote that is opened and not closed in its line",
    expected: "cells between single quotes, a record a line",
    hint: 'Where these quotes are part of the text, say "quote": "\\"" for the source in engagement.json; else mend the line.'
  });
}
