import fc from "fast-check";
import {expect, test} from "vitest";
import {hideLarge} from "../../loaders/disclosure/large.js";
import {exposed} from "../../loaders/disclosure/protection.js";
import {safeBounds} from "../../loaders/disclosure/safe-bounds.js";
import {solver} from "../../loaders/disclosure/solver.js";
import type {Cell, LinearSystem, Relation} from "../../loaders/disclosure/system.js";
import type {ToldBound} from "../../loaders/disclosure/walks.js";

const themes = [["p", "q", "r"], ["s", "t"], ["u"]];
const items = themes.flat();
const columns = [...items, "theme 0", "theme 1", "theme 2", "*"];

/**
 * Teams by items in three themes, with all sums over teams, over items and over a theme's items; three classes. The first
 * `split` teams are one region, those after them another, and the last team is in none; with 0 there are no regions.
 */
function system(inner: readonly (readonly (readonly number[])[])[], split = 0): LinearSystem {
  const rows = inner.map((row) => withSums(row));
  const regions = split === 0 ? [] : [[0, split] as const, [split, inner.length - 1] as const];
  rows.push(columns.map((_, c) => added(rows.map((row) => row[c]!))));
  for (const [from, to] of regions)
    rows.push(columns.map((_, c) => added(rows.slice(from, to).map((row) => row[c]!))));
  const at = (row: number, column: string) => row * columns.length + columns.indexOf(column);
  const cells = rows.flatMap((row, r) =>
    row.map((classes, c): Cell => {
      const n = classes.reduce((sum, count) => sum + count, 0);
      const isPrimary = r < inner.length && c < items.length && n > 0 && n < 3;
      return {n, classes, isPrimary, loss: n};
    })
  );
  const all = inner.length;
  const relations: Relation[] = [];
  const overTeams = (total: number, parts: readonly number[]) => {
    for (const column of columns)
      relations.push({total: at(total, column), parts: parts.map((r) => at(r, column)), over: "teams"});
  };
  const teams = [...inner.keys()];
  for (const [g, [from, to]] of regions.entries()) overTeams(all + 1 + g, teams.slice(from, to));
  overTeams(all, split === 0 ? teams : [all + 1, all + 2, inner.length - 1]);
  for (const r of rows.keys()) {
    const sum = (total: string, parts: readonly string[]) =>
      relations.push({total: at(r, total), parts: parts.map((part) => at(r, part)), over: "items"});
    sum("*", items);
    for (const [t, theme] of themes.entries()) sum(`theme ${t}`, theme);
  }
  return {cells, relations};
}

function withSums(row: readonly (readonly number[])[]): number[][] {
  const ofTheme = themes.map((theme) => added(theme.map((item) => row[items.indexOf(item)]!)));
  return [...row.map((classes) => [...classes]), ...ofTheme, added(row)];
}

function added(counts: readonly (readonly number[])[]): number[] {
  return [0, 1, 2].map((k) => counts.reduce((sum, classes) => sum + classes[k]!, 0));
}

const classes = fc.tuple(fc.nat({max: 4}), fc.nat({max: 3}), fc.nat({max: 2}));
const rows = (least: number, most: number) =>
  fc.array(fc.array(classes, {minLength: items.length, maxLength: items.length}), {
    minLength: least,
    maxLength: most
  });
const tables = rows(3, 6).map((inner) => system(inner));
const withRegions = fc
  .tuple(rows(6, 8), fc.integer({min: 2, max: 3}))
  .map(([inner, split]) => system(inner, split));
const rule = {width: 3};

/** What is hidden of a table for its own sake and besides; null where short moves could not prove all of it. */
function hiddenOf(table: LinearSystem): Set<number> | null {
  const primary = new Set([...table.cells.keys()].filter((i) => table.cells[i]!.isPrimary));
  const {hidden, unproven} = hideLarge(table, primary, rule);
  return unproven.length === 0 ? hidden : null;
}

test.each([
  ["of teams", tables],
  ["of teams in regions", withRegions]
])("what short moves prove %s, linear programmes and elimination find as well", async (_, arbitrary) => {
  const highs = await solver();
  let proven = 0;
  fc.assert(
    fc.property(arbitrary, (table) => {
      const hidden = hiddenOf(table);
      if (hidden === null) return;
      proven += 1;
      expect(exposed(highs, table, hidden, rule, {all: true})).toEqual([]);
    }),
    {numRuns: 25, seed: 3}
  );
  expect(proven).toBeGreaterThan(20);
});

test("bounds told because short moves prove it leave every cell open to linear programmes as well", async () => {
  const highs = await solver();
  const widths = {cell: rule.width, ofClass: 1};
  let told = 0;
  fc.assert(
    fc.property(tables, (table) => {
      const hidden = hiddenOf(table);
      if (hidden === null) return;
      const bounds = [...hidden].flatMap((cell): ToldBound[] => {
        const of = table.cells[cell]!.classes!.findIndex((count) => count >= 0.8 * table.cells[cell]!.n);
        return of === -1 || table.cells[cell]!.n === 0 ? [] : [{cell, of, share: 0.8}];
      });
      const safe = safeBounds(highs, table, hidden, bounds, widths, 0);
      told += safe.length;
      expect(safeBounds(highs, table, hidden, safe, widths, 1e9)).toEqual(safe);
    }),
    {numRuns: 25, seed: 5}
  );
  expect(told).toBeGreaterThan(0);
});
