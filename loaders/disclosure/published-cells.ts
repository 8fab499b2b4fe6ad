import {groupBy} from "../alignment/group-by.js";
import type {Tables} from "../alignment/tables.js";
import type {Hierarchies} from "./hierarchies.js";
import {type PublishedCount, publishedCounts, type RowOf} from "./published-counts.js";
import type {Cell, LinearSystem, Relation} from "./system.js";

/**
 * The linear system of everything that is published, and the rows that show each cell; none for unpublished ones. A row
 * stands in several cells where it shows several counts.
 */
export interface PublishedCells {
  system: LinearSystem;
  rows: RowOf[][];
}

/** What is asked of a row: whether it is hidden for its own sake. */
export type PrimaryRule = (row: RowOf) => boolean;

/** The counts of a block by place and item; several rows may show the same. */
type Block = Map<string, PublishedCount[]>;

/**
 * Registers every cell with the sums it stands in: teams add up to their region, regions and teams of none to `*`;
 * expectations to their theme and to `*`. Counts of two tables that are the same are one cell. What the teams leave over
 * is a cell that nobody sees: people without a team.
 */
export function publishedCells(
  tables: Tables,
  hierarchies: Hierarchies,
  isPrimary: PrimaryRule,
  minimum: number
): PublishedCells {
  const cells: Cell[] = [];
  const rows: RowOf[][] = [];
  const relations: Relation[] = [];
  const place = new Map<string, number>();
  for (const [name, block] of blocksOf(tables)) {
    for (const [key, counts] of block) {
      const {n, classes, item} = counts[0]!;
      const loss = n * dearness(counts[0]!) * (isExpectation(item) ? 1 : dearer);
      place.set(`${name}\u0000${key}`, cells.length);
      cells.push({n, classes, loss, isPrimary: counts.some(({row}) => isPrimary(row))});
      rows.push(counts.map(({row}) => row));
    }
    for (const {total, parts, over} of sumsOf(name, block, place, hierarchies)) {
      const rest = parts.reduce((left, part) => left - cells[part]!.n, cells[total]!.n);
      if (rest < 0) continue;
      if (rest > 0) {
        const classes = cells[total]!.classes?.map((count, k) =>
          parts.reduce((left, part) => left - (cells[part]!.classes?.[k] ?? 0), count)
        );
        cells.push({
          n: rest,
          ...(classes && {classes}),
          loss: 0,
          isPrimary: rest < minimum,
          isUnpublished: true
        });
        rows.push([]);
      }
      relations.push({total, parts: rest > 0 ? [...parts, cells.length - 1] : parts, ...(over && {over})});
    }
  }
  return {system: {cells, relations}, rows};
}

/** A total is read first and by most: it costs this many times its own count, and for both dimensions twice. */
const dearer = 4;

function dearness({team, region}: PublishedCount): number {
  if (region !== undefined) return dearer / 2;
  return team === "*" ? dearer : 1;
}

/** The blocks by name; those that count the same of the same people are one, as one gives away the other. */
function blocksOf(tables: Tables): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const count of publishedCounts(tables)) {
    const block = blocks.get(count.block) ?? new Map<string, PublishedCount[]>();
    const key = keyOf(placeOf(count), count.item);
    block.set(key, [...(block.get(key) ?? []), count]);
    blocks.set(count.block, block);
  }
  const merged = new Map<string, Block>();
  const alike = new Map<string, string>();
  for (const [name, block] of blocks) {
    const first = alike.get(fingerprint(block));
    if (first === undefined) {
      alike.set(fingerprint(block), name);
      merged.set(name, block);
      continue;
    }
    const same = merged.get(first)!;
    for (const [key, counts] of block) same.set(key, [...(same.get(key) ?? []), ...counts]);
  }
  return merged;
}

/**
 * What two blocks share that count the same of the same people: their counts and classes, a cell at a time. Regions follow
 * from their teams, and only some tables tell them.
 */
function fingerprint(block: Block): string {
  return [...block]
    .filter(([, [first]]) => first!.region === undefined)
    .map(([key, [first]]) => [first!.people, key, first!.n, ...first!.classes].join(" "))
    .sort()
    .join("\n");
}

/** The sums of a block: over teams and regions for each item, over items and themes for each team and region. */
function* sumsOf(
  name: string,
  block: Block,
  place: ReadonlyMap<string, number>,
  {themeOf, regionOf}: Hierarchies
): Generator<Relation> {
  const all = [...block.values()].map((counts) => counts[0]!);
  const at = (key: string) => place.get(`${name}\u0000${key}`);
  const sum = function* (
    over: "teams" | "items",
    total: string,
    parts: readonly PublishedCount[]
  ): Generator<Relation> {
    const whole = at(total);
    if (whole === undefined || parts.length === 0) return;
    yield {total: whole, parts: parts.map((part) => at(keyOf(placeOf(part), part.item))!), over};
  };
  for (const [item, counts] of groupBy(all, (count) => count.item)) {
    const regions = counts.filter(({region}) => region !== undefined);
    const teams = counts.filter(({team}) => team !== "*");
    const isIn = (region: string | undefined) => (count: PublishedCount) =>
      region !== undefined && regionOf.get(count.team) === region;
    for (const region of regions)
      yield* sum("teams", keyOf(placeOf(region), item), teams.filter(isIn(region.region)));
    const elsewhere = teams.filter((team) => !regions.some(({region}) => isIn(region)(team)));
    yield* sum("teams", keyOf("*", item), [...regions, ...elsewhere]);
  }
  for (const [where, counts] of groupBy(all, placeOf)) {
    const items = counts.filter(({item}) => isExpectation(item));
    yield* sum("items", keyOf(where, "*"), items);
    for (const [theme, own] of groupBy(items, ({item}) => themeOf.get(item) ?? "")) {
      if (theme !== "") yield* sum("items", keyOf(where, `theme:${theme}`), own);
    }
  }
}

/** Where a count is taken: a team, a region, or `*`. No team's id begins with a control character. */
function placeOf({team, region}: PublishedCount): string {
  return region === undefined ? team : `\u0001${region}`;
}

function keyOf(place: string, item: string): string {
  return `${place}\u0000${item}`;
}

function isExpectation(item: string): boolean {
  return item !== "*" && !item.startsWith("theme:");
}
