import highs from "highs";
import {directions} from "./eliminate.js";
import type {AtLeast, Equation, Equations} from "./equations.js";
import {exchanges} from "./exchanges.js";
import {alwaysZero, type Programme, widenTogether} from "./widen.js";

// The package's types are those of a CommonJS module, whose default export lies one level deeper than at run time.
const load = highs as unknown as typeof highs.default;

/** A hidden count whose possible values lie too close together. */
export interface Narrow {
  unknown: number;
  low: number;
  high: number;
  /** The published sums that bound it. */
  from: string[];
}

interface Range {
  low: number;
  high: number;
}

/** The unknowns whose interval, over all counts of 0 or more that fit, is narrower than their protection. */
export async function narrowlyBounded({unknowns, equations, atLeast}: Equations): Promise<Narrow[]> {
  const solver = await load();
  const found: Narrow[] = [];
  for (const {equations: group, atLeast: limits} of groupsOf(equations, atLeast)) {
    const programme = programmeOf(solver, group, limits);
    const seen = new Map<number, Range>();
    const see = (i: number, value: number) => {
      const {low, high} = seen.get(i) ?? {low: value, high: value};
      seen.set(i, {low: Math.min(low, value), high: Math.max(high, value)});
    };
    const solve: Programme = (sense, sum, lines) => {
      const solution = programme(sense, sum, lines);
      for (const [i, value] of solution.counts) see(i, value);
      return solution;
    };
    const isNarrow = (i: number) => {
      const {low, high} = seen.get(i) ?? {low: 0, high: 0};
      return wholeWidth(low, high) < unknowns[i]!.protection;
    };
    const inside = [...new Set(group.flatMap(({terms}) => [...terms.keys()]))];
    const ways = {long: directions(group), short: exchanges(group)};
    const most = (i: number) => seen.get(i)?.high ?? 0;
    widenTogether(inside, ways, limits, {unknowns, solve, see, isNarrow, most});
    const nobody = alwaysZero(inside.filter(isNarrow), solve, most);
    for (const i of inside) {
      if (!isNarrow(i)) continue;
      if (!nobody.has(i)) {
        const high = solve("Maximize", `u${i}`).value;
        if (high === Number.POSITIVE_INFINITY) continue;
        if (isNarrow(i)) solve("Minimize", `u${i}`);
        if (!isNarrow(i)) continue;
      }
      const from = group.filter(({terms}) => terms.has(i)).map((equation) => equation.from);
      const range = seen.get(i)!;
      const low = Math.max(0, Math.ceil(range.low - tolerance));
      const most = Math.floor(range.high + tolerance);
      found.push({unknown: i, low, high: most, from});
    }
  }
  return found;
}

/** How many steps of one lie between the whole numbers of an interval; counts are whole. */
function wholeWidth(low: number, high: number): number {
  return Math.floor(high + tolerance) - Math.ceil(low - tolerance);
}

function programmeOf(
  solver: Awaited<ReturnType<typeof load>>,
  equations: readonly Equation[],
  limits: readonly AtLeast[]
): Programme {
  const sums = equations.map(
    ({terms, right}, e) =>
      ` e${e}: ${[...terms].map(([i, n]) => `${n < 0n ? "-" : "+"} ${n < 0n ? -n : n} u${i}`).join(" ")} = ${right}`
  );
  const bounds = limits.map(({part, whole, share}, b) => ` b${b}: u${part} - ${share} u${whole} >= 0`);
  const constraints = [...sums, ...bounds].join("\n");
  return (sense, sum, lines = []) => {
    const {Status, ObjectiveValue, Columns} = solver.solve(
      `${sense}\n o: ${sum}\nSubject To\n${[constraints, ...lines].join("\n")}\nEnd\n`
    );
    if (/nbounded/.test(Status)) {
      return {
        value: sense === "Maximize" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
        counts: new Map()
      };
    }
    if (Status !== "Optimal")
      throw new Error(`no counts fit what is published: ${equations[0]!.from} (${Status})`);
    const counts = Object.entries(Columns).flatMap(([name, column]): [number, number][] =>
      name.startsWith("u") ? [[Number(name.slice(1)), (column as {Primal: number}).Primal]] : []
    );
    return {value: ObjectiveValue, counts: new Map(counts)};
  };
}

/** Equations and limits that share no unknown can be attacked one group after the other. */
function groupsOf(
  equations: readonly Equation[],
  atLeast: readonly AtLeast[]
): {equations: Equation[]; atLeast: AtLeast[]}[] {
  const above = new Map<number, number>();
  const rootOf = (unknown: number): number => {
    let root = unknown;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    for (let i = unknown; i !== root; ) {
      const next = above.get(i)!;
      above.set(i, root);
      i = next;
    }
    return root;
  };
  for (const {terms} of equations) {
    const [first, ...others] = terms.keys();
    for (const other of others) {
      const [root, joined] = [rootOf(first!), rootOf(other)];
      if (root !== joined) above.set(joined, root);
    }
  }
  const groups = new Map<number, {equations: Equation[]; atLeast: AtLeast[]}>();
  for (const equation of equations) {
    const [first] = equation.terms.keys();
    if (first === undefined) continue;
    const root = rootOf(first);
    const group = groups.get(root) ?? {equations: [], atLeast: []};
    group.equations.push(equation);
    groups.set(root, group);
  }
  for (const limit of atLeast) groups.get(rootOf(limit.part))?.atLeast.push(limit);
  return [...groups.values()];
}

const tolerance = 1e-6;
