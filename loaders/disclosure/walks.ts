import type {Move} from "./short-moves.js";
import type {LinearSystem} from "./system.js";

/** A bound that is to be told of a hidden cell: the class `of` holds at least `share` of it. */
export interface ToldBound {
  cell: number;
  of: number;
  share: number;
}

/** The true counts, and what a reader is told of hidden ones: tables that fit are reached from these. */
export interface Ground {
  /** Counts by cell that are published side by side, each adding up alike and apart from the others. */
  layers: readonly Int32Array[];
  /** The bounds that are told, by cell. */
  told: Map<number, ToldBound>;
}

/** The true counts: those of each class, or the cells' own where no classes are published. */
export function groundOf({cells}: LinearSystem): Ground {
  const classes = cells[0]?.classes?.length ?? 0;
  const layers = Array.from({length: Math.max(classes, 1)}, (_, k) =>
    Int32Array.from(cells, ({n, classes: counts}) => counts?.[k] ?? n)
  );
  return {layers, told: new Map()};
}

/** How far a move alone takes the counts both ways, in each layer; what nothing limits is followed for `most`. */
export function reach(ground: Ground, move: Move, most: number): number[] {
  return ground.layers.map(
    (_, k) => room(ground, move, k, 1, most, nowhere) + room(ground, move, k, -1, most, nowhere)
  );
}

/** By how much counts have moved, by cell, in each layer. */
type Moved = readonly ReadonlyMap<number, number>[];
const nowhere: Moved = [];

/**
 * Goes from table to table that fits, away from the true one: each move is followed as far as its counts stay at 0 or
 * more, and what is told of them holds. Says how far, in counts of all layers together.
 */
export function walk(ground: Ground, way: 1 | -1, most: number): (move: Move) => number {
  const moved = ground.layers.map(() => new Map<number, number>());
  return (move) => {
    let steps = 0;
    for (const [k, by] of moved.entries()) {
      const far = room(ground, move, k, way, most, moved);
      if (far === 0) continue;
      for (const [c, i] of move.cells.entries()) by.set(i, (by.get(i) ?? 0) + move.signs[c]! * way * far);
      steps += far;
    }
    return steps;
  };
}

/** How far a move can be followed in one layer from the true counts, or from where they were moved to. */
function room(
  {layers, told}: Ground,
  {cells, signs}: Move,
  layer: number,
  way: 1 | -1,
  most: number,
  moved: Moved
): number {
  const counts = layers[layer]!;
  const by = moved[layer];
  let far = most;
  for (let c = 0; c < cells.length; c++) {
    if (signs[c] !== way) far = Math.min(far, counts[cells[c]!]! + (by?.get(cells[c]!) ?? 0));
    if (far <= 0) return 0;
  }
  if (told.size === 0) return far;
  for (const [c, i] of cells.entries()) {
    const goesUp = signs[c] === way;
    const bound = told.get(i);
    if (bound === undefined || goesUp === (bound.of === layer)) continue;
    const all = layers.reduce((total, _, k) => total + countAt(layers, moved, k, i), 0);
    const spare = countAt(layers, moved, bound.of, i) - bound.share * all;
    // One fewer in the class takes the class and the whole down; one more elsewhere takes the whole up.
    far = Math.min(far, Math.floor(spare / (goesUp ? bound.share : 1 - bound.share) + tolerance));
  }
  return Math.max(far, 0);
}

/** A cell's count in one layer, where it was moved to. */
function countAt(layers: Ground["layers"], moved: Moved, layer: number, cell: number): number {
  return layers[layer]![cell]! + (moved[layer]?.get(cell) ?? 0);
}

const tolerance = 1e-9;
