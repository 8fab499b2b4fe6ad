import {expect, test} from "vitest";
import {analysed} from "../../bench/disclosure-tables.js";
import {accountOf, fatesOf} from "../../loaders/disclosure/account.js";
import {costOfMinimums, minimumsToTry} from "../../loaders/disclosure/cost.js";
import {declared} from "../../loaders/disclosure/declared.js";
import {protect} from "../../loaders/disclosure/protect.js";

test("a minimum's cost is what a build with it hides, by table, reason and team", async () => {
  const shape = {teams: 2, reps: 16, quarters: 1, expectations: 2, seed: 4};
  const {tables, engagement, sums} = await analysed(shape);
  const rules = {...engagement.reporting, minRespondents: 4};
  const costs = await costOfMinimums(tables, rules, sums, [4, 40], () => {});
  expect(costs.map(({minimum, isInForce}) => [minimum, isInForce])).toEqual([
    [4, true],
    [40, false]
  ]);
  const asked = declared(tables);
  const built = accountOf(fatesOf(asked, (await protect(asked, rules, sums)).tables, rules));
  expect(costs[0]!.tables).toEqual(built.filter(({cells}) => cells > 0));

  const [little, much] = costs.map(({teams}) => teams.find(({team}) => team === "all")!);
  expect(much!.shown).toBe(0);
  expect(little!.shown).toBeGreaterThan(0);
  const ofTeams = costs[0]!.teams.filter(({team}) => team !== "all");
  expect(ofTeams.map(({team}) => team)).toContain("*");
  expect(ofTeams.reduce((sum, {shown}) => sum + shown, 0)).toBe(little!.shown);
  expect(ofTeams.reduce((sum, {all}) => sum + all, 0)).toBe(
    tables.understanding.reduce((sum, {n_respondents}) => sum + n_respondents, 0)
  );
});

test("the usual minimums hold the one in force, once", () => {
  const rules = {minRespondents: 5, minLeaders: 3, leaderGroup: "leader"};
  expect(minimumsToTry(rules)).toEqual([3, 5, 8, 10]);
  expect(minimumsToTry({...rules, minRespondents: 7})).toEqual([3, 5, 7, 8, 10]);
});
