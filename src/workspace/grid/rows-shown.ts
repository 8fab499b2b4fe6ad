import type {GridColumn, Plain} from "./column.js";
import {readFilter} from "./filter.js";
import {inOrder} from "./order.js";

export interface Sorting {
  column: number;
  direction: "ascending" | "descending";
}

/** Which rows of a table are shown, in which order. */
export interface RowsShown {
  /** The rows as they are shown, by their places in the table. */
  rows(): Uint32Array;
  /** Whether that is all of them in the table's own order. */
  isAll(): boolean;
  sorting(): Sorting | null;
  sort(sorting: Sorting | null): void;
  /** What is typed above each column. */
  filters(): readonly string[];
  filter(column: number, text: string): void;
}

/** Every row, until sorted or filtered. A column's values are read once. */
export function rowsShown(columns: readonly GridColumn[], count: number): RowsShown {
  const all = Uint32Array.from({length: count}, (_, row) => row);
  const read = new Map<number, Plain[]>();
  const filters = columns.map(() => "");
  let sorting: Sorting | null = null;
  let rows: Uint32Array = all;
  const values = (column: number) => {
    const there = read.get(column) ?? columns[column]!.values();
    read.set(column, there);
    return there;
  };
  const update = () => {
    rows = all;
    for (const [i, text] of filters.entries()) {
      const test = readFilter(text, columns[i]!);
      if (test === null) continue;
      const of = values(i);
      rows = rows.filter((row) => test(of[row]!));
    }
    if (sorting !== null) rows = inOrder(rows, values(sorting.column), sorting.direction);
  };
  return {
    rows: () => rows,
    isAll: () => rows === all,
    sorting: () => sorting,
    sort(next) {
      sorting = next;
      update();
    },
    filters: () => filters,
    filter(column, text) {
      filters[column] = text;
      update();
    }
  };
}
