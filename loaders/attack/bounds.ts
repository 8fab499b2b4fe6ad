import {availableParallelism} from "node:os";
import {setImmediate as handedOver} from "node:timers/promises";
import type {Equations} from "./equations.js";
import {type Group, groupsOf} from "./groups.js";
import {startElsewhere} from "./narrow-elsewhere.js";
import {type Interval, narrowIn} from "./narrow-in.js";
import {openSolver} from "./programme.js";

/** A hidden count whose possible values lie too close together. */
export interface Narrow extends Interval {
  /** The published sums that bound it. */
  from: string[];
}

/**
 * The unknowns whose interval, over all counts of 0 or more that fit, is narrower than their protection. Groups of
 * equations that share nothing are attacked in several threads at once where there is work for them.
 */
export async function narrowlyBounded(
  system: Equations,
  processes = processesFor(system)
): Promise<Narrow[]> {
  const protection = (unknown: number) => system.unknowns[unknown]!.protection;
  const left = groupsOf(system).sort((a, b) => termsIn(a) - termsIn(b));
  const found: Interval[] = [];
  /** Attacks the largest group that is left, until none is. */
  const work = async (narrow: (group: Group) => Promise<Interval[]>) => {
    for (let group = left.pop(); group !== undefined; group = left.pop())
      found.push(...(await narrow(group)));
  };
  const elsewhere = Array.from({length: processes - 1}, () => startElsewhere(protection));
  try {
    const solver = await openSolver();
    await Promise.all([
      // A thread is handed a second group before it is done with the first, so that it never waits for this one.
      ...elsewhere.flatMap((other) => [work(other.narrowIn), work(other.narrowIn)]),
      work(async (group) => {
        await handedOver();
        return narrowIn(solver, group, protection);
      })
    ]);
  } finally {
    for (const other of elsewhere) other.end();
  }
  found.sort((a, b) => a.unknown - b.unknown);
  const sums = sumsOf(system, new Set(found.map(({unknown}) => unknown)));
  return found.map((interval) => ({...interval, from: sums.get(interval.unknown) ?? []}));
}

/** The published sums that each of the unknowns is in, in words. */
function sumsOf({equations}: Equations, unknowns: ReadonlySet<number>): ReadonlyMap<number, string[]> {
  const sums = new Map<number, string[]>([...unknowns].map((i) => [i, []]));
  for (const {terms, from} of equations) for (const i of terms.keys()) sums.get(i)?.push(from);
  return sums;
}

/** A process of its own takes half a second to start, which small systems do not. */
function processesFor({unknowns}: Equations): number {
  return unknowns.length < manyUnknowns ? 1 : Math.min(availableParallelism(), mostProcesses);
}

function termsIn({equations}: Group): number {
  return equations.reduce((sum, {terms}) => sum + terms.size, 0);
}

const manyUnknowns = 20_000;
const mostProcesses = 8;
