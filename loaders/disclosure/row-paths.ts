/** Rows that move along with another, and whether they move as it does (1) or the other way round (-1). */
export interface Companions {
  rows: readonly number[];
  signs: readonly (1 | -1)[];
}

/** What must move with a row: one way of each list, where there is one; null where that side asks for nothing. */
export interface Ways {
  /** Down to a team: what a total moves by, one of its parts moves by. */
  below: readonly Companions[] | null;
  /** Up to the total of all, or to a team elsewhere that takes it back. */
  outside: readonly Companions[] | null;
}

/**
 * How rows of a hierarchy can change together by the same and leave every sum as it is: teams in regions in the total, or
 * teams in the total alone. `parents` names each row's total, -1 for the row that is in none. Shortest ways first.
 */
export function rowPaths(parents: readonly number[]): (row: number) => Ways {
  const children = parents.map((): number[] => []);
  for (const [row, parent] of parents.entries()) if (parent !== -1) children[parent]!.push(row);
  const upwards = parents.map((_, row) => {
    const chain = [row];
    for (let at = parents[row]!; at !== -1; at = parents[at]!) chain.push(at);
    return chain;
  });
  const ends = [...parents.keys()].filter((row) => children[row]!.length === 0 || parents[row] === -1);
  const known = new Map<number, Ways>();

  const below = (row: number): Companions[] =>
    ends.flatMap((end) => {
      const depth = upwards[end]!.indexOf(row);
      return depth < 1 ? [] : [alike(upwards[end]!.slice(0, depth))];
    });

  const outside = (row: number): Companions[] =>
    ends.flatMap((end) => {
      const [own, other] = [upwards[row]!, upwards[end]!];
      if (other.includes(row)) return [];
      if (own.at(-1) === end) return [alike(own.slice(1))];
      const shared = own.find((at) => other.includes(at));
      if (shared === undefined) return [];
      const up = own.slice(1, own.indexOf(shared));
      const down = other.slice(0, other.indexOf(shared));
      return [{rows: [...up, ...down], signs: [...up.map(() => 1 as const), ...down.map(() => -1 as const)]}];
    });

  const shortestFirst = (ways: readonly Companions[]) =>
    ways.toSorted((a, b) => a.rows.length - b.rows.length);

  return (row) => {
    const ways = known.get(row) ?? {
      below: children[row]!.length === 0 ? null : shortestFirst(below(row)),
      outside: parents[row] === -1 ? null : shortestFirst(outside(row))
    };
    known.set(row, ways);
    return ways;
  };
}

function alike(rows: readonly number[]): Companions {
  return {rows, signs: rows.map(() => 1 as const)};
}
