import {expect, test} from "vitest";
import {attack} from "../../loaders/attack/audit.js";
import {publishedTable} from "../../loaders/disclosure/own-tables.js";
import type {MadeTable} from "../../loaders/own-tables/made-table.js";

const published = {keys: ["quarter", "team"], figures: {calls: "sum", minutes: "mean"}};
const row = (team: string, calls: number | null, flag: string | null = null) => ({
  quarter: "Q1",
  ...{team, calls, minutes: 3, flag}
});

const told = async (rows: ReturnType<typeof row>[]) => {
  const {recovered} = await attack({
    report: {reporting: {}, own: [{name: "calls2", published}]},
    tables: new Map([["calls2", rows]])
  });
  return recovered.map(({cell, low, high}) => `${cell} ${low}..${high}`);
};

test("one hidden row beside its total is told, two are not", async () => {
  const total = row("*", 100);
  expect(await told([total, row("a", 60), row("b", null, "hidden")])).toEqual([
    "calls2 calls quarter=Q1 team=b 40..40"
  ]);
  expect(await told([total, row("a", null, "hidden"), row("b", null, "hidden")])).toEqual([]);
});

test("two that must both be nothing are told, where the total is something", async () => {
  const rows = [row("*", 100), row("a", 100), row("b", null, "hidden"), row("c", null, "hidden")];
  expect(await told(rows)).toHaveLength(2);
});

test("what is published of an analyst's table tells none of its hidden rows", async () => {
  const sizes = [3, 6, 12, 9, 4, 20];
  const quarters = ["Q1", "Q2"];
  const cells = [...quarters, "*"].flatMap((quarter, q) =>
    ["a", "b", "c", "d", "e", "f", "*"].map((team, t) => {
      const of = (column: (n: number, k: number) => number) =>
        sizes
          .map((n, k) => column(n, k))
          .filter((_, k) => team === "*" || k === t)
          .reduce((sum, n) => sum + n, 0) * (q === 2 ? 2 : 1);
      return {quarter, team, reps: of((n) => n), calls: of((n, k) => n * (10 + k)), minutes: 3};
    })
  );
  const table: MadeTable = {
    ...{name: "calls2", oneRowIs: "a team in a quarter", file: "tables/calls.csv", isThere: true},
    ...{loader: "loaders/tables/calls2.ts", columns: [], rows: cells},
    published: {...published, people: "reps", group: "rep"} as never
  };
  const shown = await publishedTable(table, {minRespondents: 5, minLeaders: 3, leaderGroup: "leader"});
  expect(shown.account.tooFew).toBe(4);
  expect(await told(shown.rows as ReturnType<typeof row>[])).toEqual([]);
});
