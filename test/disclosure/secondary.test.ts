import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {hideSecondary} from "../../loaders/disclosure/secondary.js";
import {flat, type Grid, grid} from "./grid.js";

const counts = (rows: Record<string, number[]>, columns: readonly string[]) =>
  new Map(
    Object.entries(rows).flatMap(([row, ns]) => ns.map((n, i) => [`${row}|${columns[i]}`, n] as const))
  );

const hiddenNames = (table: Grid, hidden: readonly number[]) => hidden.map(table.name).sort();

describe.each([
  {how: "to optimality", exactUpTo: 1000, crossing: false},
  {how: "by the heuristic", exactUpTo: 0, crossing: false},
  {how: "by rectangles", exactUpTo: 0, crossing: true}
])("secondary suppression $how", ({exactUpTo, crossing}) => {
  test("one small cell of a two-way table is protected by the three other corners of a rectangle", async () => {
    const table = grid(
      [flat("a", "b", "c"), flat("x", "y")],
      counts({a: [2, 20], b: [30, 40], c: [9, 8]}, ["x", "y"]),
      (_, name) => name === "a|x",
      crossing
    );
    const {secondary, unprotected} = await hideSecondary(table, {width: 5, exactUpTo});
    expect(hiddenNames(table, secondary)).toEqual(["a|y", "c|x", "c|y"]);
    expect(unprotected).toEqual([]);
  });

  test("a table without a small cell hides nothing", async () => {
    const table = grid(
      [flat("a", "b")],
      new Map([
        ["a", 7],
        ["b", 9]
      ]),
      (n) => n < 5,
      crossing
    );
    expect(await hideSecondary(table, {width: 5, exactUpTo})).toEqual({
      primary: [],
      secondary: [],
      unprotected: []
    });
  });

  test("who is alone in a hidden cell cannot tell the other one", async () => {
    const table = grid(
      [flat("a", "b", "c", "d")],
      new Map([
        ["a", 1],
        ["b", 2],
        ["c", 1],
        ["d", 0]
      ]),
      (n) => n === 1,
      crossing
    );
    const {secondary} = await hideSecondary(table, {width: 1, exactUpTo});
    expect(secondary.length).toBe(1);
  });

  test("no hidden cell of any small table can be bounded more closely than the rule allows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({min: 0, max: 12}), {minLength: 3, maxLength: 3}), {
          minLength: 2,
          maxLength: 4
        }),
        async (rows) => {
          const names = rows.map((_, i) => `r${i}`);
          const table = grid(
            [flat(...names), flat("x", "y", "z")],
            counts(Object.fromEntries(rows.map((row, i) => [names[i]!, row])), ["x", "y", "z"]),
            (n, name) => !name.includes("*") && n > 0 && n < 3,
            crossing
          );
          const {primary, secondary} = await hideSecondary(table, {
            width: 2,
            exactUpTo: exactUpTo === 0 ? 0 : 20
          });
          const hidden = new Set([...primary, ...secondary]);
          for (const cell of primary) expect(range(table, hidden, cell)).toBeGreaterThanOrEqual(2);
        }
      ),
      {numRuns: 25, seed: 11}
    );
  });
});

/** How far a hidden count ranges over all whole tables that fit, found by trying: widen one step at a time. */
function range(table: Grid, hidden: ReadonlySet<number>, cell: number): number {
  // Moves of one unit around every cycle of hidden cells reach all whole tables of a two-way table with margins.
  const reachable = (direction: 1 | -1): number => {
    let most = 0;
    for (; most < 2 && canMove(table, hidden, cell, direction * (most + 1)); most++);
    return most;
  };
  return reachable(1) + reachable(-1);
}

/** Whether the cell can hold `by` more while every published sum stays: a search over the hidden cells' counts. */
function canMove(table: Grid, hidden: ReadonlySet<number>, cell: number, by: number): boolean {
  const free = [...hidden];
  const change = new Map([[cell, by]]);
  const broken = () =>
    table.relations.find(({total, parts}) => {
      const sum = parts.reduce((left, part) => left + (change.get(part) ?? 0), -(change.get(total) ?? 0));
      return sum !== 0;
    });
  const mend = (depth: number): boolean => {
    const relation = broken();
    if (relation === undefined) return true;
    if (depth === 0) return false;
    const {total, parts} = relation;
    const off = parts.reduce((left, part) => left + (change.get(part) ?? 0), -(change.get(total) ?? 0));
    for (const i of [total, ...parts]) {
      if (i === cell || !free.includes(i)) continue;
      const before = change.get(i) ?? 0;
      const after = before + (i === total ? off : -off);
      if (table.cells[i]!.n + after < 0) continue;
      change.set(i, after);
      if (mend(depth - 1)) return true;
      change.set(i, before);
    }
    return false;
  };
  return table.cells[cell]!.n + by >= 0 && mend(12);
}
