import highs from "highs";
import {directions} from "./eliminate.js";
import type {AtLeast, Equation, Equations} from "./equations.js";

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

/** Counts that fit a group of equations, by their unknown. */
type Counts = ReadonlyMap<number, number>;

interface Range {
  low: number;
  high: number;
}

/**
 * A linear programme over a group of equations: the extreme of a sum, and counts that reach it. Further lines may define
 * what else the sum is made of.
 */
type Programme = (
  sense: "Minimize" | "Maximize",
  sum: string,
  lines?: readonly string[]
) => {value: number; counts: Counts};

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
    widenTogether(inside, directions(group), limits, {unknowns, solve, see, isNarrow});
    for (const i of inside) {
      if (!isNarrow(i)) continue;
      const high = solve("Maximize", `u${i}`).value;
      if (high === Number.POSITIVE_INFINITY) continue;
      if (isNarrow(i)) solve("Minimize", `u${i}`);
      if (!isNarrow(i)) continue;
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

interface Widening {
  unknowns: Equations["unknowns"];
  solve: Programme;
  see(unknown: number, value: number): void;
  isNarrow(unknown: number): boolean;
}

/**
 * Widens most intervals in a few programmes: each lets as many narrow unknowns as can at once be as large as their
 * protection asks, or as small as can be; and from the middle of what was found, every direction in which the equations
 * leave the counts free is followed to its ends. Unknowns that stay narrow need programmes of their own.
 */
function widenTogether(
  inside: readonly number[],
  ways: readonly ReadonlyMap<number, number>[],
  limits: readonly AtLeast[],
  {unknowns, solve, see, isNarrow}: Widening
): void {
  const corners: Counts[] = [];
  let left = inside.filter(isNarrow);
  for (let before = Number.POSITIVE_INFINITY; left.length > 0 && left.length < before; ) {
    before = left.length;
    const enough = left.flatMap((i) => [
      ` t${i}: z${i} - u${i} <= 0`,
      ` m${i}: z${i} <= ${2 * unknowns[i]!.protection}`
    ]);
    corners.push(solve("Maximize", left.map((i) => `+ z${i}`).join(" "), enough).counts);
    corners.push(solve("Minimize", left.map((i) => `+ u${i}`).join(" ")).counts);
    const mean = (i: number) =>
      corners.reduce((sum, counts) => sum + (counts.get(i) ?? 0), 0) / corners.length;
    const middle = new Map(inside.map((i) => [i, mean(i)]));
    for (const way of ways) for (const [i, value] of ends(middle, way, limits)) see(i, value);
    left = left.filter(isNarrow);
  }
}

/** How far the counts can go both ways in a direction until one of them, or a limit, ends it. */
function ends(
  centre: Counts,
  direction: ReadonlyMap<number, number>,
  limits: readonly AtLeast[]
): [number, number][] {
  let [up, down] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const limit = (room: number, rate: number) => {
    if (rate < 0) up = Math.min(up, Math.max(room, 0) / -rate);
    if (rate > 0) down = Math.min(down, Math.max(room, 0) / rate);
  };
  for (const [i, rate] of direction) limit(centre.get(i) ?? 0, rate);
  for (const {part, whole, share} of limits) {
    const rate = (direction.get(part) ?? 0) - share * (direction.get(whole) ?? 0);
    limit((centre.get(part) ?? 0) - share * (centre.get(whole) ?? 0), rate);
  }
  return [...direction].flatMap(([i, rate]): [number, number][] => {
    const from = centre.get(i) ?? 0;
    return [
      [i, from + rate * up],
      [i, from - rate * down]
    ];
  });
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
  const at = new Map<number, number>();
  const groups: (Equation[] | null)[] = [];
  for (const equation of equations) {
    const joined = new Set([...equation.terms.keys()].flatMap((i) => at.get(i) ?? []));
    const merged = [equation, ...[...joined].flatMap((g) => groups[g] ?? [])];
    for (const g of joined) groups[g] = null;
    for (const each of merged) for (const i of each.terms.keys()) at.set(i, groups.length);
    groups.push(merged);
  }
  return groups.flatMap((group, g) =>
    group === null ? [] : [{equations: group, atLeast: atLeast.filter(({part}) => at.get(part) === g)}]
  );
}

const tolerance = 1e-6;
