import {availableParallelism} from "node:os";
import type {Equations} from "./equations.js";
import {type Group, groupsOf} from "./groups.js";
import {narrowElsewhere} from "./narrow-elsewhere.js";
import {type Interval, narrowIn} from "./narrow-in.js";
import {openSolver} from "./programme.js";

/** A hidden count whose possible values lie too close together. */
export interface Narrow extends Interval {
  /** The published sums that bound it. */
  from: string[];
}

/**
 * The unknowns whose interval, over all counts of 0 or more that fit, is narrower than their protection. Groups of
 * equations that share nothing are attacked in several processes at once where there is work for them.
 */
export async function narrowlyBounded(
  system: Equations,
  processes = processesFor(system)
): Promise<Narrow[]> {
  const {unknowns} = system;
  const protection = (unknown: number) => unknowns[unknown]!.protection;
  const [own = [], ...others] = shared(groupsOf(system), processes);
  const elsewhere = others.map((groups) => narrowElsewhere(groups, protection));
  const solver = await openSolver();
  await Promise.all(elsewhere.map(({taken}) => taken));
  const here = own.flatMap((group) => narrowIn(solver, group, protection));
  const found = [here, ...(await Promise.all(elsewhere.map(({found}) => found)))].flat();
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

/** Parts of about equal work: each group, the largest first, goes to the part with least. */
function shared(groups: readonly Group[], parts: number): Group[][] {
  const shares = Array.from({length: parts}, () => ({groups: [] as Group[], work: 0}));
  const sized = groups.map((group) => ({
    group,
    size: group.equations.reduce((sum, {terms}) => sum + terms.size, 0)
  }));
  for (const {group, size} of sized.sort((a, b) => b.size - a.size)) {
    const least = shares.reduce((best, share) => (share.work < best.work ? share : best));
    least.groups.push(group);
    least.work += size;
  }
  return shares.map(({groups}) => groups);
}

const manyUnknowns = 20_000;
const mostProcesses = 8;
