import {csvFormatRows} from "d3";
import {readCsv} from "./csv.js";

/** Which lines of a file are about the same, and which of two is the newer. */
export interface LineIdentity {
  /** Columns that together name what a line is about. */
  keys: readonly string[];
  /** The column that says when it was written, in ISO 8601. */
  time: string;
}

/**
 * One file of two copies that were written apart, as in a browser while the folder could not be written: every line of
 * either, and of two about the same the newer; where neither says when, the first copy's. Lines that are alike stand once.
 */
export function newestLines(first: string, second: string, {keys, time}: LineIdentity): string {
  if (first === second) return first;
  const copies = [first, second].map(readCsv);
  if (copies[1]!.rows.length === 0) return first;
  if (copies[0]!.rows.length === 0) return second;
  const header = [...new Set(copies.flatMap((copy) => copy.header))];
  const lines = new Map<string, Record<string, string>>();
  for (const [i, {rows}] of copies.entries()) {
    // Within a copy a later line on the same counts already: they are told apart by their place.
    const times = new Map<string, number>();
    for (const {cells} of rows) {
      const about = keys.map((key) => cells[key] ?? "").join("\u0000");
      const nth = times.get(about) ?? 0;
      times.set(about, nth + 1);
      const key = `${about}\u0000${nth}`;
      const other = lines.get(key);
      if (i === 0 || other === undefined || (cells[time] ?? "") > (other[time] ?? "")) lines.set(key, cells);
    }
  }
  const rows = [...lines.values()].map((cells) => header.map((name) => cells[name] ?? ""));
  return `${csvFormatRows([header, ...rows])}\n`;
}
