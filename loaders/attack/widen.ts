import type {AtLeast} from "./equations.js";
import type {Direction} from "./exchanges.js";
import type {Programme} from "./programme.js";

/** Counts that fit a group of equations, by their unknown. */
type Counts = ReadonlyMap<number, number>;

/** Directions in which the equations leave the counts free. */
export interface Ways {
  long: readonly Direction[];
  /** Those in which wanted unknowns go far where each unknown can give so much. */
  short(most: (unknown: number) => number, wanted: Iterable<number>): Direction[];
}

/** What widening works with. */
export interface Widening {
  /** How wide its interval must be. */
  protection(unknown: number): number;
  programme: Programme;
  see(unknown: number, value: number): void;
  isNarrow(unknown: number): boolean;
  /** The smallest and the largest that it was seen to be. */
  least(unknown: number): number;
  most(unknown: number): number;
}

/**
 * Widens most intervals in a few programmes: each lets as many narrow unknowns as can at once be as large as their
 * protection asks, or as small as can be; and from the middle of what was found, every direction in which the equations
 * leave the counts free is followed to its ends. Unknowns that stay narrow need programmes of their own; those that are 0
 * whatever fits are said.
 */
export function widenTogether(
  inside: readonly number[],
  ways: Ways,
  limits: readonly AtLeast[],
  {protection, programme, see, isNarrow, least, most}: Widening
): ReadonlySet<number> {
  const corners: Counts[] = [];
  const zero = new Set<number>();
  let left = inside.filter(isNarrow);
  for (let before = Number.POSITIVE_INFINITY; left.length > 0 && left.length < before; ) {
    before = left.length;
    const weighted = new Map(left.map((i) => [i, 1 + (i % weights)]));
    const evenly = new Map(left.map((i) => [i, 1]));
    corners.push(
      left.length > few
        ? programme.extreme("Minimize", weighted).counts
        : programme.asManyAsCan(left, (i) => 2 * protection(i)).counts
    );
    if (corners.length === 1 || left.some((i) => least(i) > tolerance))
      corners.push(programme.extreme("Minimize", evenly).counts);
    const mean = (i: number) =>
      corners.reduce((sum, counts) => sum + (counts.get(i) ?? 0), 0) / corners.length;
    const middle = new Map(inside.map((i) => [i, mean(i)]));
    const follow = (ways: readonly Direction[]) => {
      for (const way of ways) {
        const {up, down} = ends((i) => middle.get(i) ?? 0, way, limits);
        for (const [i, rate] of way) {
          see(i, middle.get(i)! + rate * up);
          see(i, middle.get(i)! - rate * down);
        }
      }
    };
    const isLeft = new Set(left.filter(isNarrow));
    follow(ways.long.filter((way) => [...way.keys()].some((i) => isLeft.has(i))));
    const short = ways.short((i) => middle.get(i) ?? 0, left.filter(isNarrow));
    follow(short);
    walkFrom(middle, left.filter(isNarrow), short, limits, see);
    for (const i of alwaysZero(left.filter(isNarrow), programme, most)) zero.add(i);
    left = left.filter((i) => isNarrow(i) && !zero.has(i));
  }
  return zero;
}

/** Follows for each unknown, up and down, one direction after the other in which it moves, as far as each goes. */
function walkFrom(
  middle: Counts,
  unknowns: readonly number[],
  short: readonly Direction[],
  limits: readonly AtLeast[],
  see: (unknown: number, value: number) => void
): void {
  const through = new Map<number, Direction[]>(unknowns.map((i) => [i, []]));
  for (const way of short) for (const i of way.keys()) through.get(i)?.push(way);
  for (const [unknown, ways] of through) {
    for (const sign of [1, -1]) {
      const moved = new Map<number, number>();
      const now = (i: number) => (middle.get(i) ?? 0) + (moved.get(i) ?? 0);
      for (const way of ways) {
        const {up, down} = ends(now, way, limits);
        const by = sign * way.get(unknown)! > 0 ? up : -down;
        if (!Number.isFinite(by) || by === 0) continue;
        for (const [i, rate] of way) moved.set(i, (moved.get(i) ?? 0) + rate * by);
      }
      for (const i of moved.keys()) see(i, now(i));
    }
  }
}

/** How far the counts can go both ways in a direction until one of them, or a limit, ends it. */
function ends(
  now: (unknown: number) => number,
  direction: Direction,
  limits: readonly AtLeast[]
): {up: number; down: number} {
  let [up, down] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const limit = (room: number, rate: number) => {
    if (rate < 0) up = Math.min(up, Math.max(room, 0) / -rate);
    if (rate > 0) down = Math.min(down, Math.max(room, 0) / rate);
  };
  for (const [i, rate] of direction) limit(now(i), rate);
  for (const {part, whole, share} of limits) {
    const rate = (direction.get(part) ?? 0) - share * (direction.get(whole) ?? 0);
    if (rate !== 0) limit(now(part) - share * now(whole), rate);
  }
  return {up, down};
}

/** The unknowns that are 0 whatever fits: as long as their sum can be more than that, those that can are left out. */
function alwaysZero(
  narrow: readonly number[],
  programme: Programme,
  most: (unknown: number) => number
): ReadonlySet<number> {
  for (let left = narrow; left.length > 0; ) {
    const zero = left.filter((i) => most(i) <= tolerance);
    if (zero.length === 0) break;
    if (programme.asManyAsCan(zero, () => 1).value <= tolerance) return new Set(zero);
    left = zero.filter((i) => most(i) <= tolerance);
    if (left.length === zero.length) break;
  }
  return new Set();
}

/**
 * Up to so many unknowns are asked for together, each as large as is enough; of more, any two corners that are apart are
 * found sooner, and the directions do the rest.
 */
const few = 400;
/** Weights that set a corner apart from that of the plain sum: no two neighbours weigh the same. */
const weights = 13;
const tolerance = 1e-6;
