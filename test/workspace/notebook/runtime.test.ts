import {Runtime} from "@observablehq/runtime";
import {tableFromArrays} from "apache-arrow";
import {afterEach, expect, test, vi} from "vitest";
import type {Engine, QueryOptions} from "../../../src/workspace/engine/engine.js";
import {Interrupted} from "../../../src/workspace/engine/query-error.js";
import {type Cell, type CellKind, newCell} from "../../../src/workspace/notebook/cell.js";
import {type CellRun, createRuntime, type NotebookRuntime} from "../../../src/workspace/notebook/runtime.js";

/** A query that waits to be answered. */
interface Asked {
  sql: string;
  answer(): void;
}

interface Bench {
  runtime: NotebookRuntime;
  asked: Asked[];
  /** What a cell's places show, and how it says that it ran. */
  shown: Map<string, unknown[]>;
  runs: Map<string, CellRun>;
  told: string[];
}

let runtime: NotebookRuntime | null = null;
afterEach(() => runtime?.dispose());

/** A notebook's runtime without a page: its queries are answered by hand. */
function start({loopLimit}: {loopLimit?: number} = {}): Bench {
  const asked: Asked[] = [];
  const shown = new Map<string, unknown[]>();
  const runs = new Map<string, CellRun>();
  const told: string[] = [];
  const query = (sql: string, {signal}: QueryOptions = {}) =>
    new Promise((done, fail) => {
      signal?.addEventListener("abort", () => fail(new Interrupted()));
      const table = tableFromArrays({a: [1]});
      asked.push({sql, answer: () => done({table, rows: 1, milliseconds: 1, cut: null})});
    });
  runtime = createRuntime({
    engine: async () => ({query}) as unknown as Engine,
    library: {},
    ...(loopLimit !== undefined && {loopLimit}),
    outputsOf: (id, _, pieces) => {
      const values: unknown[] = [];
      shown.set(id, values);
      return Array.from({length: Math.max(pieces, 1)}, () => ({
        show: (value: unknown) => values.push(value),
        showError: (message: string) => values.push(message),
        clear: () => values.splice(0)
      }));
    },
    onRun(id, run) {
      runs.set(id, run);
      told.push(id);
    }
  });
  return {runtime, asked, shown, runs, told};
}

function notebook(...texts: (string | [CellKind, string])[]): Cell[] {
  return texts.map((text) => (typeof text === "string" ? newCell("javascript", text) : newCell(...text)));
}

test("what a run shows after a newer one has begun is not seen", async () => {
  const {runtime, shown, runs} = start();
  const held: (() => void)[] = [];
  Reflect.set(globalThis, "hold", () => new Promise<void>((done) => held.push(done)));
  const cells = notebook("const n = 1", "const mine = n; await hold(); display(mine)");
  const [source, cell] = cells as [Cell, Cell];
  runtime.run(cells, [source.id, cell.id]);
  await vi.waitUntil(() => held.length === 1);
  const next = [{...source, text: "const n = 2"}, cell];
  runtime.run(next, [source.id]);
  await vi.waitUntil(() => held.length === 2);
  held[0]!();
  await new Promise((done) => setTimeout(done));
  expect(shown.get(cell.id)).toEqual([]);
  held[1]!();
  await vi.waitUntil(() => runs.get(cell.id)!.state === "done");
  expect(shown.get(cell.id)).toEqual([2]);
});

test("a cell that is stopped while it waits for another does not run, and does when it is asked again", async () => {
  const {runtime, asked, runs} = start();
  const cells = notebook(
    "const rows = await sql`SELECT 1`",
    "globalThis.ran = (globalThis.ran ?? 0) + rows.numRows"
  );
  const [first, second] = cells.map(({id}) => id) as [string, string];
  runtime.run(cells, [first, second]);
  await vi.waitUntil(() => asked.length === 1);
  expect(runs.get(second)!.state).toBe("waiting");
  runtime.interrupt(second);
  expect(runs.get(second)!.state).toBe("stopped");
  asked[0]!.answer();
  await vi.waitUntil(() => runs.get(first)!.state === "done");
  await new Promise((done) => setTimeout(done));
  expect([runs.get(second)!.state, Reflect.get(globalThis, "ran")]).toEqual(["stopped", undefined]);
  runtime.run(cells, [second]);
  await vi.waitUntil(() => runs.get(second)!.state === "done");
  expect(Reflect.get(globalThis, "ran")).toBe(1);
});

test("a cell that is stopped before it could begin does not run", async () => {
  const {runtime, asked, runs} = start();
  const cells = notebook("await sql`SELECT 1`", "1");
  const [first, second] = cells.map(({id}) => id) as [string, string];
  runtime.run(cells, [first]);
  runtime.interrupt();
  expect(runs.get(first)!.state).toBe("stopped");
  runtime.run(cells, [second]);
  await vi.waitUntil(() => runs.get(second)!.state === "done");
  expect([runs.get(first)!.state, asked]).toEqual(["stopped", []]);
});

test("a loop that waits now and then ends when the cell is stopped", async () => {
  const {runtime, runs} = start();
  const [cell] = notebook(
    "while (true) { globalThis.rounds = (globalThis.rounds ?? 0) + 1; await new Promise((done) => setTimeout(done)); }"
  );
  runtime.run([cell!], [cell!.id]);
  const rounds = () => (Reflect.get(globalThis, "rounds") as number | undefined) ?? 0;
  await vi.waitUntil(() => rounds() > 2);
  runtime.interrupt(cell!.id);
  await vi.waitUntil(() => runs.get(cell!.id)!.state === "stopped");
  const before = rounds();
  await new Promise((done) => setTimeout(done, 30));
  expect(rounds()).toBe(before);
});

test("cells that need nothing of each other run from the first to the last", async () => {
  const {runtime, asked, runs} = start();
  const cells = notebook(
    ["sql", "CREATE TABLE made AS SELECT 1 AS a"],
    "const rows = await sql`FROM made`",
    "await sql`SELECT ${rows.numRows}`",
    ["sql", "DROP TABLE made"]
  );
  runtime.run(
    cells,
    cells.map(({id}) => id)
  );
  await vi.waitUntil(() => asked.length === 3);
  expect(asked.map(({sql}) => sql)).toEqual([
    "CREATE TABLE made AS SELECT 1 AS a",
    "FROM made",
    "DROP TABLE made"
  ]);
  for (const {answer} of asked) answer();
  await vi.waitUntil(() => asked.length === 4);
  asked[3]!.answer();
  await vi.waitUntil(() => cells.every(({id}) => runs.get(id)!.state === "done"));
});

test("a cell that kept the page from all else in a library says so, and one that waited does not", async () => {
  const {runtime, runs} = start({loopLimit: 40});
  const cells = notebook(
    "[...globalThis.twice()].length",
    "await new Promise((done) => setTimeout(done, 60))",
    "while (true);"
  );
  Reflect.set(globalThis, "twice", function* () {
    const from = performance.now();
    while (performance.now() - from < 60) yield 1;
  });
  runtime.run(
    cells,
    cells.map(({id}) => id)
  );
  const run = (i: number) => runs.get(cells[i]!.id)!;
  await vi.waitUntil(() => [0, 1].every((i) => run(i).state === "done") && run(2).state === "failed");
  expect(run(0).note).toMatch(/^The page stood still for 0\.\d seconds: .* cannot be stopped.* SQL/);
  expect([run(1).note, run(2).note]).toEqual([null, null]);
});

test("nothing is told of a cell after it was taken away", async () => {
  const {runtime, asked, told} = start();
  const [cell] = notebook("await sql`SELECT 1`");
  runtime.run([cell!], [cell!.id]);
  await vi.waitUntil(() => asked.length === 1);
  const before = told.length;
  runtime.forget([cell!.id]);
  asked[0]!.answer();
  await new Promise((done) => setTimeout(done, 10));
  expect(told.length).toBe(before);
});

test("prose with two expressions runs until the last has ended, and fails where one of them does", async () => {
  const {runtime, asked, runs} = start();
  const [cell] = notebook(["markdown", "${missing} and ${(await sql`SELECT 1`).numRows}"]);
  runtime.run([cell!], [cell!.id]);
  await vi.waitUntil(() => asked.length === 1 && runs.get(cell!.id)!.problems.length === 1);
  expect(runs.get(cell!.id)!.state).toBe("running");
  asked[0]!.answer();
  await vi.waitUntil(() => runs.get(cell!.id)!.state !== "running");
  expect(runs.get(cell!.id)).toMatchObject({state: "failed", rows: 1, problems: [{message: /missing/}]});
});

test("a cell that runs again and again leaves nothing behind in the runtime", async () => {
  const modules = vi.spyOn(Runtime.prototype, "module");
  const {runtime, shown} = start();
  const kept = (modules.mock.contexts[0] as Runtime)._variables;
  modules.mockRestore();
  const cells = notebook("const n = 1; const m = 2", "display(n + m)", "display(n * m)");
  const [source, ...others] = cells.map(({id}) => id) as [string, string, string];
  runtime.run(cells, [source, ...others]);
  const ranTwice = async () => {
    for (let i = 0; i < 2; i++) {
      for (const id of others) shown.get(id)!.splice(0);
      runtime.run(cells, [source]);
      await vi.waitUntil(() => others.every((id) => shown.get(id)!.length === 1));
    }
    return kept.size;
  };
  const before = await ranTwice();
  expect(await ranTwice()).toBe(before);
});
