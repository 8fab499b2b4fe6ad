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
}

/** Cells and all that is known of how they add up. */
export interface LinearSystem {
  cells: readonly Cell[];
  relations: readonly Relation[];
}

/** Splits a system into those that share no cell, each with the indexes that its cells have in the whole. */
export function components({cells, relations}: LinearSystem): {system: LinearSystem; indexes: number[]}[] {
  const parent = cells.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const {total, parts} of relations) for (const part of parts) parent[root(part)] = root(total);
  const members = new Map<number, number[]>();
  for (const i of cells.keys()) members.set(root(i), [...(members.get(root(i)) ?? []), i]);
  const relationsOf = new Map<number, Relation[]>();
  for (const relation of relations) {
    const key = root(relation.total);
    relationsOf.set(key, [...(relationsOf.get(key) ?? []), relation]);
  }
  return [...members].map(([key, indexes]) => {
    const place = new Map(indexes.map((index, i) => [index, i]));
    return {
      indexes,
      system: {
        cells: indexes.map((index) => cells[index]!),
        relations: (relationsOf.get(key) ?? []).map(({total, parts}) => ({
          total: place.get(total)!,
          parts: parts.map((part) => place.get(part)!)
        }))
      }
    };
  });
}
