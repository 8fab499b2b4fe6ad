import fc from "fast-check";
import {expect, test} from "vitest";
import {extreme} from "../../loaders/disclosure/interval.js";
import {propagated} from "../../loaders/disclosure/propagate.js";
import {solver} from "../../loaders/disclosure/solver.js";
import {flat, grid} from "./grid.js";

test("the limits hold every table that a linear programme finds, and one sum alone is narrowed to it", async () => {
  const highs = await solver();
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 9}), {minLength: 9, maxLength: 9}),
      fc.array(fc.boolean(), {minLength: 16, maxLength: 16}),
      (inner, isHidden) => {
        const names = ["a", "b", "c"].flatMap((row) => ["x", "y", "z"].map((column) => `${row}|${column}`));
        const {cells, relations} = grid(
          [flat("a", "b", "c"), flat("x", "y", "z")],
          new Map(names.map((name, i) => [name, inner[i]!])),
          () => false
        );
        const counts = cells.map(({n}) => n);
        const hidden = new Set([...cells.keys()].filter((i) => isHidden[i]));
        const {least, most} = propagated(counts, relations, hidden);
        for (const cell of hidden) {
          const ends = (["Minimize", "Maximize"] as const).map(
            (sense) => extreme(highs, {counts, relations}, hidden, cell, sense).value
          );
          expect(least.get(cell)).toBeLessThanOrEqual(ends[0]! + 1e-6);
          expect(most.get(cell)).toBeGreaterThanOrEqual(ends[1]! - 1e-6);
        }
      }
    ),
    {numRuns: 60, seed: 5}
  );
  const {cells, relations} = grid(
    [flat("a", "b", "c")],
    new Map([
      ["a", 3],
      ["b", 2],
      ["c", 9]
    ]),
    () => false
  );
  const {least, most} = propagated(
    cells.map(({n}) => n),
    relations,
    new Set([1, 2])
  );
  expect([least.get(1), most.get(1), least.get(2), most.get(2)]).toEqual([0, 5, 0, 5]);
});
