import type {LinearSystem} from "./system.js";

/** Between which counts each hidden cell must lie; Infinity where no sum limits it. */
export interface Limits {
  least: ReadonlyMap<number, number>;
  most: ReadonlyMap<number, number>;
}

/**
 * What the sums, one at a time and again while that narrows anything, say of hidden counts of 0 or more: a part is at
 * most what the others leave of the total, and at least what they cannot fill. The interval of a linear programme lies
 * within these limits, so what is too narrow here needs none.
 */
export function propagated(
  counts: readonly number[],
  relations: LinearSystem["relations"],
  hidden: ReadonlySet<number>
): Limits {
  const least = new Map([...hidden].map((i) => [i, 0]));
  const most = new Map([...hidden].map((i) => [i, Number.POSITIVE_INFINITY]));
  const low = (i: number) => least.get(i) ?? counts[i]!;
  const high = (i: number) => most.get(i) ?? counts[i]!;
  const narrow = (i: number, from: number, to: number): boolean => {
    if (!hidden.has(i)) return false;
    const isNarrower = from > low(i) || to < high(i);
    least.set(i, Math.max(low(i), from));
    most.set(i, Math.min(high(i), to));
    return isNarrower;
  };
  const open = relations.filter(({total, parts}) => hidden.has(total) || parts.some((i) => hidden.has(i)));
  for (let [round, goesOn] = [0, true]; goesOn && round < mostRounds; round++) {
    goesOn = false;
    for (const {total, parts} of open) {
      const lows = parts.reduce((sum, i) => sum + low(i), 0);
      const highs = parts.reduce((sum, i) => sum + high(i), 0);
      const [from, to] = [low(total), high(total)];
      if (narrow(total, lows, highs)) goesOn = true;
      for (const i of parts) {
        const others = highs === Number.POSITIVE_INFINITY ? othersOf(parts, i, high) : highs - high(i);
        if (narrow(i, from - others, to - (lows - low(i)))) goesOn = true;
      }
    }
  }
  return {least, most};
}

/** The sum of the others, where what one of them can be has no end. */
function othersOf(parts: readonly number[], except: number, high: (i: number) => number): number {
  return parts.reduce((sum, i) => (i === except ? sum : sum + high(i)), 0);
}

/** Limits could creep towards each other by ones. */
const mostRounds = 12;
