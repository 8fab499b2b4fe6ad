/** Rows that move along with another, and whether they move as it does (1) or the other way round (-1). */
export interface Companions {
  rows: readonly number[];
  signs: readonly (1 | -1)[];
}

/** What must move with a row: one way of each list, where there is one; null where that side asks for nothing. */
export interface Ways {
  /** Down to a team: what a total moves by, one of its parts moves by. */
  below: readonly Companions[] | null;
  /** Up to the total of all, or to a team elsewhere that takes it back. Ways that hold the row itself are none. */
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

  const below = perRow((row) => {
    const down = ends.flatMap((end) => {
      const depth = upwards[end]!.indexOf(row);
      return depth < 1 ? [] : [companions(upwards[end]!.slice(0, depth), [])];
    });
    return down.sort(byLength);
  });

  /** Of any part of a total: what is beside it, and what is beyond the total. */
  const outside = perRow((total) => {
    const own = upwards[total]!;
    const out = ends.flatMap((end) => {
      const other = upwards[end]!;
      if (own.at(-1) === end) return [companions(own, [])];
      const shared = own.find((at) => other.includes(at));
      if (shared === undefined) return [];
      return [companions(own.slice(0, own.indexOf(shared)), other.slice(0, other.indexOf(shared)))];
    });
    return out.sort(byLength);
  });

  return (row) => ({
    below: children[row]!.length === 0 ? null : below(row),
    outside: parents[row] === -1 ? null : outside(parents[row]!)
  });
}

function companions(up: readonly number[], down: readonly number[]): Companions {
  return {rows: [...up, ...down], signs: [...up.map(() => 1 as const), ...down.map(() => -1 as const)]};
}

function byLength(a: Companions, b: Companions): number {
  return a.rows.length - b.rows.length;
}

/** Finds out once for each row that is asked for. */
function perRow<Value>(find: (row: number) => Value): (row: number) => Value {
  const known = new Map<number, Value>();
  return (row) => {
    if (!known.has(row)) known.set(row, find(row));
    return known.get(row)!;
  };
}
