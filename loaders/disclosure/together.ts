import {hideSecondary, type SecondaryOptions} from "./secondary.js";
import {components, type LinearSystem} from "./system.js";

/** What is hidden of all that is published. */
export interface HiddenTogether {
  /** Hidden rows, by `rowName`. */
  rows: ReadonlySet<string>;
  /** Hidden cells, by their index in the system. */
  cells: ReadonlySet<number>;
}

interface NamedRow {
  table: string;
  index: number;
}

/**
 * The rows to hide: those of every primary cell, and of the cells that protect them. A row shows several counts, so that
 * hiding one hides the others, which may give away others again: each component is worked off anew while rows hidden
 * elsewhere hide more of its cells, and what was hidden stays so.
 */
export async function hideTogether(
  {system, rows}: {system: LinearSystem; rows: readonly (readonly NamedRow[])[]},
  options: SecondaryOptions
): Promise<HiddenTogether> {
  const hiddenCells = new Set<number>();
  const hiddenRows = new Set<string>();
  const parts = components(system);
  let open = new Set(parts.keys());
  while (open.size > 0) {
    for (const p of open) {
      const {system: part, indexes} = parts[p]!;
      const held = part.cells.map((cell, i) =>
        hiddenCells.has(indexes[i]!) ? {...cell, isPrimary: true} : cell
      );
      const {primary, secondary} = await hideSecondary({...part, cells: held}, options);
      for (const i of [...primary, ...secondary]) hiddenCells.add(indexes[i]!);
    }
    for (const i of hiddenCells) for (const row of rows[i]!) hiddenRows.add(rowName(row));
    open = new Set();
    for (const [p, {indexes}] of parts.entries()) {
      for (const i of indexes) {
        if (hiddenCells.has(i) || !rows[i]!.some((row) => hiddenRows.has(rowName(row)))) continue;
        hiddenCells.add(i);
        open.add(p);
      }
    }
  }
  return {rows: hiddenRows, cells: hiddenCells};
}

/** A row's name among all tables' rows. */
export function rowName({table, index}: NamedRow): string {
  return `${table} ${index}`;
}
