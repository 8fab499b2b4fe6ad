import {type Cell, type CellKind, newCell, newCellId} from "./cell.js";

/** A notebook's cells and which of them are selected, the last one being where the keyboard is. */
export interface CellSelection {
  cells: readonly Cell[];
  selected: readonly string[];
}

/** Puts a cell before or after the selected ones, and selects it. */
export function insertCell(
  {cells, selected}: CellSelection,
  where: "above" | "below",
  cell: Cell = newCell("sql")
): CellSelection {
  const places = placesOf(cells, selected);
  const at = places.length === 0 ? cells.length : where === "above" ? places[0]! : places.at(-1)! + 1;
  return {cells: [...cells.slice(0, at), cell, ...cells.slice(at)], selected: [cell.id]};
}

/** Takes the selected cells away, and selects what comes in their place. */
export function deleteCells({cells, selected}: CellSelection): CellSelection {
  const [first = 0] = placesOf(cells, selected);
  const left = cells.filter(({id}) => !selected.includes(id));
  const next = left[Math.min(first, left.length - 1)];
  return {cells: left, selected: next === undefined ? [] : [next.id]};
}

/** Moves the selected cells past the one before or after them. */
export function moveCells({cells, selected}: CellSelection, direction: "up" | "down"): CellSelection {
  const places = placesOf(cells, selected);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return {cells, selected};
  const moved = places.map((place) => cells[place]!);
  const rest = cells.filter((cell) => !moved.includes(cell));
  const at = direction === "up" ? Math.max(0, first - 1) : Math.min(rest.length, last + 2 - moved.length);
  return {cells: [...rest.slice(0, at), ...moved, ...rest.slice(at)], selected};
}

/** Changes the selected cells' kind; what only the old kind had goes. */
export function changeKind({cells, selected}: CellSelection, kind: CellKind): CellSelection {
  const changed = (cell: Cell): Cell =>
    cell.kind === kind ? cell : {...cell, kind, name: kind === "sql" ? cell.name : null, attributes: ""};
  return {cells: cells.map((cell) => (selected.includes(cell.id) ? changed(cell) : cell)), selected};
}

/** Puts copies of cells before or after the selected ones, and selects the copies. A name stands once. */
export function pasteCells(
  {cells, selected}: CellSelection,
  copied: readonly Cell[],
  where: "above" | "below"
): CellSelection {
  const taken = new Set(cells.map(({name}) => name));
  const copies = copied.map((cell) => {
    const name = cell.name !== null && taken.has(cell.name) ? freeName(cell.name, taken) : cell.name;
    taken.add(name);
    return {...cell, id: newCellId(), source: null, name};
  });
  const places = placesOf(cells, selected);
  const at = places.length === 0 ? cells.length : where === "above" ? places[0]! : places.at(-1)! + 1;
  return {
    cells: [...cells.slice(0, at), ...copies, ...cells.slice(at)],
    selected: copies.map(({id}) => id)
  };
}

/** Cells of before a change, with the texts that were written since. */
export function restoreCells(before: readonly Cell[], now: readonly Cell[]): readonly Cell[] {
  const current = new Map(now.map((cell) => [cell.id, cell]));
  return before.map((cell) => {
    const {text, name, attributes, kind} = current.get(cell.id) ?? cell;
    return kind === cell.kind ? {...cell, text, name, attributes} : {...cell, text};
  });
}

/** The cells that a folded heading hides: all to the next heading that is not below it. */
export function hiddenCells(cells: readonly Cell[]): Set<string> {
  const hidden = new Set<string>();
  let below: number | null = null;
  for (const cell of cells) {
    const level = headingLevel(cell);
    if (below !== null && (level === null || level > below)) hidden.add(cell.id);
    else below = cell.isFolded && level !== null ? level : null;
  }
  return hidden;
}

/** The level of the heading that a cell begins with, 1..6; null where it begins with none. */
export function headingLevel({kind, text}: Pick<Cell, "kind" | "text">): number | null {
  const marks = kind === "markdown" ? /^#{1,6}(?=\s)/.exec(text) : null;
  return marks === null ? null : marks[0].length;
}

function freeName(name: string, taken: ReadonlySet<string | null>): string | null {
  if (!/^[\w$]+$/.test(name)) return null;
  let number = 2;
  while (taken.has(`${name}${number}`)) number++;
  return `${name}${number}`;
}

function placesOf(cells: readonly Cell[], ids: readonly string[]): number[] {
  return cells.flatMap(({id}, i) => (ids.includes(id) ? [i] : []));
}

/** The cells with the inputs of some folded away or shown. */
export function foldCells(
  cells: readonly Cell[],
  ids: readonly string[],
  isFolded: boolean | "toggle"
): readonly Cell[] {
  return cells.map((cell) =>
    ids.includes(cell.id) ? {...cell, isFolded: isFolded === "toggle" ? !cell.isFolded : isFolded} : cell
  );
}
