import type {Tables} from "../alignment/tables.js";
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

/** The counts of a block by team and item; several rows may show the same. */
type Block = Map<string, PublishedCount[]>;

/**
 * Registers every cell with the sums it stands in: teams add up to `*`, expectations to their theme and to `*`.
 * Counts of two tables that are the same are one cell. What the teams leave over is a cell that nobody sees: people
 * without a team.
 */
export function publishedCells(
  tables: Tables,
  themeOf: ReadonlyMap<string, string>,
  isPrimary: PrimaryRule,
  minimum: number
): PublishedCells {
  const cells: Cell[] = [];
  const rows: RowOf[][] = [];
  const relations: Relation[] = [];
  const place = new Map<string, number>();
  for (const [name, block] of blocksOf(tables)) {
    for (const [key, counts] of block) {
      const {n, classes, team, item} = counts[0]!;
      const loss = n * (team === "*" ? dearer : 1) * (isExpectation(item) ? 1 : dearer);
      place.set(`${name}\u0000${key}`, cells.length);
      cells.push({n, classes, loss, isPrimary: counts.some(({row}) => isPrimary(row))});
      rows.push(counts.map(({row}) => row));
    }
    for (const {total, parts, over} of sumsOf(name, block, place, themeOf)) {
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

/** The blocks by name; those that count the same of the same people are one, as one gives away the other. */
function blocksOf(tables: Tables): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const count of publishedCounts(tables)) {
    const block = blocks.get(count.block) ?? new Map<string, PublishedCount[]>();
    const key = keyOf(count.team, count.item);
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
    } else
      for (const [key, counts] of block)
        merged
          .get(first)!
          .get(key)!
          .push(...counts);
  }
  return merged;
}

/** What two blocks share that count the same of the same people: their counts and classes, a cell at a time. */
function fingerprint(block: Block): string {
  return [...block]
    .map(([key, [first]]) => [first!.people, key, first!.n, ...first!.classes].join(" "))
    .sort()
    .join("\n");
}

/** The sums of a block: over teams for each item, over items and themes for each team. */
function* sumsOf(
  name: string,
  block: Block,
  place: ReadonlyMap<string, number>,
  themeOf: ReadonlyMap<string, string>
): Generator<Relation> {
  const all = [...block.values()].map((counts) => counts[0]!);
  const at = (team: string, item: string) => place.get(`${name}\u0000${keyOf(team, item)}`);
  const sum = function* (
    over: "teams" | "items",
    total: number | undefined,
    parts: readonly PublishedCount[]
  ): Generator<Relation> {
    if (total !== undefined && parts.length > 0)
      yield {total, parts: parts.map(({team, item}) => at(team, item)!), over};
  };
  for (const item of new Set(all.map((count) => count.item))) {
    yield* sum(
      "teams",
      at("*", item),
      all.filter((count) => count.item === item && count.team !== "*")
    );
  }
  for (const team of new Set(all.map((count) => count.team))) {
    const items = all.filter((count) => count.team === team && isExpectation(count.item));
    yield* sum("items", at(team, "*"), items);
    for (const theme of new Set(items.map(({item}) => themeOf.get(item)))) {
      if (theme === undefined) continue;
      yield* sum(
        "items",
        at(team, `theme:${theme}`),
        items.filter(({item}) => themeOf.get(item) === theme)
      );
    }
  }
}

function keyOf(team: string, item: string): string {
  return `${team}\u0000${item}`;
}

function isExpectation(item: string): boolean {
  return item !== "*" && !item.startsWith("theme:");
}
