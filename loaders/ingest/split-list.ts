import {matchKey} from "./plain-text.js";

/**
 * The options that a cell joins, as indices into `options`, and what of the cell is none of them. Options may hold the
 * separator themselves, as in Google's comma-joined cells, so the longest that fits at a place wins.
 */
export function splitList(
  cell: string,
  separator: string,
  options: readonly string[]
): {chosen: number[]; rest: string[]} {
  const mark = separator.trim() || separator;
  const keys = new Map(options.map((option, i) => [matchKey(option), i]));
  const longest = Math.max(1, ...options.map((option) => option.split(mark).length));
  const pieces = cell.split(mark);
  const chosen = new Set<number>();
  const rest: string[] = [];
  let from = 0;
  while (from < pieces.length) {
    let to = Math.min(pieces.length, from + longest);
    while (to > from && !keys.has(matchKey(pieces.slice(from, to).join(mark)))) to--;
    if (to > from) chosen.add(keys.get(matchKey(pieces.slice(from, to).join(mark)))!);
    else if (pieces[from]!.trim() !== "") rest.push(pieces[from]!.trim());
    from = Math.max(to, from + 1);
  }
  return {chosen: [...chosen], rest};
}
