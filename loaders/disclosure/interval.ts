import type {Solver} from "./solver.js";
import type {LinearSystem} from "./system.js";

/** A table that fits what is published, in which a hidden cell is as small, or as large, as it can be. */
export interface Extreme {
  /** The cell's count there; Infinity where nothing bounds it. */
  value: number;
  /** What the other hidden cells hold there, as far as they hang together with it. */
  others: ReadonlyMap<number, number>;
}

/** One of the counts of every cell of a system. */
export interface Counted {
  counts: readonly number[];
  relations: LinearSystem["relations"];
}

/**
 * The smallest or largest count that a hidden cell can have in a table without negative counts that fits what is
 * published, by a linear programme.
 */
export function extreme(
  solver: Solver,
  {counts, relations}: Counted,
  hidden: ReadonlySet<number>,
  cell: number,
  sense: "Minimize" | "Maximize"
): Extreme {
  const reached = connected(relations, hidden, cell);
  if (reached.length === 1) return ofOneSum(counts, reached[0]!, hidden, cell, sense);
  const constraints = reached.map(({total, parts}, r) => {
    let right = 0;
    const terms: string[] = [];
    for (const [i, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
      if (hidden.has(i)) terms.push(`${sign > 0 ? "+" : "-"} x${i}`);
      else right -= sign * counts[i]!;
    }
    return ` r${r}: ${terms.join(" ")} = ${right}`;
  });
  if (constraints.length === 0) return unbounded(sense);
  const {Status, ObjectiveValue, Columns} = solver.solve(
    `${sense}\n obj: x${cell}\nSubject To\n${constraints.join("\n")}\nEnd\n`
  );
  if (Status === "Unbounded" || Status === "Primal infeasible or unbounded") return unbounded(sense);
  if (Status !== "Optimal") throw new Error(`the bounds of a hidden cell could not be computed: ${Status}`);
  const others = Object.entries(Columns).map(
    ([name, column]) => [Number(name.slice(1)), (column as {Primal: number}).Primal] as const
  );
  return {value: ObjectiveValue, others: new Map(others)};
}

function unbounded(sense: "Minimize" | "Maximize"): Extreme {
  return {value: sense === "Minimize" ? 0 : Number.POSITIVE_INFINITY, others: new Map()};
}

/** Of one sum no programme is needed: the hidden parts share what the shown ones leave of the total. */
function ofOneSum(
  counts: readonly number[],
  {total, parts}: LinearSystem["relations"][number],
  hidden: ReadonlySet<number>,
  cell: number,
  sense: "Minimize" | "Maximize"
): Extreme {
  const open = parts.filter((i) => hidden.has(i));
  const shown = parts.reduce((sum, i) => (hidden.has(i) ? sum : sum + counts[i]!), 0);
  if (hidden.has(total)) {
    const least = cell === total ? shown : 0;
    if (sense === "Maximize" && (cell !== total || open.length > 0)) return unbounded(sense);
    const others = open.map((i) => [i, 0] as const);
    return {value: least, others: new Map([...others, [total, shown] as const])};
  }
  const left = counts[total]! - shown;
  const taker = sense === "Maximize" || open.length === 1 ? cell : open.find((i) => i !== cell)!;
  return {
    value: taker === cell ? left : 0,
    others: new Map(open.map((i) => [i, i === taker ? left : 0]))
  };
}

/** The relations with a hidden cell that hang together with this one. */
function connected(
  relations: LinearSystem["relations"],
  hidden: ReadonlySet<number>,
  cell: number
): LinearSystem["relations"][number][] {
  const waiting = relations.map((relation) => ({
    relation,
    free: [relation.total, ...relation.parts].filter((i) => hidden.has(i))
  }));
  const reached = new Set([cell]);
  const used: LinearSystem["relations"][number][] = [];
  for (let grew = true; grew; ) {
    grew = false;
    for (const [w, entry] of waiting.entries()) {
      if (entry.free.length === 0 || !entry.free.some((i) => reached.has(i))) continue;
      used.push(entry.relation);
      for (const i of entry.free) reached.add(i);
      waiting[w] = {...entry, free: []};
      grew = true;
    }
  }
  return used;
}
