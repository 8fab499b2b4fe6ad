import type {GridColumn} from "./column.js";

const [narrowest, widest] = [48, 800];
const sampled = 60;

/** A width in pixels that a column can have. */
export function possibleWidth(width: number): number {
  return Math.min(Math.max(width, narrowest), widest);
}

/** Wide enough for the name and for the first values. */
export function fittingWidth({name, get, show}: GridColumn, rows: number): number {
  const texts = Array.from({length: Math.min(rows, sampled)}, (_, row) =>
    Math.min(show(get(row)).length, 60)
  );
  const characters = Math.max(name.length + 2, ...texts);
  return Math.min(Math.max(characters * 7.3 + 22, 64), 380);
}
