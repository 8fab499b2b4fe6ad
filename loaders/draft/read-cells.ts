import {basename, dirname} from "node:path";
import {type Database, openDatabase} from "../warehouse/duckdb.js";
import {mostWhole, narrowFile} from "../warehouse/narrow-file.js";
import {withTextFile} from "../warehouse/read-file.js";
import {runModels} from "../warehouse/sql-model.js";
import {type Look, sampleRows} from "./look.js";

/** More rows than this are not read: a roster or a report has fewer. */
const mostRows = 10_000_000;

/**
 * The cells of some columns of a whole file, by their positions, trimmed; rows that are no participants' are left out.
 */
export async function readCells(look: Look, positions: readonly number[]): Promise<Map<number, string>[]> {
  const {drops} = look.layout!;
  const wanted = [...new Set([...positions, ...drops.map(({position}) => position)])];
  const kept: Map<number, string>[] = [];
  await withRows(look, wanted, mostRows, async (db) => {
    const list = wanted.map((position) => `c${position}`).join(", ");
    for (const row of await db.rows<Record<string, string | null>>(`SELECT ${list} FROM file_rows`)) {
      const cells = new Map(wanted.map((position) => [position, (row[`c${position}`] ?? "").trim()]));
      const isDropped = drops.some(({position, values}) =>
        values.includes(cells.get(position)!.toLowerCase())
      );
      if (!isDropped) kept.push(cells);
    }
  });
  return kept;
}

/** Reads the sample of a file once more, some columns of it at least, and lets `read` query its `file_rows`. */
export async function withSample(
  look: Look,
  positions: readonly number[],
  read: (db: Database) => Promise<void>
): Promise<void> {
  await withRows(look, positions, sampleRows, read);
}

async function withRows(
  look: Look,
  wanted: readonly number[],
  rows: number,
  read: (db: Database) => Promise<void>
): Promise<void> {
  const layout = look.layout!;
  const opening = look.encoding === "windows-1252" ? {encoding: look.encoding} : {};
  await withTextFile(dirname(look.path), basename(look.path), opening, async (whole) => {
    const width = Math.max(...whole.head.records.slice(0, layout.headerRows).map((record) => record.length));
    const isWhole = width <= mostWhole;
    const places = isWhole ? Array.from({length: width}, (_, i) => i) : wanted;
    const file = isWhole ? whole : await narrowFile(whole, places, width);
    const db = await openDatabase(":memory:");
    try {
      await db.set("path", file.path);
      await db.set("delimiter", file.head.delimiter);
      await db.set("columns", Object.fromEntries(places.map((place) => [`c${place}`, "VARCHAR"])));
      await db.set("header_rows", layout.headerRows);
      await db.set("skipped", file.skipped);
      await db.set("sample_rows", rows);
      await runModels(db, import.meta.url, ["models/sample_rows"]);
      await read(db);
    } finally {
      db.close();
    }
    return [];
  });
}
