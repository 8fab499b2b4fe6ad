import {type RowShape, rowShapes} from "./published-blocks.js";
import {rowsIn} from "./rows-in.js";
import type {PublishedData, PublishedRow, SiteFile} from "./site-files.js";

/** A count that a table hides and another place of the site holds. */
export interface Told {
  cell: string;
  value: number;
  /** The file that holds it. */
  path: string;
}

/**
 * Looks through a whole site for rows of the tables that it publishes. A count that stands elsewhere is known, whatever its
 * table hides: the data come back with it, and a list of all such.
 */
export function withCopies(
  data: PublishedData,
  files: readonly SiteFile[]
): {data: PublishedData; told: Told[]} {
  const shapes = [...rowShapes, ...ownShapes(data)].filter(({table}) => data.tables.has(table));
  const isWorthReading = (text: string) =>
    shapes.some(({keys, counts}) =>
      [keys.every((key) => mentions(text, key)), counts.some((count) => mentions(text, count))].every(Boolean)
    );
  const tables = new Map([...data.tables].map(([name, rows]) => [name, [...rows]]));
  const places = new Map(shapes.map((shape) => [shape.table, placesOf(shape, data)]));
  const told = new Map<string, Told>();
  for (const file of files) {
    if (isTable(file, data)) continue;
    for (const row of rowsIn(file, isWorthReading)) {
      const shape = shapeOf(row, shapes);
      if (shape === null) continue;
      const {table, keys, counts} = shape;
      const key = keyOf(row, keys);
      const index = places.get(table)!.get(key);
      const rows = tables.get(table)!;
      const hidden = index === undefined ? undefined : rows[index]!;
      if (hidden === undefined || !/hidden|bounded/.test(String(hidden.flag ?? ""))) continue;
      for (const count of counts) {
        const value = row[count];
        if (typeof value !== "number" || typeof hidden[count] === "number") continue;
        const cell = `${table} ${count} ${key}`;
        if (!told.has(cell)) told.set(cell, {cell, value, path: file.path});
      }
      const known = counts.filter((count) => typeof row[count] === "number" && hidden[count] == null);
      rows[index!] = {...hidden, ...Object.fromEntries(known.map((count) => [count, row[count]]))};
    }
  }
  return {data: {...data, tables}, told: [...told.values()]};
}

/** The further tables that the report lists. */
function ownShapes({report}: PublishedData): RowShape[] {
  const own = (report?.own ?? []) as {
    name: string;
    published: {keys: string[]; figures: Record<string, string>} | null;
  }[];
  return own.flatMap(({name, published}) =>
    published === null
      ? []
      : [
          {
            table: name,
            keys: published.keys.filter((key) => key !== "team"),
            counts: Object.keys(published.figures)
          }
        ]
  );
}

/** Whether a file is one of the tables themselves. */
function isTable({path}: SiteFile, {tables}: PublishedData): boolean {
  const name = /(?:^|\/)([a-z][a-z0-9_]*)(?:\.[0-9a-f]{8})?\.json$/.exec(path)?.[1];
  return name !== undefined && !path.includes(" > ") && (tables.has(name) || name === "report");
}

/** The table that a row belongs to: of those whose keys it all has, and a count, the one with most of both. */
function shapeOf(row: PublishedRow, shapes: readonly RowShape[]): RowShape | null {
  let best: {shape: RowShape; size: number} | null = null;
  for (const shape of shapes) {
    if (!shape.keys.every((key) => row[key] !== undefined)) continue;
    // What is counted in a region is not what is counted in all of them.
    if (row.region !== undefined && !shape.keys.includes("region")) continue;
    const counts = shape.counts.filter((count) => row[count] !== undefined).length;
    const size = shape.keys.length + counts;
    if (counts > 0 && (best === null || size > best.size)) best = {shape, size};
  }
  return best?.shape ?? null;
}

function placesOf({table, keys}: RowShape, {tables}: PublishedData): ReadonlyMap<string, number> {
  return new Map(tables.get(table)!.map((row, i) => [keyOf(row, keys), i]));
}

function keyOf(row: PublishedRow, keys: readonly string[]): string {
  return [...keys.map((key) => row[key]), row.team ?? "*"].join(" ");
}

/** Attributes of elements have dashes where columns have underscores. */
function mentions(text: string, column: string): boolean {
  return text.includes(column) || text.includes(column.replaceAll("_", "-"));
}
