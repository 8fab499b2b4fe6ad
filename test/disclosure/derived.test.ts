import {expect, test} from "vitest";
import type {Tables, Understanding} from "../../loaders/alignment/tables.js";
import {derivedFromShown} from "../../loaders/disclosure/derived.js";
import type {Engagement} from "../../loaders/engagement/schema.js";
import {clusterProportion} from "../../loaders/statistics/cluster-proportion.js";
import {emptyTables} from "../empty-tables.js";

const engagement = {
  scale: {min: 1, max: 5},
  quarters: [{id: "2026Q1", label: "Q1 2026"}],
  method: {headline: {holder: "leader", target: "rep"}, seed: 1}
} as unknown as Engagement;

/** Pairs and missed ones of a team; null where hidden. */
function row(team: string, counts: [n: number, missed: number] | null): Understanding {
  const [n, missed] = counts ?? [null, null];
  return {
    ...{quarter: "2026Q1", holder: "leader", target: "rep", team, expectation: "L1", n_respondents: n},
    ...{
      n_pairs: n,
      fully: counts && counts[0] - counts[1],
      partly: counts && 0,
      misread: missed,
      not_known: counts && 0
    },
    ...{
      gap_lenient: counts && counts[1] / counts[0],
      ci_low: 0.123456,
      ci_high: 0.654321,
      ci_method: "cluster_teams"
    },
    ...{excluded: 2, no_clear_target: 1, hit_rate: 0.5, change_low: null},
    flag: counts === null ? "hidden" : team === "*" ? "few_teams" : null
  } as unknown as Understanding;
}

const shown = {a: [20, 8], b: [30, 9], c: [25, 15], d: [22, 11]} as const;

function derived(changes: Partial<Tables>): Tables {
  return derivedFromShown({...emptyTables(), ...changes}, engagement, new Map());
}

test("an interval over teams takes the hidden ones as one, and is rounded outwards", () => {
  const {understanding} = derived({
    understanding: [
      row("*", [111, 50]),
      ...Object.entries(shown).map(([team, [n, x]]) => row(team, [n, x])),
      ...[row("e", null), row("f", null)]
    ]
  });
  const clusters = [...Object.values(shown).map(([n, x]) => ({n, x})), {n: 14, x: 7}];
  const {low, high} = clusterProportion(clusters, {fallbackIcc: 0});
  const total = understanding[0]!;
  expect(total).toMatchObject({clusters: 5, ci_method: "cluster_teams", flag: "few_teams"});
  expect(total.ci_low).toBe(Math.floor(low! * 100) / 100);
  expect(total.ci_high).toBe(Math.ceil(high! * 100) / 100);
  expect(understanding[1]).toMatchObject({ci_low: 0.12, ci_high: 0.66});
});

test("with fewer than five that can be told apart there is no interval; without a hidden team it stays", () => {
  const few = derived({
    understanding: [row("*", [64, 24]), row("a", [20, 8]), row("b", [30, 9]), row("e", null), row("f", null)]
  });
  expect(few.understanding[0]).toMatchObject({
    ci_low: null,
    ci_high: null,
    ci_method: null,
    flag: "too_few_teams"
  });
  const all = derived({understanding: [row("*", [50, 17]), row("a", [20, 8]), row("b", [30, 9])]});
  expect(all.understanding[0]).toMatchObject({ci_low: 0.12, ci_high: 0.66, flag: "few_teams"});
});

test("a cell that nobody is counted in does not tell how many were left out of it", () => {
  const {understanding} = derived({understanding: [row("a", [0, 0])]});
  expect(understanding[0]).toMatchObject({n_pairs: 0, excluded: 0, no_clear_target: 0, hit_rate: null});
});

test("a warning goes with the cell whose numbers it repeats", () => {
  const warning = (id: number, numbers: object) => ({
    ...{id, applies_to: "all", text: `warning ${id}`, numbers: JSON.stringify(numbers)},
    ...{group: "leader", people: 3, flag: null}
  });
  const participation = (group: string, flag: string | null) => ({quarter: "2026Q1", group, team: "*", flag});
  const {warnings} = derived({
    participation: [
      participation("leader", "hidden"),
      participation("rep", null)
    ] as unknown as Tables["participation"],
    warnings: [
      warning(6, {quarter: "2026Q1", group: "leader", answered: 3}),
      warning(6, {quarter: "2026Q1", group: "rep", answered: 11})
    ] as Tables["warnings"]
  });
  expect(warnings[0]).toMatchObject({text: null, numbers: null, flag: "hidden"});
  expect(warnings[1]).toMatchObject({text: "warning 6", flag: null});
});
