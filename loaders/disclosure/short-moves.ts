import {components, type LinearSystem, type Relation} from "./system.js";

/** Counts that can change together by one, and leave every published sum as it is. */
export interface Move {
  cells: readonly number[];
  /** Of each cell, whether it goes up (1) or down (-1). */
  signs: readonly number[];
}

/**
 * Short moves in which a cell goes up: cells of its own team that keep the sums within the team, and the same of one
 * other team the other way round; the corners of a rectangle, where both take two. Only cells that `mayMove` are used.
 */
export type MovesThrough = (cell: number, mayMove: (cell: number) => boolean) => Generator<Move>;

/** The most cells of one team in a move: two items that change places, and their two themes. */
const longest = 4;

/** Prepares the search for short moves in a system of which it is told which sums run over teams. */
export function shortMoves(system: LinearSystem): MovesThrough {
  const across = system.relations.filter(({over}) => over === "teams");
  const within = system.relations.filter(({over}) => over !== "teams");
  const {column, coefficient} = columnsOf(system, across);
  const rows = rowsOf(system, within);
  const withinOf = system.cells.map((): Relation[] => []);
  for (const relation of within) {
    for (const i of [relation.total, ...relation.parts]) withinOf[i]!.push(relation);
  }
  const at = rows.members.map((cells) => {
    const places = new Int32Array(across.length).fill(-1);
    for (const i of cells) if (column[i] !== -1) places[column[i]!] = i;
    return places;
  });

  const shape = rows.members.map((cells) => shapeOf(cells, withinOf, column));

  /** Adds cells of one team to a move until all its sums hold. */
  function* closed(
    cells: number[],
    signs: number[],
    mayMove: (cell: number) => boolean
  ): Generator<undefined> {
    const open = unbalanced(cells, signs, withinOf);
    if (open === null) return yield;
    const {relation, by} = open;
    if (cells.length === longest || Math.abs(by) > 1) return;
    for (const i of [relation.total, ...relation.parts]) {
      if (cells.includes(i) || column[i] === -1 || !mayMove(i)) continue;
      cells.push(i);
      signs.push(i === relation.total ? by : -by);
      yield* closed(cells, signs, mayMove);
      cells.pop();
      signs.pop();
    }
  }

  /** The same cells of another team, the other way round; null where it lacks one, or may not move it. */
  function mirrored(
    cells: readonly number[],
    signs: readonly number[],
    places: Int32Array,
    mayMove: (cell: number) => boolean
  ): Move | null {
    for (const i of cells) {
      const other = places[column[i]!]!;
      if (other === -1 || !mayMove(other)) return null;
    }
    const both = cells.slice();
    const turned = signs.slice();
    for (const [k, i] of cells.entries()) {
      const other = places[column[i]!]!;
      both.push(other);
      turned.push((-signs[k]! * coefficient[i]!) / coefficient[other]!);
    }
    return {cells: both, signs: turned};
  }

  return function* (cell, mayMove) {
    if (column[cell] === -1) return;
    const [cells, signs] = [[cell], [1]];
    for (const _ of closed(cells, signs, mayMove)) {
      for (const [r, places] of at.entries()) {
        if (r === rows.of[cell]) continue;
        const move = mirrored(cells, signs, places, mayMove);
        if (move === null) continue;
        if (shape[r] === shape[rows.of[cell]!] || holds(move, cells.length, withinOf)) yield move;
      }
    }
  };
}

/** Where each cell stands in the sums over teams: which sum, and whether it adds to it or is its total; -1 for none. */
function columnsOf(
  {cells}: LinearSystem,
  across: readonly Relation[]
): {column: number[]; coefficient: number[]} {
  const column = cells.map(() => -1);
  const coefficient = cells.map(() => 0);
  for (const [c, {total, parts}] of across.entries()) {
    for (const i of [total, ...parts]) {
      column[i] = c;
      coefficient[i] = i === total ? -1 : 1;
    }
  }
  return {column, coefficient};
}

/** The cells that hang together within a team; those of nobody's team, which no sum within a team holds, are one. */
function rowsOf(system: LinearSystem, within: readonly Relation[]): {of: number[]; members: number[][]} {
  const members: number[][] = [];
  const ofNobody: number[] = [];
  for (const {indexes, system: part} of components({cells: system.cells, relations: within})) {
    if (part.relations.length === 0 && part.cells[0]!.isUnpublished) ofNobody.push(...indexes);
    else members.push(indexes);
  }
  if (ofNobody.length > 0) members.push(ofNobody);
  const of = system.cells.map(() => -1);
  for (const [r, cells] of members.entries()) for (const i of cells) of[i] = r;
  return {of, members};
}

/** How a team's cells add up, the same for teams of the same sums. */
function shapeOf(
  cells: readonly number[],
  withinOf: readonly (readonly Relation[])[],
  column: readonly number[]
): string {
  const sums = new Set(cells.flatMap((i) => withinOf[i]!));
  return [...sums]
    .map(({total, parts}) => `${column[total]}=${parts.map((i) => column[i]).sort()}`)
    .sort()
    .join(";");
}

/** Whether the cells of a move from `first` on, those of the other team, keep that team's sums. */
function holds({cells, signs}: Move, first: number, withinOf: readonly (readonly Relation[])[]): boolean {
  return unbalanced(cells.slice(first), signs.slice(first), withinOf) === null;
}

/** A sum within a team that signed cells change, and by how much; null where they keep all. */
function unbalanced(
  cells: readonly number[],
  signs: readonly number[],
  withinOf: readonly (readonly Relation[])[]
): {relation: Relation; by: number} | null {
  let shortest: {relation: Relation; by: number} | null = null;
  for (const cell of cells) {
    for (const relation of withinOf[cell]!) {
      let by = 0;
      for (const [k, i] of cells.entries()) {
        if (i === relation.total) by -= signs[k]!;
        else if (withinOf[i]!.includes(relation)) by += signs[k]!;
      }
      if (by === 0) continue;
      if (shortest === null || relation.parts.length < shortest.relation.parts.length)
        shortest = {relation, by};
    }
  }
  return shortest;
}
