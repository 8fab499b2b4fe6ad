import {input as inputGenerator} from "@observablehq/framework/dist/client/stdlib/generators/index.js";
import {type Module, RuntimeError, type Variable} from "@observablehq/runtime";
import type {Engine} from "../engine/engine.js";
import {Interrupted, QueryError} from "../engine/query-error.js";
import type {CellProblem} from "./cell.js";
import type {CellOutput} from "./cell-output.js";
import {type Code, functionOf} from "./compile.js";
import {placeInCell} from "./error-place.js";
import {type CellRun, idle} from "./runtime.js";
import {fillSql, showName} from "./sql-cell.js";

export interface PieceOptions {
  main: Module;
  guard: (line: number) => void;
  code: Code;
  engine: () => Promise<Engine>;
  output: CellOutput;
  /** The name of the code in errors, and of its variable. */
  name: string;
  /** What keeps the cell from running beside the others. */
  conflict: () => string | undefined;
  onRun: (run: CellRun) => void;
}

/** Code that the runtime runs again whenever what it needs changes. */
export interface RunningPiece {
  interrupt(): void;
  forget(): void;
}

/** Names that mean something of its own in each cell. */
const ownNames = ["display", "view", "sql", showName];

/** Defines the variables of a piece of code: one that runs it, and one for each name that it defines. */
export function definePiece({
  main,
  guard,
  code,
  engine,
  output,
  name,
  conflict,
  onRun
}: PieceOptions): RunningPiece {
  let stop = new AbortController();
  let runs = 0;
  let now: CellRun = idle;
  let started: number | null = null;
  let isForgotten = false;
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
      output.showError("stopped");
      return tell({state: "stopped", milliseconds: took(), problems: []});
    }
    const problem = problemOf(error, name, conflict());
    output.showError(problem.message);
    tell({state: "failed", milliseconds: took(), problems: [problem]});
  };
  const variable = main.variable(
    {
      pending() {
        // What the last run still does is of no use once the code is to run again.
        if (now.state === "running") stop.abort();
        started = null;
        tell({...idle, state: "waiting"});
      },
      fulfilled: () => tell({state: "done", milliseconds: took()}),
      rejected: fail
    },
    {shadow: {}}
  );
  const shows = (value: unknown) => {
    output.show(value, runs);
    return value;
  };
  const own: Record<string, unknown> = {
    display: shows,
    view: (element: Element) => inputGenerator(shows(element) as Element),
    [showName]: shows,
    async sql(strings: readonly string[], ...values: unknown[]) {
      const filled = fillSql(strings, values);
      try {
        const {table, rows, cut} = await (await engine()).query(filled.sql, {signal: stop.signal});
        tell({rows, cut});
        return table;
      } catch (error) {
        throw error instanceof QueryError ? filled.inCell(error) : error;
      }
    }
  };
  for (const input of ownNames) if (code.inputs.includes(input)) shadow(variable, input, own[input]);
  const run = functionOf(code, name);
  const isSilent = !code.inputs.some((input) => input !== "sql" && ownNames.includes(input));
  variable.define(code.outputs.length > 0 ? name : null, code.inputs, async (...values: unknown[]) => {
    const problem = conflict();
    if (problem !== undefined) throw new RuntimeError(problem);
    runs++;
    started = performance.now();
    stop = new AbortController();
    tell({state: "running"});
    if (isSilent) output.clear();
    return Promise.race([run(guard, ...values), whenStopped(stop.signal)]);
  });
  const defined = code.outputs.map((output) =>
    main
      .variable({rejected: (error) => conflict() !== undefined && fail(error)})
      .define(output, [name], (values: Record<string, unknown>) => values[output])
  );
  return {
    interrupt: () => stop.abort(),
    forget() {
      isForgotten = true;
      stop.abort();
      for (const each of [variable, ...defined]) each.delete();
    }
  };
}

/** Gives a variable's code a name of its own meaning. */
function shadow(variable: Variable, name: string, value: unknown): void {
  const shadowed = new variable.constructor(2, variable._module);
  shadowed.define(null, [], () => value);
  variable._shadow.set(name, shadowed);
}

function whenStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    signal.addEventListener("abort", () => fail(new Interrupted()));
  });
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
