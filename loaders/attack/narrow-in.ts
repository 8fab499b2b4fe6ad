import {directions, reduced, solvedExactly} from "./eliminate.js";
import type {Equation} from "./equations.js";
import {exchanges} from "./exchanges.js";
import type {Group} from "./groups.js";
import {type Programme, programmeOf, type Solution, type Solver} from "./programme.js";
import {widenTogether} from "./widen.js";

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
  const highest = equations.length === 1 && atLeast.length === 0 ? mostOfSum(equations[0]!) : null;
  if (highest !== null) {
    return [...highest]
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
  const programme = seeing(programmeOf(solver, group), see);
  const isNarrow = (i: number) => {
    const {low, high} = seen.get(i) ?? {low: 0, high: 0};
    return !solved.has(i) && isNarrowIf(i, low, high);
  };
  const inside = [...new Set(equations.flatMap(({terms}) => [...terms.keys()]))];
  const ways = {long: directions(rows), short: exchanges(equations)};
  const least = (i: number) => seen.get(i)?.low ?? Number.POSITIVE_INFINITY;
  const most = (i: number) => seen.get(i)?.high ?? 0;
  const nobody = widenTogether(inside, ways, atLeast, {protection, programme, see, isNarrow, least, most});
  for (const i of inside) {
    if (!isNarrow(i)) continue;
    if (!nobody.has(i)) {
      const high = programme.extreme("Maximize", new Map([[i, 1]])).value;
      if (high === Number.POSITIVE_INFINITY) continue;
      if (isNarrow(i)) programme.extreme("Minimize", new Map([[i, 1]]));
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

/** Programmes all of whose counts are seen. */
function seeing({extreme, asManyAsCan}: Programme, see: (unknown: number, value: number) => void): Programme {
  const seen = (solution: Solution): Solution => {
    for (const [i, value] of solution.counts) see(i, value);
    return solution;
  };
  return {
    extreme: (sense, weights) => seen(extreme(sense, weights)),
    asManyAsCan: (unknowns, enough) => seen(asManyAsCan(unknowns, enough))
  };
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
