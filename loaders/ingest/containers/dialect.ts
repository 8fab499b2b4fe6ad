import {dsvFormat} from "d3";
import type {Dialect} from "./mend-text.js";

/** The commonest first: where two split a text alike, the first is meant. */
const delimiters = [",", ";", "\t", "|", "^", "~", "\u001f"];
/** So much of a text decides. */
const lookedAt = 1 << 16;
const recordsLookedAt = 50;

/** How a text is written, told by its first records. */
export function dialectOf(text: string): Dialect {
  const start = text.slice(0, lookedAt);
  const delimiter = delimiterOf(start);
  const records = firstRecords(start, delimiter, recordsLookedAt);
  return {delimiter, quote: quoteOf(start, delimiter), preamble: preambleOf(records)};
}

/**
 * The delimiter that splits all of the first records into as many cells, however often another stands inside them; else the
 * one that splits the middle record into most. Of equals, the first record decides.
 */
function delimiterOf(start: string): string {
  let best = {delimiter: delimiters[0]!, rank: [0, 1, 1]};
  for (const delimiter of delimiters) {
    if (!start.includes(delimiter)) continue;
    const widths = firstRecords(start, delimiter, recordsLookedAt).map((record) => record.length);
    const first = widths[0] ?? 1;
    const middle = [...widths].sort((a, b) => a - b)[(widths.length - 1) >> 1] ?? 1;
    const isEven = first > 1 && widths.every((width) => width === first);
    const rank = [isEven ? 1 : 0, middle, first];
    if (isAbove(rank, best.rank)) best = {delimiter, rank};
  }
  return best.delimiter;
}

/** Whether the first number that differs is larger. */
function isAbove(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((value, i) => value !== other[i]);
  return at >= 0 && rank[at]! > other[at]!;
}

/** The first records of a text that are not blank, quotes resolved. */
export function firstRecords(text: string, delimiter: string, count: number): string[][] {
  const records: string[][] = [];
  const enough = new Error("enough");
  try {
    dsvFormat(delimiter).parseRows(text, (record) => {
      if (record.length > 1 || record[0] !== "") records.push(record);
      if (records.length === count) throw enough;
      return null;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return records;
}

/** A single quote where cells stand between such and none between double ones. */
function quoteOf(start: string, delimiter: string): string {
  const edge = delimiter.replace(/[|^]/g, "\\$&");
  const opened = new RegExp(`(?:^|[${edge}\\r\\n])"`);
  const between = new RegExp(`(?:^|[${edge}\\r\\n])'(?:[^'\\r\\n]|'')*'(?=[${edge}\\r\\n]|$)`, "g");
  return !opened.test(start) && (start.match(between)?.length ?? 0) > 1 ? "'" : '"';
}

/** How many records, a title or a note each, stand before the column names. */
function preambleOf(records: readonly string[][]): number {
  const filled = records.map((record) => record.filter((cell) => cell.trim() !== "").length);
  const usual = [...filled].sort((a, b) => a - b)[filled.length >> 1] ?? 0;
  if (usual < 3) return 0;
  const header = filled.findIndex((cells) => cells > 2 || cells >= usual * 0.4);
  return Math.max(0, header);
}
