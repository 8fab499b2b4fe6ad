import {expect, test} from "vitest";
import type {Regions, Tables, Understanding} from "../../loaders/alignment/tables.js";
import {attack} from "../../loaders/attack/audit.js";
import type {PublishedRow} from "../../loaders/attack/site-files.js";
import {protect} from "../../loaders/disclosure/protect.js";
import {isHidden, suppress} from "../../loaders/disclosure/suppress.js";
import {emptyTables} from "../empty-tables.js";

const rules = {minRespondents: 5, minLeaders: 3, leaderGroup: "leader"};
const themeOf = new Map([
  ["L1", "CRM"],
  ["L2", "CRM"],
  ["L3", "Process"]
]);

/** Fully, partly, misread and not known, a team and an expectation at a time. */
type Classes = [number, number, number, number];

function row(team: string, expectation: string, [fully, partly, misread, not_known]: Classes): Understanding {
  const n = fully + partly + misread + not_known;
  return {
    ...{quarter: "2026Q1", holder: "leader", target: "rep", team, expectation},
    ...{
      n_respondents: n,
      n_pairs: n,
      fully,
      partly,
      misread,
      not_known,
      gap_lenient: (misread + not_known) / n
    },
    flag: null
  } as Understanding;
}

const sums = {themeOf, regionOf: new Map<string, string>()};

/** Every cell of teams and expectations, totals included; with `regionOf` those of regions as well. */
function tablesOf(
  inner: Record<string, Record<string, Classes>>,
  regionOf: ReadonlyMap<string, string> = new Map()
): Tables {
  const tables = emptyTables();
  const sum = (all: readonly Classes[]) =>
    all.reduce((total, each) => total.map((n, k) => n + each[k]!) as Classes, [0, 0, 0, 0]);
  const teams = Object.keys(inner);
  const items = Object.keys(inner[teams[0]!]!);
  for (const region of new Set(regionOf.values())) {
    const inside = tablesOf(
      Object.fromEntries(Object.entries(inner).filter(([team]) => regionOf.get(team) === region))
    );
    for (const row of [
      ...inside.understanding.map((each) => ({...each, theme: "*"})),
      ...inside.themes.map((each) => ({...each, expectation: "*"}))
    ])
      if (row.team === "*") tables.regions.push({...row, team: undefined, region} as unknown as Regions);
  }
  for (const team of [...teams, "*"]) {
    const own = (item: string) =>
      team === "*" ? sum(teams.map((each) => inner[each]![item]!)) : inner[team]![item]!;
    for (const item of items) tables.understanding.push(row(team, item, own(item)));
    const whole = row(team, "*", sum(items.map(own)));
    tables.understanding.push({
      ...whole,
      n_respondents: Math.max(...items.map((item) => sum([own(item)]).reduce((a, b) => a + b)))
    });
    for (const theme of new Set(themeOf.values())) {
      const {expectation: _, ...figures} = row(
        team,
        "*",
        sum(items.filter((item) => themeOf.get(item) === theme).map(own))
      );
      tables.themes.push({...figures, theme} as unknown as Tables["themes"][number]);
    }
  }
  return tables;
}

const shownTo = (tables: Tables, regionOf: ReadonlyMap<string, string> = new Map()) =>
  attack({
    tables: new Map(
      (["understanding", "themes", "regions"] as const).map((name) => [
        name,
        tables[name] as unknown as PublishedRow[]
      ])
    ),
    report: {
      reporting: rules,
      expectations: [...themeOf].map(([id, theme]) => ({id, theme})),
      teams: [...regionOf].map(([id, region]) => ({id, region}))
    }
  });

const threeTeams = tablesOf({
  east: {L1: [8, 2, 4, 6], L2: [7, 3, 5, 5], L3: [6, 4, 4, 6]},
  west: {L1: [5, 2, 3, 4], L2: [4, 3, 3, 4], L3: [3, 3, 4, 4]},
  tiny: {L1: [1, 1, 0, 1], L2: [1, 0, 1, 1], L3: [0, 1, 1, 1]}
});

test("a team of three, hidden alone, is the total less the others; hidden with another, it is not to be told", async () => {
  const alone = suppress(threeTeams, rules).tables;
  expect((await shownTo(alone)).recovered.length).toBeGreaterThan(0);
  const {tables, hidden} = await protect(threeTeams, rules, sums);
  expect((await shownTo(tables)).recovered).toEqual([]);
  expect(tables.understanding.filter((each) => each.team === "tiny").every(isHidden)).toBe(true);
  expect(tables.understanding.some((each) => each.team === "*" && !isHidden(each))).toBe(true);
  expect(hidden.find(({table}) => table === "understanding")!.toProtect).toBeGreaterThan(0);
});

test("few people who all answered alike are hidden, however many they are by the rules", async () => {
  const tables = tablesOf({
    east: {L1: [8, 2, 4, 6], L2: [0, 0, 1, 11], L3: [6, 4, 4, 6]},
    west: {L1: [5, 2, 3, 4], L2: [4, 3, 3, 4], L3: [3, 3, 4, 4]},
    north: {L1: [5, 2, 3, 4], L2: [4, 3, 3, 4], L3: [3, 3, 4, 4]}
  });
  const {tables: shown} = await protect(tables, rules, sums);
  const at = (team: string, item: string) =>
    shown.understanding.find((each) => each.team === team && each.expectation === item)!;
  expect(isHidden(at("east", "L2"))).toBe(true);
  expect((await shownTo(shown)).recovered).toEqual([]);
});

test("a change goes where one of its quarters goes; people without a team are nobody's to find", async () => {
  const tables = tablesOf({
    east: {L1: [8, 2, 4, 6], L2: [7, 3, 5, 5], L3: [6, 4, 4, 6]},
    west: {L1: [5, 2, 3, 4], L2: [4, 3, 3, 4], L3: [3, 3, 4, 4]}
  });
  // Two more people of no team answered L1: the pooled rows have them, no team's has.
  for (const each of tables.understanding) {
    if (each.team === "*" && each.expectation !== "L2" && each.expectation !== "L3") {
      each.n_pairs += 2;
      each.fully += 1;
      each.not_known += 1;
    }
  }
  const {tables: shown} = await protect(tables, rules, sums);
  const l1 = shown.understanding.filter((each) => each.expectation === "L1");
  expect(l1.some(isHidden)).toBe(true);
  tables.change.push({
    ...{
      from_quarter: "2025Q4",
      to_quarter: "2026Q1",
      holder: "leader",
      target: "rep",
      team: "tiny",
      expectation: "L1"
    },
    ...{n_matched: 9, n_joined: 0, n_left: 0, matched_change: 0.1}
  } as Tables["change"][number]);
  const withChange = {...threeTeams, change: tables.change};
  expect(isHidden((await protect(withChange, rules, sums)).tables.change[0]!)).toBe(true);
});

test("a region's total gives no team away: neither to the total of all regions, nor to that of its own teams", async () => {
  const regionOf = new Map(
    Object.entries({east: "Inland", west: "Inland", tiny: "Inland", north: "Coast", south: "Coast"})
  );
  const tables = tablesOf(
    {
      east: {L1: [8, 2, 4, 6], L2: [7, 3, 5, 5], L3: [6, 4, 4, 6]},
      west: {L1: [5, 2, 3, 4], L2: [4, 3, 3, 4], L3: [3, 3, 4, 4]},
      tiny: {L1: [1, 1, 0, 1], L2: [1, 0, 1, 1], L3: [0, 1, 1, 1]},
      north: {L1: [6, 3, 3, 5], L2: [5, 4, 4, 4], L3: [4, 4, 4, 5]},
      south: {L1: [2, 2, 1, 2], L2: [2, 1, 2, 2], L3: [1, 2, 2, 2]}
    },
    regionOf
  );
  // As if regions were not known: the team that costs least is hidden with the small one, and it is of another region.
  const unaware = await protect(tables, rules, sums);
  const {recovered: found} = await shownTo(
    {...unaware.tables, regions: suppress(tables, rules).tables.regions},
    regionOf
  );
  expect(found.length).toBeGreaterThan(0);
  const {tables: aware} = await protect(tables, rules, {themeOf, regionOf});
  expect((await shownTo(aware, regionOf)).recovered).toEqual([]);
  const hiddenTeams = new Set(aware.understanding.filter(isHidden).map(({team}) => team));
  expect(hiddenTeams).toContain("tiny");
  expect([...hiddenTeams].some((team) => team === "east" || team === "west")).toBe(true);
  expect(aware.regions.every((row) => !isHidden(row))).toBe(true);
});
