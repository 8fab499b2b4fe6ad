import {type Companions, rowPaths} from "./row-paths.js";
import {components, type LinearSystem, type Relation} from "./system.js";

/** Counts that can change together by one, and leave every published sum as it is. */
export interface Move {
  cells: readonly number[];
  /** Of each cell, whether it goes up (1) or down (-1). */
  signs: readonly number[];
}

/**
 * Short moves in which a cell goes up: cells of its own team that keep the sums within the team, and the same of one
 * other team the other way round; the corners of a rectangle, where both take two. Where teams are in regions, those of
 * both teams' regions move along. Only cells that `mayMove` are used.
 */
export type MovesThrough = (cell: number, mayMove: (cell: number) => boolean) => Generator<Move>;

/** The most cells of one team in a move: two items that change places, and their two themes. */
const longest = 4;
/** Of the teams of a region, those tried for each team elsewhere. */
const fewTeams = 8;

/** Prepares the search for short moves in a system of which it is told which sums run over teams. */
export function shortMoves(system: LinearSystem): MovesThrough {
  const across = system.relations.filter(({over}) => over === "teams");
  const within = system.relations.filter(({over}) => over !== "teams");
  const rows = rowsOf(system, within);
  const parents = rows.members.map(() => -1);
  for (const {total, parts} of across) for (const part of parts) parents[rows.of[part]!] = rows.of[total]!;
  const {column, columns} = columnsOf(
    system,
    across,
    (total, part) => parents[rows.of[part]!] === rows.of[total]
  );
  const withinOf = system.cells.map((): Relation[] => []);
  for (const relation of within) {
    for (const i of [relation.total, ...relation.parts]) withinOf[i]!.push(relation);
  }
  const at = rows.members.map((cells) => {
    const places = new Int32Array(columns).fill(-1);
    for (const i of cells) if (column[i] !== -1) places[column[i]!] = i;
    return places;
  });
  const waysOf = rowPaths(parents);

  const shapes = new Map<string, number>();
  const shape = rows.members.map((cells) => {
    const text = shapeOf(cells, withinOf, column);
    if (!shapes.has(text)) shapes.set(text, shapes.size);
    return shapes.get(text)!;
  });

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

  /**
   * A move with the cells of `own` in other rows besides; null where one lacks one of them, or may not move it, or adds up
   * otherwise.
   */
  function extended(
    move: Move,
    own: Move,
    {rows: others, signs: ways}: Companions,
    mayMove: (cell: number) => boolean
  ): Move | null {
    const ownRow = rows.of[own.cells[0]!]!;
    const columns = own.cells.map((i) => column[i]!);
    let isAlike = true;
    for (const row of others) {
      if (row === ownRow) return null;
      const places = at[row]!;
      for (const c of columns) if (places[c] === -1 || !mayMove(places[c]!)) return null;
      isAlike &&= shape[row] === shape[ownRow];
    }
    const [cells, signs] = [move.cells.slice(), move.signs.slice()];
    const first = cells.length;
    for (let r = 0; r < others.length; r++) {
      const places = at[others[r]!]!;
      for (let k = 0; k < columns.length; k++) {
        cells.push(places[columns[k]!]!);
        signs.push(own.signs[k]! * ways[r]!);
      }
    }
    if (!isAlike && unbalanced(cells.slice(first), signs.slice(first), withinOf) !== null) return null;
    return {cells, signs};
  }

  return function* (cell, mayMove) {
    if (column[cell] === -1) return;
    const {below, outside} = waysOf(rows.of[cell]!);
    const [cells, signs] = [[cell], [1]];
    for (const _ of closed(cells, signs, mayMove)) {
      const own: Move = {cells: cells.slice(), signs: signs.slice()};
      const downwards: Move[] = below === null ? [own] : [];
      for (const down of below ?? []) {
        const move = extended(own, own, down, mayMove);
        if (move === null) continue;
        if (outside === null) yield move;
        else if (downwards.push(move) === fewTeams) break;
      }
      if (outside === null || downwards.length === 0) continue;
      for (const out of outside) {
        for (const down of downwards) {
          const move = extended(down, own, out, mayMove);
          if (move === null) break;
          yield move;
        }
      }
    }
  };
}

/**
 * The item that each cell is one of, by number: the cells that sums over teams join; -1 for cells of no such sum, and of an
 * item whose teams add up otherwise than those of others do.
 */
function columnsOf(
  {cells}: LinearSystem,
  across: readonly Relation[],
  isUsual: (total: number, part: number) => boolean
): {column: number[]; columns: number} {
  const column = cells.map(() => -1);
  let columns = 0;
  for (const {system, indexes} of components({cells, relations: across})) {
    const isOdd = system.relations.some(({total, parts}) =>
      parts.some((part) => !isUsual(indexes[total]!, indexes[part]!))
    );
    if (system.relations.length === 0 || isOdd) continue;
    for (const i of indexes) column[i] = columns;
    columns += 1;
  }
  return {column, columns};
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
