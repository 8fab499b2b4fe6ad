import {hideLarge} from "./large.js";
import {type OpenCells, openCells} from "./open-cells.js";
import {hideOptimally} from "./optimal.js";
import {exposed, type ProtectionRule} from "./protection.js";
import {solver} from "./solver.js";
import {components, type LinearSystem} from "./system.js";

export interface SecondaryOptions extends ProtectionRule {
  /** Components of at most this many cells are solved to optimality. Default 60. */
  exactUpTo?: number;
}

/** What is hidden of a system, by index. */
export interface Hiding {
  primary: number[];
  /** Hidden to protect others. */
  secondary: number[];
  /** Primary cells that nothing in the system can protect; their system must not be published. */
  unprotected: number[];
}

/**
 * Secondary suppression: the cells to hide besides the primary ones, so that no primary cell can be told from the
 * published sums (disclosure.md). Components are independent of each other. Small ones lose as little as possible
 * (optimal.ts). Large ones are worked off by short moves (large.ts); where these cannot prove everything, cells are hidden
 * one at a time, the one that costs least where something is exposed, and published again where that exposes nothing.
 */
export async function hideSecondary(system: LinearSystem, options: SecondaryOptions): Promise<Hiding> {
  const highs = await solver();
  const hiding: Hiding = {primary: [], secondary: [], unprotected: []};
  for (const {system: part, indexes} of components(system)) {
    const primary = [...part.cells.keys()].filter((i) => part.cells[i]!.isPrimary);
    if (primary.length === 0) continue;
    hiding.primary.push(...primary.map((i) => indexes[i]!));
    const unpublished = [...part.cells.keys()].filter((i) => part.cells[i]!.isUnpublished);
    if (part.relations.length === 0) continue;
    const isLarge = part.cells.length > (options.exactUpTo ?? 60);
    const start = new Set([...primary, ...unpublished]);
    const large = isLarge ? hideLarge(part, start, options) : null;
    if (large?.unproven.length === 0) {
      hiding.secondary.push(...[...large.hidden].filter((i) => !start.has(i)).map((i) => indexes[i]!));
      continue;
    }
    const everything = new Set(part.cells.keys());
    const hopeless = exposed(highs, part, everything, options);
    hiding.unprotected.push(...hopeless.map((i) => indexes[i]!));
    const hoped: LinearSystem = {
      ...part,
      cells: part.cells.map((cell, i) => (hopeless.includes(i) ? {...cell, isPrimary: false} : cell))
    };
    const open = openCells(highs, hoped, options);
    const chosen = isLarge
      ? cleaned(hoped, extended(hoped, start, open), start, open)
      : hideOptimally(highs, hoped, start, open);
    // The cells that protect others, and all their classes, are held as well.
    const openToo: OpenCells = (now, more) => open(now, {...more, all: true});
    const hidden = cleaned(hoped, extended(hoped, chosen, openToo), start, openToo);
    hiding.secondary.push(...[...hidden].filter((i) => !start.has(i)).map((i) => indexes[i]!));
  }
  return hiding;
}

/**
 * Publishes again, dearest first, what need not be hidden: many cells at once where that works, else each half of them,
 * so that it takes few attacks; and of a single cell, those with it that were hidden for each other alone.
 */
function cleaned(
  system: LinearSystem,
  hidden: ReadonlySet<number>,
  start: ReadonlySet<number>,
  open: OpenCells
): Set<number> {
  let kept = new Set(hidden);
  const publish = (cells: readonly number[]): void => {
    const without = new Set([...kept].filter((i) => !cells.includes(i)));
    if (open(without, {first: true}).length === 0) kept = without;
    else if (cells.length === 1) kept = withoutDependents(without, start, open) ?? kept;
    else {
      const half = Math.ceil(cells.length / 2);
      publish(cells.slice(0, half));
      publish(cells.slice(half));
    }
  };
  const dearest = [...hidden]
    .filter((i) => !start.has(i))
    .sort((a, b) => system.cells[b]!.loss - system.cells[a]!.loss);
  if (dearest.length > 0) publish(dearest);
  return kept;
}

/** What stays hidden where all that is exposed is published as well; null where that exposes one of `start`. */
function withoutDependents(
  hidden: ReadonlySet<number>,
  start: ReadonlySet<number>,
  open: OpenCells
): Set<number> | null {
  const left = new Set(hidden);
  for (;;) {
    const exposedNow = open(left);
    if (exposedNow.length === 0) return left;
    if (exposedNow.some((i) => start.has(i))) return null;
    for (const i of exposedNow) left.delete(i);
  }
}

/** Hides the cell that costs least where one is exposed, until none is. */
function extended(system: LinearSystem, start: ReadonlySet<number>, open: OpenCells): Set<number> {
  const hidden = new Set(start);
  const relationsOf = system.cells.map((): number[] => []);
  for (const [r, {total, parts}] of system.relations.entries()) {
    for (const i of [total, ...parts]) relationsOf[i]!.push(r);
  }
  const hiddenIn = (r: number) => {
    const {total, parts} = system.relations[r]!;
    return [total, ...parts].filter((i) => hidden.has(i)).length;
  };
  // A cell costs more where its other sums have nothing hidden yet: each would need one cell more.
  const cost = (i: number) => {
    const alone = relationsOf[i]!.filter((r) => hiddenIn(r) === 0).length;
    return system.cells[i]!.loss * (1 + alone);
  };
  const cheapest = (relations: readonly number[]): number | null => {
    const candidates = new Set(
      relations
        .flatMap((r) => [system.relations[r]!.total, ...system.relations[r]!.parts])
        .filter((i) => !hidden.has(i) && system.cells[i]!.n > 0)
    );
    let best: number | null = null;
    for (const i of candidates) if (best === null || cost(i) < cost(best)) best = i;
    return best;
  };
  for (;;) {
    const cells = open(hidden);
    const before = hidden.size;
    // A few at a time: what is hidden for one often mends others.
    for (const cell of cells.slice(0, Math.ceil(cells.length / 8))) {
      const own = relationsOf[cell]!;
      const alone = own.filter((r) => hiddenIn(r) === 1);
      // What was hidden for the cells before may have mended this one.
      if (hidden.size > before && alone.length === 0) continue;
      const next = cheapest(alone) ?? cheapest(own) ?? cheapest([...system.relations.keys()]);
      if (next !== null) hidden.add(next);
    }
    if (hidden.size === before) return hidden;
  }
}
