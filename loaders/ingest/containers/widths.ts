/** How many records of a text have so many cells, and the first of them, counted from 1. */
export type Widths = Map<number, {records: number; first: number[]}>;

/** Of each width so many records are named: more than header rows that any tool writes. */
const named = 24;
/** A text of more widths than this is no table; its other records are not told apart. */
const mostWidths = 10_000;

/** Counts one more record, the `record`th, of so many cells. */
export function countWidth(widths: Widths, cells: number, record: number): void {
  const found = widths.get(cells);
  if (found !== undefined) {
    found.records++;
    if (found.first.length < named) found.first.push(record);
  } else if (widths.size < mostWidths) widths.set(cells, {records: 1, first: [record]});
}

/** Records behind the header rows that have cells, but fewer than so many; lines of a single cell are notes, not rows. */
export function narrowerThan(
  widths: Widths,
  cells: number,
  headerRows: number
): {records: number; first: number | null; fewest: number} {
  let [records, first, fewest] = [0, Number.POSITIVE_INFINITY, cells];
  for (const [width, found] of widths) {
    if (width < 2 || width >= cells) continue;
    const inHeader = found.first.filter((record) => record <= headerRows).length;
    if (found.records === inHeader) continue;
    records += found.records - inHeader;
    first = Math.min(first, found.first[inHeader] ?? Number.POSITIVE_INFINITY);
    fewest = Math.min(fewest, width);
  }
  return {records, first: Number.isFinite(first) ? first : null, fewest};
}
