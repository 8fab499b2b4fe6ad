import {directions, reduced, solvedExactly} from "./eliminate.js";
import type {Equation} from "./equations.js";
import {exchanges} from "./exchanges.js";
import type {Group} from "./groups.js";
import {programmeOf, type Solver} from "./programme.js";
import {alwaysZero, type Programme, widenTogether} from "./widen.js";

/** Between which counts an unknown lies. */
export interface Interval {
  unknown: number;
  low: number;
  high: number;
}

/**
 * The unknowns of a group whose interval, over all counts of 0 or more that fit, is narrower than their protection;
 * those that the equations leave one value are found without rounding.
 */
export function narrowIn(solver: Solver, group: Group, protection: (unknown: number) => number): Interval[] {
  const {equations, atLeast} = group;
  const isNarrowIf = (unknown: number, low: number, high: number) =>
    wholeWidth(low, high) < protection(unknown);
  const most = equations.length === 1 && atLeast.length === 0 ? mostOfSum(equations[0]!) : null;
  if (most !== null) {
    return [...most]
      .filter(([i, high]) => isNarrowIf(i, 0, high))
      .map(([unknown, high]) => ({unknown, low: 0, high: Math.floor(high + tolerance)}));
  }
  const rows = reduced(equations);
  const solved = new Map(solvedExactly(rows).map(({unknown, value}) => [unknown, value]));
  const found = [...solved]
    .filter(([unknown]) => protection(unknown) > 0)
    .map(([unknown, value]): Interval => ({unknown, low: value, high: value}));
  const seen = new Map<number, {low: number; high: number}>();
  const see = (i: number, value: number) => {
    const {low, high} = seen.get(i) ?? {low: value, high: value};
    seen.set(i, {low: Math.min(low, value), high: Math.max(high, value)});
  };
  const programme = programmeOf(solver, group);
  const solve: Programme = (sense, sum, lines) => {
    const solution = programme(sense, sum, lines);
    for (const [i, value] of solution.counts) see(i, value);
    return solution;
  };
  const isNarrow = (i: number) => {
    const {low, high} = seen.get(i) ?? {low: 0, high: 0};
    return !solved.has(i) && isNarrowIf(i, low, high);
  };
  const inside = [...new Set(equations.flatMap(({terms}) => [...terms.keys()]))];
  const ways = {long: directions(rows), short: exchanges(equations)};
  const highest = (i: number) => seen.get(i)?.high ?? 0;
  widenTogether(inside, ways, atLeast, {protection, solve, see, isNarrow, most: highest});
  const nobody = alwaysZero(inside.filter(isNarrow), solve, highest);
  for (const i of inside) {
    if (!isNarrow(i)) continue;
    if (!nobody.has(i)) {
      const high = solve("Maximize", `u${i}`).value;
      if (high === Number.POSITIVE_INFINITY) continue;
      if (isNarrow(i)) solve("Minimize", `u${i}`);
      if (!isNarrow(i)) continue;
    }
    const {low, high} = seen.get(i)!;
    found.push({
      unknown: i,
      low: Math.max(0, Math.ceil(low - tolerance)),
      high: Math.floor(high + tolerance)
    });
  }
  return found;
}

/**
 * How large each unknown of a sum can be that no other sum tells anything of, where all of them only add to it and two or
 * more remain: each can be nobody, or all. Null for another sum.
 */
function mostOfSum({terms, right}: Equation): ReadonlyMap<number, number> | null {
  const total = Number(right);
  if (terms.size < 2 || total < 0 || [...terms.values()].some((n) => n <= 0n)) return null;
  return new Map([...terms].map(([i, n]) => [i, total / Number(n)]));
}

/** How many steps of one lie between the whole numbers of an interval; counts are whole. */
function wholeWidth(low: number, high: number): number {
  return Math.floor(high + tolerance) - Math.ceil(low - tolerance);
}

const tolerance = 1e-6;
