import type {Cell} from "./cell.js";
import type {CellRun} from "./runtime.js";

/** How each cell's last run went, and what the cell was then. */
export interface RunRecord {
  begun(cell: Cell): void;
  ended(id: string, run: CellRun): void;
  of(id: string): CellRun | undefined;
  /** Whether a cell that ran has changed since. */
  isStale(cell: Cell): boolean;
  forget(ids: readonly string[]): void;
}

export function createRunRecord(): RunRecord {
  const runs = new Map<string, CellRun>();
  const ranAs = new Map<string, string>();
  return {
    begun: (cell) => void ranAs.set(cell.id, keyOf(cell)),
    ended: (id, run) => void runs.set(id, run),
    of: (id) => runs.get(id),
    isStale: (cell) => runs.has(cell.id) && ranAs.get(cell.id) !== keyOf(cell),
    forget(ids) {
      for (const id of ids) runs.delete(id);
    }
  };
}

/** What a cell's run depends on. */
function keyOf({kind, name, text}: Cell): string {
  return JSON.stringify([kind, name, text]);
}
