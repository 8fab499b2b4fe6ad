/** A cell by the place of its row among those shown, and of its column; row -1 is the head. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A block of cells from where it was begun (`anchor`) to the cell that the keys move. */
export interface Selection {
  anchor: CellPlace;
  head: CellPlace;
}

/** First and last row and column of a block, the head of the table left out. */
export function blockOf({anchor, head}: Selection): {
  top: number;
  bottom: number;
  left: number;
  right: number;
} {
  return {
    top: Math.max(0, Math.min(anchor.row, head.row)),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column)
  };
}

export interface Moved {
  key: string;
  /** Whether the block grows instead of moving. */
  isShift: boolean;
  /** Whether it goes to the end. */
  isMod: boolean;
}

/** The selection after a key; null where the key moves nothing. `rows` and `columns` are how many there are. */
export function move(
  {anchor, head}: Selection,
  {key, isShift, isMod}: Moved,
  {rows, columns, page}: {rows: number; columns: number; page: number}
): Selection | null {
  const last = {row: rows - 1, column: columns - 1};
  const places: Record<string, CellPlace> = {
    ArrowUp: {row: isMod ? 0 : head.row - 1, column: head.column},
    ArrowDown: {row: isMod ? last.row : head.row + 1, column: head.column},
    ArrowLeft: {row: head.row, column: isMod ? 0 : head.column - 1},
    ArrowRight: {row: head.row, column: isMod ? last.column : head.column + 1},
    PageUp: {row: Math.max(0, head.row - page), column: head.column},
    PageDown: {row: head.row + page, column: head.column},
    Home: {row: isMod ? 0 : head.row, column: 0},
    End: {row: isMod ? last.row : head.row, column: last.column}
  };
  const place = places[key];
  if (place === undefined) return null;
  const next = {
    row: Math.min(Math.max(place.row, isShift ? 0 : -1), last.row),
    column: Math.min(Math.max(place.column, 0), last.column)
  };
  return {anchor: isShift ? {...anchor, row: Math.max(anchor.row, 0)} : next, head: next};
}
