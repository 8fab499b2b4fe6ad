import type {ProtectionRule} from "./protection.js";
import {type Move, shortMoves} from "./short-moves.js";
import {type LinearSystem, type Relation, sameCounts} from "./system.js";
import {groundOf, reach, type ToldBound, walk} from "./walks.js";

/** Whether a cell is hidden, by index. */
export type Mask = Uint8Array;

/** Proves by short moves that hidden cells are protected: a few steps a cell, where a linear programme takes thousands. */
export interface ShortProofs {
  /** Those of `cells` that no proof was found for; a cell without one may still be protected. */
  unproven(cells: Iterable<number>, hidden: Mask, options?: {first?: boolean}): number[];
  /** The cells to hide that bring a cell nearest to a proof for what they cost; null where no short move helps. */
  cheapestHelp(cell: number, hidden: Mask): readonly number[] | null;
  /** Tells a bound of a hidden cell where all of `cells` stay proven when it is told; says whether it is. */
  tell(bound: ToldBound, cells: readonly number[], hidden: Mask): boolean;
}

/** That a cell is protected: the cells that it rests on staying hidden, and the layers in which it moves. */
interface Proof {
  used: readonly number[];
  moved: readonly number[];
}

/** What of a proof is there, and what is missing. */
interface Progress {
  /** Cells that moves of the proof use, besides the cell itself. */
  used: Set<number>;
  /** How far the cell is known to range, in counts. */
  range: number;
  /** Layers in which it is not known to move. */
  fixed: number[];
  /** People alone in a cell, to whom the cell could still follow exactly from their own answer. */
  knowing: Set<number>;
}

/**
 * A proof is a set of tables that fit all published sums, reached by moves one after the other, each layer apart; a cell
 * that moves while somebody's own cell stands still does not follow from it. The rule is that of `exposed` with `all`.
 */
export function shortProofs(system: LinearSystem, {width}: ProtectionRule): ShortProofs {
  const movesThrough = shortMoves(system);
  const ground = groundOf(system);
  const {layers} = ground;
  const sumsWith = system.cells.map((): Relation[] => []);
  for (const relation of system.relations) for (const part of relation.parts) sumsWith[part]!.push(relation);
  const same = sameCounts(system);
  const isAlone = (i: number) => system.cells[i]!.n === 1 && system.cells[i]!.isPrimary;
  const isOfOneMind = (i: number) => layers.filter((counts) => counts[i]! > 0).length <= 1;
  const proofs = new Map<number, Proof>();

  const lossOf = ({cells}: Move, hidden: Mask): number => {
    let loss = 0;
    for (const i of cells) if (hidden[i] === 0) loss += system.cells[i]!.loss + smallest;
    return loss;
  };

  /** Layers in which a cell must not stand still: those with somebody, and all where its people are of one mind. */
  function mustMove(cell: number, hidden: Mask): number[] {
    if (!system.cells[cell]!.classes?.length) return [];
    const isTold = (counts: Int32Array) =>
      sumsWith[cell]!.some(({total}) => hidden[total] === 0 && counts[total] === 0);
    return [...layers.keys()].filter(
      (k) => layers[k]![cell]! > 0 || (isOfOneMind(cell) && !isTold(layers[k]!))
    );
  }

  function attempt(cell: number, hidden: Mask, moved = mustMove(cell, hidden)): Progress {
    const progress: Progress = {
      used: new Set(),
      range: 0,
      fixed: moved,
      knowing: new Set()
    };
    const walks = ([1, -1] as const).map((way) => walk(ground, way, width));
    let isFirst = true;
    for (const move of movesThrough(cell, (i) => hidden[i] === 1)) {
      const others = move.cells.slice(1);
      const far = reach(ground, move, width);
      const further = progress.range < width ? sum(walks.map((go) => go(move))) : 0;
      const frees = progress.fixed.some((k) => far[k]! > 0);
      const outwits = [...progress.knowing].some((i) => !others.includes(i));
      if (!isFirst && further === 0 && !frees && !outwits) continue;
      if (isFirst) {
        for (const i of others) if (isAlone(i) && same[i] !== same[cell]) progress.knowing.add(i);
      }
      for (const i of progress.knowing) if (!others.includes(i)) progress.knowing.delete(i);
      isFirst = false;
      progress.fixed = progress.fixed.filter((k) => far[k]! === 0);
      progress.range += further;
      for (const i of others) progress.used.add(i);
      if (isWhole(progress)) break;
    }
    return progress;
  }

  const isWhole = ({range, fixed, knowing, used}: Progress) =>
    used.size > 0 && range >= width && fixed.length === 0 && knowing.size === 0;

  const isProven = (cell: number, hidden: Mask): boolean => {
    const known = proofs.get(cell);
    if (known !== undefined && stands(known, cell, hidden)) return true;
    const moved = mustMove(cell, hidden);
    const progress = attempt(cell, hidden, moved);
    if (!isWhole(progress)) return false;
    proofs.set(cell, {used: [...progress.used], moved});
    return true;
  };

  /** Whether nothing that a proof rests on was published, and no total hidden that told one of its layers. */
  const stands = ({used, moved}: Proof, cell: number, hidden: Mask): boolean =>
    used.every((i) => hidden[i] === 1) &&
    (!isOfOneMind(cell) || mustMove(cell, hidden).every((k) => moved.includes(k)));

  return {
    unproven(cells, hidden, {first = false} = {}) {
      const found: number[] = [];
      for (const cell of cells) {
        if (isProven(cell, hidden)) continue;
        found.push(cell);
        if (first) break;
      }
      return found;
    },
    cheapestHelp(cell, hidden) {
      const {range, fixed, knowing} = attempt(cell, hidden);
      const mayMove = (i: number) => hidden[i] === 1 || system.cells[i]!.n > 0;
      let [best, leastCost]: [number[] | null, number] = [null, Number.POSITIVE_INFINITY];
      for (const move of movesThrough(cell, mayMove)) {
        const loss = lossOf(move, hidden);
        if (loss === 0 || loss >= leastCost * mostHelp) continue;
        const far = reach(ground, move, width);
        const help =
          Math.min(Math.max(width - range, 0), sum(far)) / width +
          fixed.filter((k) => far[k]! > 0).length / layers.length +
          [...knowing].filter((i) => !move.cells.includes(i)).length / Math.max(knowing.size, 1);
        if (help === 0) continue;
        if (loss / help >= leastCost) continue;
        [best, leastCost] = [move.cells.filter((i) => hidden[i] === 0), loss / help];
      }
      return best;
    },
    tell(bound, cells, hidden) {
      ground.told.set(bound.cell, bound);
      const touched = cells.filter(
        (i) => i === bound.cell || proofs.get(i)?.used.includes(bound.cell) !== false
      );
      for (const i of touched) proofs.delete(i);
      if (touched.every((i) => isProven(i, hidden))) return true;
      ground.told.delete(bound.cell);
      return false;
    }
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What a move can help at most: to the whole range, in every layer, and against everybody who knows. */
const mostHelp = 3;
/** Cells that cost nothing are still not hidden for nothing. */
const smallest = 1e-3;
