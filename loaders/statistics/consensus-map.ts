import {symmetricEigen} from "./symmetric-eigen.js";

export interface ConsensusMap {
  /** A point a group; distances between points stand for sqrt(2 (1 - r)). */
  points: {x: number; y: number}[] | null;
  /** Share of the distances' variation that the two dimensions hold, 0..1. */
  fit: number | null;
  reason: string | null;
}

const fewestGroups = 4;

/**
 * Classical scaling of groups by their consensus (Torgerson 1952, Psychometrika 17:401): `correlations[i][j]` is the
 * correlation of the prototypes of groups i and j (`prototypeCorrelation`). The signs of both axes are fixed by the
 * largest coordinate, so that the same input gives the same map. Throws a RangeError for a matrix that is not square,
 * or an r outside -1..1.
 */
export function consensusMap(correlations: readonly (readonly number[])[]): ConsensusMap {
  const groups = correlations.length;
  if (correlations.some((row) => row.length !== groups)) {
    throw new RangeError(`correlations must be square, found ${groups} rows of other lengths`);
  }
  for (const r of correlations.flat()) {
    if (!(r >= -1 - 1e-9 && r <= 1 + 1e-9))
      throw new RangeError(`correlations must lie in -1..1, found ${r}`);
  }
  if (groups < fewestGroups) return {points: null, fit: null, reason: `fewer than ${fewestGroups} groups`};
  const squared = correlations.map((row) => row.map((r) => 2 * (1 - Math.min(1, r))));
  const rowMeans = squared.map((row) => row.reduce((sum, d) => sum + d, 0) / groups);
  const all = rowMeans.reduce((sum, d) => sum + d, 0) / groups;
  const centred = squared.map((row, i) => row.map((d, j) => -(d - rowMeans[i]! - rowMeans[j]! + all) / 2));
  const {values, vectors} = symmetricEigen(centred);
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
  const total = values.reduce((sum, value) => sum + Math.abs(value), 0);
  if (total < 1e-12) return {points: correlations.map(() => ({x: 0, y: 0})), fit: 1, reason: null};
  const axis = (k: number) => {
    const column = order[k]!;
    const scale = Math.sqrt(Math.max(0, values[column]!));
    const coordinates = Array.from(vectors[column]!, (value) => value * scale);
    const largest = coordinates.reduce(
      (best, value) => (Math.abs(value) > Math.abs(best) + 1e-12 ? value : best),
      0
    );
    return largest < 0 ? coordinates.map((value) => -value) : coordinates;
  };
  const [xs, ys] = [axis(0), axis(1)];
  const held = Math.max(0, values[order[0]!]!) + Math.max(0, values[order[1]!]!);
  return {points: xs.map((x, i) => ({x, y: ys[i]!})), fit: held / total, reason: null};
}
