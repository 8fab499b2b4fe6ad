import {expect, test} from "vitest";
import type {
  Change,
  Comparisons,
  Consensus,
  Participation,
  Reliability,
  ResultsLink,
  Understanding
} from "../../loaders/alignment/tables.js";
import {type WarningsInput, warningsTable} from "../../loaders/alignment/warnings.js";

const direction = {holder: "leader", target: "rep"};

const cell = (
  expectation: string,
  n_pairs: number,
  no_clear_target: number,
  also: Partial<Understanding> = {}
) =>
  ({
    quarter: "Q1",
    ...direction,
    team: "*",
    expectation,
    n_pairs,
    no_clear_target,
    flag: null,
    clusters: 12,
    ...also
  }) as Understanding;

const input = (also: Partial<WarningsInput> = {}): WarningsInput => ({
  ...{understanding: [], participation: [], consensus: [], reliability: []},
  ...{comparisons: [], change: [], results_link: []},
  headline: direction,
  q: 0.1,
  minRespondents: 5,
  quarters: [
    {id: "Q1", label: "Spring"},
    {id: "Q2", label: "Summer"}
  ],
  groups: [{id: "rep", label: "Sales reps"}],
  ...also
});

const said = (id: number, also: Partial<WarningsInput> = {}) =>
  warningsTable(input(also)).filter((row) => row.id === id);

test("what always holds is always said; what nothing calls for is not", () => {
  const rows = warningsTable(input());
  expect(rows.map((row) => row.id)).toEqual([1, 2, 3, 10, 11, 12]);
  expect(rows.find((row) => row.id === 11)!.text).toContain("fewer than 5 people");
});

test("5: on how many expectations the holders disagree, everywhere or in some teams", () => {
  const [row] = said(5, {
    understanding: [cell("A", 0, 9), cell("B", 10, 3), cell("C", 12, 0), cell("*", 22, 12)]
  });
  expect(row!.text).toBe(
    "Spring: those who expect do not agree among themselves on 2 of 3 expectations, in some team or in all; these cases are left out."
  );
  expect(JSON.parse(row!.numbers!)).toEqual({quarter: "Q1", unclear: 2, everywhere: 1, expectations: 3});
  expect(said(5, {understanding: [cell("C", 12, 0)]})[0]!.text).toContain("agree among themselves on all 1");
});

test("5 and 7 look at the headline's direction alone", () => {
  const other = cell("A", 0, 9, {holder: "service", flag: "few_teams"});
  expect(said(5, {understanding: [other]})).toEqual([]);
  expect(said(7, {understanding: [{...other, expectation: "*"}]})).toEqual([]);
});

test("6: who was asked, who answered, in how many teams, and how many don't-knows", () => {
  const row = (team: string, invited: number, answered: number): Participation => ({
    ...{quarter: "Q1", group: "rep", team, invited, answered, complete: answered},
    ...{rate: answered / invited, dont_know_rate: 0.125, flag: null}
  });
  const participation = [row("*", 20, 15), row("east", 10, 9), row("west", 6, 6), row("north", 4, 0)];
  const [warning] = said(6, {participation});
  expect(warning).toMatchObject({
    text: "Spring, Sales reps: 15 of 20 answered (75%), in 2 teams; 13% don't-knows.",
    group: "rep",
    people: 15
  });
  expect(said(6, {participation: [{...row("*", 9, 9), group: "customer"}]})).toEqual([]);
});

test("7: few teams, team means that do not carry, and agreement that may be chance", () => {
  const reliability = [0.4, 0.69, 0.7, null].map((icc2) => ({icc2}) as Reliability);
  const consensus = [
    [0.5, 0.5],
    [0.6, 0.5],
    [0.6, null]
  ].map(([rwg, chance_limit]) => ({rwg, chance_limit}) as Consensus);
  const rows = said(7, {
    understanding: [cell("*", 40, 0, {flag: "few_teams", clusters: 7}), cell("*", 40, 0, {quarter: "Q2"})],
    reliability,
    consensus
  });
  expect(rows.map((row) => [row.applies_to, JSON.parse(row.numbers!)])).toEqual([
    ["all", {quarter: "Q1", teams: 7}],
    ["teams", {questions: 2, of: 4}],
    ["consensus", {cells: 1}]
  ]);
  expect(rows[0]!.text).toBe("Spring: only 7 teams, so intervals are wide and rough.");
  expect(rows[1]!.text).toContain("2 of 4 questions");
  expect(rows[2]!.text).toMatch(/^1 small group agrees no more/);
});

test("4 and 8: teams are not people; how many tests were adjusted together", () => {
  const results_link = [8, 12].map((teams) => ({teams}) as ResultsLink);
  expect(said(4, {results_link})[0]!.text).toBe(
    "What goes together over 12 teams need not go together over people."
  );
  const comparisons = ["Q1", "Q1", "Q2"].map((quarter) => ({quarter}) as Comparisons);
  expect(said(8, {comparisons}).map((row) => row.text)).toEqual([
    "Spring: 2 tests, adjusted together after Benjamini and Hochberg at q = 0.1.",
    "Summer: 1 test, adjusted together after Benjamini and Hochberg at q = 0.1."
  ]);
});

test("9: who stayed, joined and left, whether leavers differ, and how far the target moved", () => {
  const change = (also: Partial<Change>) =>
    [
      {
        ...{from_quarter: "Q1", to_quarter: "Q2", ...direction, team: "*", expectation: "*"},
        ...{n_matched: 40, n_joined: 0, n_left: 6, attrition_g: 0.1, drift: 0.034},
        ...also
      }
    ] as Change[];
  expect(said(9, {change: change({})})[0]).toMatchObject({
    text: "Spring to Summer: 40 people answered both, 0 joined, 6 left. Of the change in knowing the action, 3.4 points come of the target having moved.",
    people: 6
  });
  expect(said(9, {change: change({attrition_g: -0.21, drift: null})})[0]!.text).toBe(
    "Spring to Summer: 40 people answered both, 0 joined, 6 left; those who left differ from those who stayed."
  );
  expect(said(9, {change: change({team: "east"})})).toEqual([]);
});
