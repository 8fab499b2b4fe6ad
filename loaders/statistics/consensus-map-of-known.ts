import {type ConsensusMap, consensusMap} from "./consensus-map.js";

/** A map of the groups that are joined by known pairs. */
export interface PartialConsensusMap extends ConsensusMap {
  /** Which groups the points are, by their place in the matrix. */
  placed: number[];
}

type Point = {x: number; y: number};

const fewestGroups = 3;
const mostSteps = 500;

/**
 * A map of groups of which not every two are known (`null`). Of the largest set of three or more that known pairs join,
 * points are moved until the distances of the known pairs come as near to sqrt(2 (1 - r)) as a plane allows (scaling by
 * majorization with weight 0 for what is missing: de Leeuw 1977; Borg and Groenen 2005, section 8.5). They start from classical
 * scaling with the product of the correlations along the shortest way in the place of an unknown one: the value that
 * claims least, as it takes both groups for unlike but for what lies between them. `fit` is then 1 less the normalised
 * stress of the known pairs, 0..1. Where all pairs of four or more are known, it is `consensusMap`.
 * Throws a RangeError as that does.
 */
export function consensusMapOfKnown(
  correlations: readonly (readonly (number | null)[])[]
): PartialConsensusMap {
  const placed = largestJoined(correlations);
  const none = {placed, points: null, fit: null};
  if (placed.length < fewestGroups)
    return {...none, reason: `fewer than ${fewestGroups} groups that known pairs join`};
  const known = placed.map((i) => placed.map((j) => (i === j ? 1 : correlations[i]![j]!)));
  const whole = completed(known);
  const isComplete = known.every((row) => row.every((r) => r !== null));
  if (isComplete && placed.length > fewestGroups) return {placed, ...consensusMap(whole)};
  const start = placed.length > fewestGroups ? consensusMap(whole).points! : triangle();
  const wanted = known.map((row) =>
    row.map((r) => (r === null ? null : Math.sqrt(2 * (1 - Math.min(1, r)))))
  );
  const points = moved(start, wanted);
  return {placed, points, fit: fitOf(points, wanted), reason: null};
}

/** The largest set of groups each of which is known with another one of it; of equal ones the first. */
function largestJoined(correlations: readonly (readonly (number | null)[])[]): number[] {
  const left = new Set(correlations.keys());
  let largest: number[] = [];
  for (const first of correlations.keys()) {
    if (!left.delete(first)) continue;
    const joined = [first];
    for (const i of joined)
      for (const j of left) if (correlations[i]![j] != null && left.delete(j)) joined.push(j);
    if (joined.length > largest.length) largest = joined.sort((a, b) => a - b);
  }
  return largest;
}

/** Unknown pairs filled in along the way with the fewest steps, of equal ones the strongest. */
function completed(known: readonly (readonly (number | null)[])[]): number[][] {
  return known.map((row, from) => {
    const reached: (number | null)[] = row.map((_, i) => (i === from ? 1 : null));
    for (let ring = [from]; ring.length > 0; ) {
      const next = new Map<number, number>();
      for (const i of ring)
        for (const [j, r] of known[i]!.entries()) {
          if (r === null || reached[j] !== null) continue;
          const value = reached[i]! * r;
          if (Math.abs(value) > Math.abs(next.get(j) ?? 0) || !next.has(j)) next.set(j, value);
        }
      for (const [j, value] of next) reached[j] = value;
      ring = [...next.keys()];
    }
    return reached as number[];
  });
}

function triangle(): Point[] {
  return [
    {x: 1, y: 0},
    {x: -0.5, y: 0.8},
    {x: -0.5, y: -0.8}
  ];
}

/** Each point in turn goes to the mean of where its known neighbours want it, which never makes the stress larger. */
function moved(start: readonly Point[], wanted: readonly (readonly (number | null)[])[]): Point[] {
  const points = start.map((point) => ({...point}));
  for (let step = 0; step < mostSteps; step++) {
    let farthest = 0;
    for (const [i, point] of points.entries()) {
      const places = points.flatMap((other, j) => {
        const distance = wanted[i]![j];
        if (i === j || distance == null) return [];
        const apart = Math.hypot(point.x - other.x, point.y - other.y);
        // Two in one point part in a direction of their own.
        const [dx, dy] =
          apart > 1e-9
            ? [(point.x - other.x) / apart, (point.y - other.y) / apart]
            : [Math.cos(i + j), Math.sin(i + j)];
        return [{x: other.x + distance * dx, y: other.y + distance * dy}];
      });
      const to = {x: mean(places.map(({x}) => x)), y: mean(places.map(({y}) => y))};
      farthest = Math.max(farthest, Math.hypot(to.x - point.x, to.y - point.y));
      points[i] = to;
    }
    if (farthest < 1e-9) break;
  }
  const middle = {x: mean(points.map(({x}) => x)), y: mean(points.map(({y}) => y))};
  return points.map(({x, y}) => ({x: x - middle.x, y: y - middle.y}));
}

function fitOf(points: readonly Point[], wanted: readonly (readonly (number | null)[])[]): number {
  let [missed, all] = [0, 0];
  for (const [i, row] of wanted.entries())
    for (const [j, distance] of row.entries()) {
      if (distance === null || j >= i) continue;
      const apart = Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y);
      missed += (apart - distance) ** 2;
      all += distance ** 2;
    }
  return all === 0 ? 1 : 1 - missed / all;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
