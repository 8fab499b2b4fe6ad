import type {ExportColumn, Layout, SystemRole} from "./layout.js";
import {matchKey, plainText} from "./plain-text.js";

/** The column that a mapping names by its name, the tool's own id or its question text; names go before texts. */
export function columnNamed(layout: Layout, wanted: string): ExportColumn | undefined {
  const key = matchKey(wanted);
  for (const part of ["name", "id", "question"] as const) {
    const column = layout.columns.find((column) => column[part] !== "" && matchKey(column[part]) === key);
    if (column !== undefined) return column;
  }
  return undefined;
}

/** The columns of a header of one row, named by its cells; `roleOf` tells what the tool's own columns are for. */
export function headerColumns(
  header: readonly string[],
  roleOf: (name: string, position: number) => SystemRole | undefined
): ExportColumn[] {
  const columns = header.map((cell, position): ExportColumn => {
    const name = plainText(cell);
    const role = roleOf(name, position);
    return {position, name, question: name, id: "", ...(role && {role})};
  });
  return uniqueNames(columns.filter((column) => column.name !== ""));
}

/** Columns whose names stand once: a second `Other` becomes `Other (2)`. */
export function uniqueNames(columns: readonly ExportColumn[]): ExportColumn[] {
  const taken = new Map<string, number>();
  const names = new Set(columns.map((column) => column.name));
  return columns.map((column) => {
    let count = (taken.get(column.name) ?? 0) + 1;
    while (count > 1 && names.has(`${column.name} (${count})`)) count++;
    taken.set(column.name, count);
    return count === 1 ? column : {...column, name: `${column.name} (${count})`};
  });
}

/** The position of the first column that has a role; null where none has it. */
export function positionOf(columns: readonly ExportColumn[], role: SystemRole): number | null {
  return columns.find((column) => column.role === role)?.position ?? null;
}

/** A layout in which no row is left out and every response is finished. */
export function plainLayout(columns: ExportColumn[], headerRows = 1): Layout {
  return {
    headerRows,
    columns,
    drops: [],
    finished: null,
    progress: null,
    unansweredCode: null,
    missingCodes: [],
    timeZone: null
  };
}
