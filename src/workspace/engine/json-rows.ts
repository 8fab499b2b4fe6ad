import {Table} from "apache-arrow";
import {arrowColumn} from "./arrow-column.js";

type Row = Record<string, unknown>;

/**
 * Reads rows from JSON: a list of objects, an object of lists (columns), or an object a line. Throws with what was found.
 */
export function readJsonRows(text: string): Table {
  const rows = rowsOf(text);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return new Table(Object.fromEntries(names.map((name) => [name, arrowColumn(column(rows, name))])));
}

function rowsOf(text: string): Row[] {
  const whole = parse(text);
  const found = whole === undefined ? text.split("\n").flatMap(lineOf) : whole;
  if (Array.isArray(found)) {
    const odd = found.findIndex((row) => typeof row !== "object" || row === null || Array.isArray(row));
    if (odd >= 0) throw new Error(`row ${odd + 1}: found ${JSON.stringify(found[odd])}, expected an object`);
    return found;
  }
  const columns = Object.entries(found as Record<string, unknown>);
  const lists = columns.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  if (lists.length === 0 || lists.length < columns.length) return [found as Row];
  const length = Math.max(...lists.map(([, values]) => values.length));
  return Array.from({length}, (_, i) => Object.fromEntries(lists.map(([name, values]) => [name, values[i]])));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lineOf(line: string, index: number): Row[] {
  if (line.trim() === "") return [];
  const row = parse(line);
  if (row === undefined)
    throw new Error(`line ${index + 1}: found what is not JSON, expected an object a line`);
  return [row as Row];
}

/** A column's values of one kind: what is mixed or nested becomes text. */
function column(rows: readonly Row[], name: string): unknown[] {
  const values = rows.map((row) => row[name] ?? null);
  const kinds = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  if (kinds.size === 1 && !kinds.has("object")) return values;
  return values.map((value) => (value === null || typeof value === "string" ? value : JSON.stringify(value)));
}
