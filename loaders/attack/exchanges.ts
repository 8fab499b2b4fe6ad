import type {Equation} from "./equations.js";

/** Ways in which unknowns can move together while every equation holds: unknowns with their factors. */
export type Direction = ReadonlyMap<number, number>;

/** Two unknowns of an equation that leave it as it is, and what they change elsewhere; those that change the same fit. */
interface Pair {
  unknowns: readonly [number, number];
  factors: readonly [number, number];
}

/** Unknowns that an equation may have for its pairs to be listed; pairs of longer ones are found from the other side. */
const fewEnough = 40;
/** Partners tried for each pair: those with most to give. */
const partners = 2;
/** Of unknowns whose pairs are not listed, those with most to give, from each of which every wanted one may take. */
const givers = 5;

/**
 * Short directions of a group of equations: two unknowns that change places in one equation, and two that take it back
 * where they change others, as the corners of a rectangle of hidden cells. Elimination gives directions enough to reach
 * every solution, but long ones that soon come to an end; from a given solution these go further. `most` says how much
 * an unknown can give from there; each direction moves one of the `wanted` or a part of it.
 */
export function exchanges(
  group: readonly Equation[]
): (most: (unknown: number) => number, wanted: Iterable<number>) => Direction[] {
  const wholes = new Map(
    group.flatMap((each) => (each.whole === undefined ? [] : [[each.whole, each] as const]))
  );
  const sums = group.filter(
    ({terms, whole}) => whole === undefined && ![...terms.keys()].some((i) => wholes.has(i))
  );
  const sumsOf = new Map<number, [sum: number, factor: number][]>();
  for (const [s, {terms}] of sums.entries()) {
    for (const [i, n] of terms) sumsOf.set(i, [...(sumsOf.get(i) ?? []), [s, Number(n)]]);
  }
  const alike = pairsByEffect(sums, sumsOf);
  const complete = completion(group, wholes);
  const unlisted = inTheSameSums(sumsOf).filter((equals) =>
    sumsOf.get(equals[0]!)!.every(([s]) => sums[s]!.terms.size > fewEnough)
  );
  return (most, wanted) => {
    const found: Direction[] = [];
    const isWanted = withParts(wanted, wholes);
    for (const equals of unlisted) {
      for (const giver of largest(equals, givers, most)) {
        for (const i of equals)
          if (i !== giver && isWanted.has(i)) found.push(...complete(exchange(i, giver)));
      }
    }
    for (const [effect, pairs] of alike) {
      const moving = pairs.filter(({unknowns: [a, b]}) => isWanted.has(a) || isWanted.has(b));
      if (moving.length === 0) continue;
      if (effect === "") {
        for (const pair of moving) found.push(...complete(changes(pair)));
        continue;
      }
      const dearest = [0, 1].map((side) =>
        largest(pairs, partners + 1, ({unknowns}) => most(unknowns[side]!))
      );
      for (const pair of moving) {
        for (const best of dearest) {
          const others = best.filter((each) => areApart(pair, each)).slice(0, partners);
          for (const other of others) found.push(...complete(changes(pair, other)));
        }
      }
    }
    return found;
  };
}

/** Unknowns that may change places as they are: those that count alike in every sum. */
function inTheSameSums(sumsOf: ReadonlyMap<number, readonly [number, number][]>): number[][] {
  const same = new Map<string, number[]>();
  for (const [i, sums] of sumsOf) {
    const key = sums.map(([s, n]) => `${s}:${n}`).join(" ");
    const list = same.get(key);
    if (list) list.push(i);
    else same.set(key, [i]);
  }
  return [...same.values()];
}

/** Unknowns with those that they are the sum of, and these with theirs. */
function withParts(unknowns: Iterable<number>, wholes: ReadonlyMap<number, Equation>): ReadonlySet<number> {
  const all = new Set(unknowns);
  // What is added while the set is gone through is gone through as well.
  for (const i of all) for (const part of wholes.get(i)?.terms.keys() ?? []) all.add(part);
  return all;
}

/** The first so many of those with the largest figure, the largest first. */
function largest<Item>(items: readonly Item[], many: number, figure: (item: Item) => number): Item[] {
  const best: {item: Item; size: number}[] = [];
  for (const item of items) {
    const size = figure(item);
    if (best.length === many && size <= best[many - 1]!.size) continue;
    const place = best.findIndex((other) => other.size < size);
    best.splice(place < 0 ? best.length : place, 0, {item, size});
    if (best.length > many) best.pop();
  }
  return best.map(({item}) => item);
}

/** Every two unknowns of a sum, by what their exchange changes in other sums; nothing where it changes none. */
function pairsByEffect(
  sums: readonly Equation[],
  sumsOf: ReadonlyMap<number, readonly [number, number][]>
): Map<string, Pair[]> {
  const alike = new Map<string, Pair[]>();
  const seen = new Set<string>();
  for (const {terms} of sums) {
    const inside = [...terms.keys()];
    const isLong = inside.length > fewEnough;
    for (const [k, a] of inside.entries()) {
      for (const b of isLong ? inside.slice(k + 1, k + 2) : inside.slice(k + 1)) {
        if (seen.has(`${a} ${b}`)) continue;
        seen.add(`${a} ${b}`);
        const {unknowns, factors} = pairOf(terms, a, b);
        const effect = new Map<number, number>();
        for (const [s, n] of sumsOf.get(a)!) effect.set(s, n);
        for (const [s, n] of sumsOf.get(b)!) effect.set(s, (effect.get(s) ?? 0) + factors[1] * n);
        const changed = [...effect].filter(([, n]) => n !== 0).sort(([s], [t]) => s - t);
        const sign = (changed[0]?.[1] ?? 1) < 0 ? -1 : 1;
        const key = changed.map(([s, n]) => `${s}:${sign * n}`).join(" ");
        const pairs = alike.get(key) ?? [];
        pairs.push({unknowns, factors: [sign, sign * factors[1]]});
        alike.set(key, pairs);
      }
    }
  }
  return alike;
}

/** Two unknowns of an equation that change places: the first goes up by one, the other as far as it takes. */
function pairOf(terms: Equation["terms"], a: number, b: number): Pair {
  return {unknowns: [a, b], factors: [1, -Number(terms.get(a)) / Number(terms.get(b))]};
}

/** One more of an unknown and one less of another. */
function exchange(more: number, less: number): Map<number, number> {
  return new Map([
    [more, 1],
    [less, -1]
  ]);
}

/** What exchanging a pair, and taking it back with another, does to their unknowns. */
function changes(pair: Pair, back?: Pair): Map<number, number> {
  const direction = new Map<number, number>();
  for (const [{unknowns, factors}, sign] of [[pair, 1] as const, ...(back ? [[back, -1] as const] : [])]) {
    for (const [k, i] of unknowns.entries()) direction.set(i, sign * factors[k]!);
  }
  return direction;
}

function areApart(a: Pair, b: Pair): boolean {
  return !a.unknowns.some((i) => b.unknowns.includes(i));
}

/** Adds to a direction how the sums of its unknowns move; nothing is left of one that another equation forbids. */
function completion(
  group: readonly Equation[],
  wholes: ReadonlyMap<number, Equation>
): (direction: Map<number, number>) => Direction[] {
  /** The sums that an unknown is a part of, by it. */
  const definitions = new Map<number, Equation[]>();
  for (const [whole, equation] of wholes) {
    for (const i of equation.terms.keys()) {
      if (i === whole) continue;
      const list = definitions.get(i) ?? [];
      list.push(equation);
      definitions.set(i, list);
    }
  }
  const move = (all: Map<number, number>, i: number, change: number): void => {
    all.set(i, (all.get(i) ?? 0) + change);
    for (const {terms, whole} of definitions.get(i) ?? [])
      move(all, whole!, -(Number(terms.get(i)) * change) / Number(terms.get(whole!)));
  };
  /** What an unknown counts in equations that sums are in as well, by it. */
  const checks = new Map<number, [equation: number, factor: number][]>();
  for (const [e, {terms, whole}] of group.entries()) {
    const isDefinition = whole !== undefined && wholes.get(whole) === group[e];
    if (isDefinition || ![...terms.keys()].some((i) => wholes.has(i))) continue;
    for (const [i, n] of terms) {
      const list = checks.get(i) ?? [];
      list.push([e, Number(n)]);
      checks.set(i, list);
    }
  }
  return (direction) => {
    const all = new Map<number, number>();
    for (const [i, change] of direction) move(all, i, change);
    const off = new Map<number, number>();
    for (const [i, change] of all) {
      if (change === 0) all.delete(i);
      else for (const [e, n] of checks.get(i) ?? []) off.set(e, (off.get(e) ?? 0) + n * change);
    }
    return [...off.values()].some((each) => Math.abs(each) > tolerance) ? [] : [all];
  };
}

const tolerance = 1e-9;
