import {Runtime} from "@observablehq/runtime";
import type {Engine} from "../engine/engine.js";
import type {Cell, CellProblem, CellState} from "./cell.js";
import type {CellOutput} from "./cell-output.js";
import {CodeError} from "./compile.js";
import {type CompiledCell, compileCell} from "./compile-cell.js";
import {conflictsOf, withSources} from "./definitions.js";
import {createGuard} from "./loop-guard.js";
import {definePiece, type RunningPiece} from "./running-piece.js";

/** How a cell's last run went, or how far it is. */
export interface CellRun {
  state: CellState;
  problems: readonly CellProblem[];
  /** From the moment that all it needs was there; null while that is not so. */
  milliseconds: number | null;
  /** Of the last query; null where there was none. */
  rows: number | null;
  /** What there is to know of it: why the result holds fewer rows than the query has, or that the page stood still. */
  note: string | null;
}

export interface RuntimeOptions {
  /** Starts DuckDB when a query first needs it. */
  engine: () => Promise<Engine>;
  /** What cells have in scope. */
  library: Record<string, () => unknown>;
  /** Where the cell's values are shown: one place, or one for each expression of its prose. */
  outputsOf: (id: string, html: string | null, pieces: number) => readonly CellOutput[];
  onRun: (id: string, run: CellRun) => void;
  /** A loop that runs for longer, in milliseconds, without leaving the page a moment is stopped; 5,000 unless told. */
  loopLimit?: number;
}

/** Runs a notebook's cells: each when it or what it depends on changes. */
export interface NotebookRuntime {
  /** Runs cells, and those they depend on that have not run as they now are. `cells` is the whole notebook. */
  run(cells: readonly Cell[], ids: Iterable<string>): void;
  /** Takes cells' variables away. */
  forget(ids: Iterable<string>): void;
  /** Stops a cell, or all that are running. */
  interrupt(id?: string): void;
  /** Names that cells define, with the cell of each. */
  names(): ReadonlyMap<string, string>;
  /** The value that a name had last; undefined where it has none yet. */
  valueOf(name: string): unknown;
  dispose(): void;
}

/** A cell that the runtime holds: as it was when it last ran. */
interface RunningCell {
  cell: Cell;
  compiled: CompiledCell;
  pieces: RunningPiece[];
}

export const idle: CellRun = {state: "idle", problems: [], milliseconds: null, rows: null, note: null};

export function createRuntime(options: RuntimeOptions): NotebookRuntime {
  const runtime = new Runtime(options.library);
  const main = runtime.module();
  const loopLimit = options.loopLimit ?? 5000;
  const guard = createGuard(loopLimit);
  const held = new Map<string, RunningCell>();
  const values = new Map<string, unknown>();
  let conflicts: ReadonlyMap<string, string> = new Map();

  const forget = (id: string) => {
    for (const piece of held.get(id)?.pieces ?? []) piece.forget();
    for (const {outputs} of held.get(id)?.compiled.pieces ?? [])
      for (const name of outputs) values.delete(name);
    held.delete(id);
  };
  const define = (cell: Cell, compiled: CompiledCell) => {
    forget(cell.id);
    const outputs = options.outputsOf(cell.id, compiled.html, compiled.pieces.length);
    if (compiled.pieces.length === 0) options.onRun(cell.id, {...idle, state: "done"});
    const runs: CellRun[] = compiled.pieces.map(() => idle);
    const pieces = compiled.pieces.map((code, i) =>
      definePiece({
        ...{main, guard, loopLimit, code, engine: options.engine},
        output: outputs[i]!,
        name: `${cell.id}-${i + 1}`,
        conflict: () => conflicts.get(cell.id),
        onRun(run) {
          runs[i] = run;
          options.onRun(cell.id, runs.length === 1 ? run : wholeRun(runs));
        },
        onValue: (name, value) => values.set(name, value)
      })
    );
    held.set(cell.id, {cell, compiled, pieces});
  };

  return {
    run(cells, ids) {
      const asked = new Set(ids);
      const compiled = new Map<string, CompiledCell>();
      for (const cell of cells) {
        const before = held.get(cell.id);
        if (before !== undefined && isSame(before.cell, cell)) compiled.set(cell.id, before.compiled);
        else compileInto(compiled, cell, asked);
      }
      const before = conflicts;
      const places = new Map(cells.map(({id}, i) => [id, i + 1]));
      conflicts = conflictsOf(compiled, (id) => places.get(id)!);
      const needed = withSources(compiled, asked);
      // The runtime begins with what was defined last: from the last cell to the first, so that they run as they are read.
      for (const cell of [...cells].reverse()) {
        const code = compiled.get(cell.id);
        if (code === undefined) continue;
        const isHeld = held.has(cell.id);
        const isAsRun = isHeld && isSame(held.get(cell.id)!.cell, cell);
        const isSettled = isHeld && before.get(cell.id) !== conflicts.get(cell.id);
        if (asked.has(cell.id) || isSettled || (needed.has(cell.id) && !isAsRun)) define(cell, code);
      }
    },
    forget: (ids) => {
      for (const id of ids) forget(id);
    },
    interrupt(id) {
      for (const [cellId, {pieces}] of held)
        if (id === undefined || id === cellId) for (const piece of pieces) piece.interrupt();
    },
    names: () =>
      new Map(
        [...held].flatMap(([id, {compiled}]) =>
          compiled.pieces.flatMap(({outputs}) => outputs.map((name) => [name, id] as const))
        )
      ),
    valueOf: (name) => values.get(name),
    dispose() {
      for (const id of [...held.keys()]) forget(id);
      runtime.dispose();
    }
  };

  /** A cell that cannot run has no part in what runs; only one that was asked for says so. */
  function compileInto(compiled: Map<string, CompiledCell>, cell: Cell, asked: ReadonlySet<string>): void {
    try {
      compiled.set(cell.id, compileCell(cell));
    } catch (error) {
      if (!(error instanceof CodeError)) throw error;
      if (!asked.has(cell.id)) return;
      forget(cell.id);
      const [output] = options.outputsOf(cell.id, null, 1);
      output!.showError(error.problem.message);
      options.onRun(cell.id, {...idle, state: "failed", problems: [error.problem]});
    }
  }
}

/** The states of a cell's pieces, the first that one of them is in being the cell's. */
const states: readonly CellState[] = ["running", "waiting", "failed", "stopped", "done", "idle"];

/** A cell's run, from those of its pieces. */
export function wholeRun(runs: readonly CellRun[]): CellRun {
  const last = runs.findLast(({rows}) => rows !== null);
  const times = runs.flatMap(({milliseconds}) => milliseconds ?? []);
  return {
    state: states.find((state) => runs.some((run) => run.state === state)) ?? "idle",
    problems: runs.flatMap(({problems}) => problems),
    milliseconds: times.length === 0 ? null : Math.max(...times),
    rows: last?.rows ?? null,
    note: runs.find(({note}) => note !== null)?.note ?? null
  };
}

function isSame(a: Cell, b: Cell): boolean {
  return a.kind === b.kind && a.text === b.text && a.name === b.name;
}
