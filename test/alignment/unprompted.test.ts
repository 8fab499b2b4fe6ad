import {describe, expect, test} from "vitest";
import type {Tables, Understanding} from "../../loaders/alignment/tables.js";
import {
  mentionedThemesTable,
  type UnpromptedCount,
  unpromptedTable
} from "../../loaders/alignment/unprompted.js";
import {derivedFromShown} from "../../loaders/disclosure/derived.js";
import {suppress} from "../../loaders/disclosure/suppress.js";
import {emptyTables} from "../empty-tables.js";

const asked = {quarter: "2026Q1", holder: "leader", target: "rep", perspective: "meta"} as const;
const count = (team: string, expectation: string, n: number, mentioned: number): UnpromptedCount => ({
  ...{...asked, team, expectation, n_respondents: n, n_pairs: n, mentioned, same_action: mentioned}
});
const understanding = [
  {...asked, team: "*", expectation: "L1", n_pairs: 30, not_known: 12, n_respondents: 30, flag: null}
] as unknown as Understanding[];

const teams = ["a", "b", "c", "d", "e"];
const counts = [
  count("*", "L1", 40, 10),
  ...teams.map((team, i) => count(team, "L1", 8, i % 2 === 0 ? 3 : 1))
];
const rows = unpromptedTable({counts, patterns: [], uncoded: [], understanding});

test("unprompted stands beside prompted, each with its own people, and is never mixed with it", () => {
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    ...{n_pairs: 40, mentioned: 10, rate: 0.25, prompted_pairs: 30, prompted_known: 18, prompted_rate: 0.6},
    ...{ci_method: "cluster_teams", flag: "few_teams"}
  });
  expect(rows[0]!.ci_low!).toBeLessThan(0.25);
  expect(rows[0]!.ci_high!).toBeGreaterThan(0.25);
});

test("what holders wrote has no prompted rate beside it; units that nobody has settled are told", () => {
  const direct = counts.map((row) => ({...row, perspective: "direct" as const}));
  const uncoded = [{...asked, perspective: "direct" as const, units: 3}];
  const [row] = unpromptedTable({counts: direct, patterns: [], uncoded, understanding});
  expect(row).toMatchObject({prompted_pairs: 0, prompted_rate: null, flag: "few_teams coding_open"});
});

const themes = mentionedThemesTable([
  {
    ...{quarter: "2026Q1", group: "rep", holder: "leader", target: "rep", theme: "CRM", n_respondents: 40},
    ...{n_mentioning: 4, n_units: 5, stop: 1, start: 4, continue: 0, unclear: 0}
  },
  {
    ...{quarter: "2026Q1", group: "rep", holder: "leader", target: "rep", theme: "Process"},
    ...{n_respondents: 40, n_mentioning: 12, n_units: 13, stop: 4, start: 5, continue: 3, unclear: 1}
  }
]);

describe("what is published", () => {
  const tables: Tables = {...emptyTables(), understanding, unprompted: rows, mentioned_themes: themes};
  const rules = {minRespondents: 5, minLeaders: 3, leaderGroup: "leader"};

  test("a theme of four people is hidden, of twelve shown with its share and interval", () => {
    const [few, many] = suppress(tables, rules).tables.mentioned_themes;
    expect(few).toMatchObject({theme: "CRM", share: null, n_units: null, flag: "hidden"});
    expect(many).toMatchObject({theme: "Process", share: 0.3, n_units: 13});
    expect(many!.ci_low!).toBeCloseTo(0.181, 3);
  });

  test("the interval rests on no team, and the prompted rate goes where understanding is hidden", () => {
    const engagement = {
      quarters: [{id: "2026Q1", label: "Q1"}],
      method: {headline: {holder: "leader", target: "rep"}, seed: 1},
      scale: {min: 1, max: 5}
    } as Parameters<typeof derivedFromShown>[1];
    const [shown] = derivedFromShown({...tables, understanding: []}, engagement, new Map()).unprompted;
    expect(shown).toMatchObject({ci_method: "wilson", flag: null, prompted_pairs: 0, prompted_rate: null});
  });
});
