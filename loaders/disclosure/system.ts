/** A published count that may be hidden. */
export interface Cell {
  /** What it counts: respondents, or pairs of respondent and expectation. Whole, 0 or more. */
  n: number;
  /** What else is published of it and adds up alike: its pairs by class. The same number of them in a component. */
  classes?: readonly number[];
  /** Hidden for its own sake. */
  isPrimary: boolean;
  /** What is lost when it is hidden; 0 or more. */
  loss: number;
  /** Never published, though sums contain it: as those of a group who are in no team. */
  isUnpublished?: boolean;
}

/** A published sum: the cell `total` is the sum of the cells `parts`, all by their index. */
export interface Relation {
  total: number;
  parts: readonly number[];
  /** What it sums over, where sums of two kinds cross: all teams for an item, or all items of a team. */
  over?: "teams" | "items";
}

/** Cells and all that is known of how they add up. */
export interface LinearSystem {
  cells: readonly Cell[];
  relations: readonly Relation[];
}

/**
 * Of each cell, one that stands for all that count the very same people: a sum to which one part alone adds something is
 * that part. Who is alone in one of them is alone in all.
 */
export function sameCounts({cells, relations}: LinearSystem): number[] {
  const root = rootsOf(cells.length);
  for (const {total, parts} of relations) {
    const [first, ...more] = parts.filter((i) => cells[i]!.n > 0);
    if (first !== undefined && more.length === 0) root.join(first, total);
  }
  return cells.map((_, i) => root.of(i));
}

/** Splits a system into those that share no cell, each with the indexes that its cells have in the whole. */
export function components({cells, relations}: LinearSystem): {system: LinearSystem; indexes: number[]}[] {
  const root = rootsOf(cells.length);
  for (const {total, parts} of relations) for (const part of parts) root.join(part, total);
  const members = new Map<number, number[]>();
  for (const i of cells.keys()) pushTo(members, root.of(i), i);
  const relationsOf = new Map<number, Relation[]>();
  for (const relation of relations) pushTo(relationsOf, root.of(relation.total), relation);
  return [...members].map(([key, indexes]) => {
    const place = new Map(indexes.map((index, i) => [index, i]));
    return {
      indexes,
      system: {
        cells: indexes.map((index) => cells[index]!),
        relations: (relationsOf.get(key) ?? []).map(({total, parts, ...relation}) => ({
          ...relation,
          total: place.get(total)!,
          parts: parts.map((part) => place.get(part)!)
        }))
      }
    };
  });
}

/** Sets of indexes that are joined, each known by one of them. */
function rootsOf(size: number): {of(i: number): number; join(a: number, b: number): void} {
  const parent = Array.from({length: size}, (_, i) => i);
  const of = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    of,
    join(a, b) {
      parent[of(a)] = of(b);
    }
  };
}

function pushTo<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
