import {input as inputGenerator} from "@observablehq/framework/dist/client/stdlib/generators/index.js";
import {type Module, RuntimeError} from "@observablehq/runtime";
import type {Engine} from "../engine/engine.js";
import {Interrupted, QueryError} from "../engine/query-error.js";
import type {CellProblem} from "./cell.js";
import type {CellOutput} from "./cell-output.js";
import {type Code, functionOf} from "./compile.js";
import {defineUnder} from "./define-under.js";
import {placeInCell} from "./error-place.js";
import {EndlessLoop} from "./loop-guard.js";
import {type CellRun, idle} from "./runtime.js";
import {fillSql, showName} from "./sql-cell.js";

export interface PieceOptions {
  main: Module;
  guard: (line: number) => void;
  /** Milliseconds after which loops are stopped, and after which a cell says that it kept the page from all else. */
  loopLimit: number;
  code: Code;
  engine: () => Promise<Engine>;
  output: CellOutput;
  /** The name of the code in errors, and of its variable. */
  name: string;
  /** What keeps the cell from running beside the others. */
  conflict: () => string | undefined;
  onRun: (run: CellRun) => void;
  /** A name that the code defines has another value. */
  onValue: (name: string, value: unknown) => void;
}

/** Code that the runtime runs again whenever what it needs changes. */
export interface RunningPiece {
  interrupt(): void;
  forget(): void;
}

/** Names that mean something of its own in each run of a cell. */
const ownNames: ReadonlySet<string> = new Set(["display", "view", "sql", showName]);

/** Defines the variables of a piece of code: one that runs it, and one for each name that it defines. */
export function definePiece({
  main,
  guard,
  loopLimit,
  code,
  engine,
  output,
  name,
  conflict,
  onRun,
  onValue
}: PieceOptions): RunningPiece {
  let stop = new AbortController();
  let runs = 0;
  let now: CellRun = idle;
  let started: number | null = null;
  let isForgotten = false;
  let isAwaited = true;
  let isCalledOff = false;
  const tell = (change: Partial<CellRun>) => {
    // The runtime tells of a deleted variable once more; by then the cell has another.
    if (isForgotten) return;
    now = {...now, ...change};
    onRun(now);
  };
  const took = () => (started === null ? null : performance.now() - started);
  const fail = (error: unknown) => {
    if (isForgotten) return;
    if (error instanceof Interrupted) {
      output.showError(error.message);
      return tell({state: "stopped", milliseconds: took(), problems: []});
    }
    const problem = problemOf(error, name, conflict());
    output.showError(problem.message);
    // A loop that was stopped has said that it held the page.
    const note = error instanceof EndlessLoop ? {note: null} : {};
    tell({state: "failed", milliseconds: took(), problems: [problem], ...note});
  };
  const variable = main.variable({
    pending() {
      // What the last run still does is of no use once the code is to run again.
      if (now.state === "running") stop.abort();
      // Told of the first run before it: what was called off since stays so.
      if (!isAwaited) isCalledOff = false;
      isAwaited = false;
      started = null;
      if (!isCalledOff) tell({...idle, state: "waiting"});
    },
    fulfilled: () => tell({state: "done", milliseconds: took()}),
    rejected: fail
  });
  /** What a run may do while it is the last one and nobody has stopped it. */
  const namesOf = (run: number, signal: AbortSignal): Record<string, unknown> => {
    const display = (value: unknown) => {
      if (!signal.aborted) output.show(value, run);
      return value;
    };
    return {
      display,
      view: (element: Element) => inputGenerator(display(element) as Element),
      [showName]: display,
      async sql(strings: readonly string[], ...values: unknown[]) {
        const filled = fillSql(strings, values);
        try {
          const {table, rows, cut} = await (await engine()).query(filled.sql, {signal});
          if (!signal.aborted) tell({rows, ...(cut !== null && {note: cut})});
          return table;
        } catch (error) {
          // The cell has said that it was stopped; this says more where DuckDB had to be ended for it.
          if (error instanceof Interrupted && run === runs && now.state === "stopped")
            output.showError(error.message);
          throw error instanceof QueryError ? filled.inCell(error) : error;
        }
      }
    };
  };
  const run = functionOf(code, name);
  const isSilent = !code.inputs.some((input) => input !== "sql" && ownNames.has(input));
  const needed = code.inputs.filter((input) => !ownNames.has(input));
  const body = async (...values: unknown[]) => {
    const problem = conflict();
    if (problem !== undefined) throw new RuntimeError(problem);
    if (isCalledOff) throw new Interrupted();
    runs++;
    started = performance.now();
    stop = new AbortController();
    tell({state: "running"});
    if (isSilent) output.clear();
    const own = namesOf(runs, stop.signal);
    const inputs = code.inputs.map((input) => own[input] ?? values[needed.indexOf(input)]);
    const {stopped, guardOf} = stopOf(stop.signal);
    const from = performance.now();
    const running = run(guardOf(guard), ...inputs);
    const stoodStill = performance.now() - from;
    if (stoodStill > loopLimit) tell({note: stillness(stoodStill)});
    return Promise.race([running, stopped]);
  };
  if (code.outputs.length > 0) defineUnder(main, variable, name, needed, body);
  else variable.define(null, needed, body);
  const defined = code.outputs.map((output) => {
    const one = main.variable({
      fulfilled: (value) => isForgotten || onValue(output, value),
      rejected: (error) => conflict() !== undefined && fail(error)
    });
    return defineUnder(main, one, output, [name], (values: Record<string, unknown>) => values[output]);
  });
  tell({...idle, state: "waiting"});
  return {
    interrupt() {
      if (now.state !== "waiting") return stop.abort();
      isCalledOff = true;
      fail(new Interrupted());
    },
    forget() {
      isForgotten = true;
      stop.abort();
      for (const each of [variable, ...defined]) each.delete();
    }
  };
}

/** What a library does by itself has no place where it could be left: all that can be done is to say so. */
function stillness(milliseconds: number): string {
  return `The page stood still for ${(milliseconds / 1000).toLocaleString("en", {maximumFractionDigits: 1})} seconds: what a library does cannot be stopped before it has ended. A query can: let SQL do it.`;
}

/** How a run is left when `signal` says so: at once where it waits, and in its loops where it goes on by itself. */
function stopOf(signal: AbortSignal): {
  stopped: Promise<never>;
  guardOf: (guard: (line: number) => void) => (line: number) => void;
} {
  let isStopped = false;
  const stopped = new Promise<never>((_, fail) => {
    signal.addEventListener("abort", () => {
      isStopped = true;
      fail(new Interrupted());
    });
  });
  return {
    stopped,
    guardOf: (guard) => (line) => {
      if (isStopped) throw new Interrupted();
      guard(line);
    }
  };
}

/** What went wrong in a run, and where in the cell. */
function problemOf(error: unknown, name: string, conflict: string | undefined): CellProblem {
  const nowhere = {line: null, column: null};
  const message = error instanceof Error ? error.message : String(error);
  if (conflict !== undefined && error instanceof RuntimeError) return {message: conflict, ...nowhere};
  if (error instanceof QueryError) return {message, line: error.line, column: error.column};
  if (error instanceof RuntimeError) {
    const {input} = error as RuntimeError & {input?: string};
    const isMissing = input === undefined || message === `${input} is not defined`;
    return {message: isMissing ? message : `${input} has no value: ${message}`, ...nowhere};
  }
  return {
    message: error instanceof Error ? `${error.name}: ${message}` : message,
    ...placeInCell(error, name)
  };
}
