import {basename, dirname} from "node:path";
import {openDatabase} from "../warehouse/duckdb.js";
import {mostWhole, narrowFile} from "../warehouse/narrow-file.js";
import {withTextFile} from "../warehouse/read-file.js";
import {runModels} from "../warehouse/sql-model.js";
import type {Look} from "./look.js";

/** More rows than this are not read: a roster or a report has fewer. */
const mostRows = 10_000_000;

/**
 * The cells of some columns of a whole file, by their positions, trimmed; rows that are no participants' are left out.
 */
export async function readCells(look: Look, positions: readonly number[]): Promise<Map<number, string>[]> {
  const layout = look.layout!;
  const opening = look.encoding === "windows-1252" ? {encoding: look.encoding} : {};
  const kept: Map<number, string>[] = [];
  await withTextFile(dirname(look.path), basename(look.path), opening, async (whole) => {
    const width = Math.max(...whole.head.records.slice(0, layout.headerRows).map((record) => record.length));
    const wanted = [...new Set([...positions, ...layout.drops.map(({position}) => position)])];
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
      await db.set("sample_rows", mostRows);
      await runModels(db, import.meta.url, ["models/sample_rows"]);
      const list = wanted.map((position) => `c${position}`).join(", ");
      for (const row of await db.rows<Record<string, string | null>>(`SELECT ${list} FROM file_rows`)) {
        const cells = new Map(wanted.map((position) => [position, (row[`c${position}`] ?? "").trim()]));
        const isDropped = layout.drops.some(({position, values}) =>
          values.includes(cells.get(position)!.toLowerCase())
        );
        if (!isDropped) kept.push(cells);
      }
    } finally {
      db.close();
    }
    return [];
  });
  return kept;
}
