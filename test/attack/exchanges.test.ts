import fc from "fast-check";
import {expect, test} from "vitest";
import {narrowlyBounded} from "../../loaders/attack/bounds.js";
import {equationsOf} from "../../loaders/attack/equations.js";
import {exchanges} from "../../loaders/attack/exchanges.js";
import type {PublishedRow} from "../../loaders/attack/site-files.js";
import {sumsOfParts} from "../../loaders/attack/sums-of-parts.js";

const teams = ["a", "b", "c", "*"];
const items = ["E1", "E2", "E3", "*"];
const counts = {n_pairs: 8, fully: 2, partly: 2, misread: 2, not_known: 2};
const itemsIn: Record<string, number> = {"*": 3, one: 2};

/** A table of teams by expectations of two themes, of which some rows are hidden. */
function published(isHidden: (team: string, item: string) => boolean) {
  const row = (team: string, item: Record<string, string>, hidden: boolean): PublishedRow => {
    const inside = (team === "*" ? 3 : 1) * (itemsIn[Object.values(item)[0]!] ?? 1);
    const all = Object.entries(counts).map(([name, n]) => [name, hidden ? null : n * inside]);
    return {
      ...{quarter: "Q1", holder: "leader", target: "rep", team, ...item},
      ...Object.fromEntries(all),
      flag: hidden ? "hidden" : null
    };
  };
  const understanding = teams.flatMap((team) =>
    items.map((expectation) => row(team, {expectation}, isHidden(team, expectation)))
  );
  const themes = teams.flatMap((team) =>
    ["one", "two"].map((theme) => row(team, {theme}, isHidden(team, theme)))
  );
  const expectations = [
    {id: "E1", theme: "one"},
    {id: "E2", theme: "one"},
    {id: "E3", theme: "two"}
  ];
  return {
    report: {reporting: {}, expectations},
    tables: new Map([
      ["understanding", understanding],
      ["themes", themes]
    ])
  };
}

test("an exchange keeps every published sum, whatever is hidden", () => {
  const places = teams.flatMap((team) => [...items, "one", "two"].map((item) => `${team} ${item}`));
  let tried = 0;
  fc.assert(
    fc.property(fc.subarray(places, {minLength: 6}), (hidden) => {
      const {unknowns, equations} = equationsOf(
        published((team, item) => hidden.includes(`${team} ${item}`))
      );
      for (const direction of exchanges(equations)(() => 1, unknowns.keys())) {
        tried += 1;
        for (const {terms} of equations) {
          const change = [...terms].reduce((sum, [i, n]) => sum + Number(n) * (direction.get(i) ?? 0), 0);
          expect(change).toBeCloseTo(0, 9);
        }
      }
    }),
    {numRuns: 30, seed: 2}
  );
  expect(tried).toBeGreaterThan(500);
});

test("of a team that is hidden whole, a cell changes places with another team's, and their sums with them", () => {
  const {unknowns, equations} = equationsOf(published((team) => team === "a" || team === "b"));
  const name = (i: number) => unknowns[i]!.name.replace("understanding Q1 leader rep ", "");
  const moved = exchanges(equations)(() => 1, unknowns.keys()).map((direction) =>
    [...direction.keys()].map(name).sort()
  );
  const of = (team: string) => [
    ...["fully", "n_pairs"].flatMap((count) =>
      ["*", "E1", "theme one"].map((item) => `${count} ${team} ${item}`)
    )
  ];
  expect(moved).toContainEqual([...of("a"), ...of("b")].sort());
});

test("in a sum of many, what is wanted takes from those with most to give, however far away they stand", () => {
  const terms = new Map(Array.from({length: 60}, (_, i) => [i, 1n]));
  const most = (i: number) => (i === 3 || i === 40 ? 0.5 : 0);
  const found = exchanges([{terms, right: 1n, from: "a total of one"}])(most, [59]);
  for (const giver of [3, 40]) {
    expect(found).toContainEqual(
      new Map([
        [59, 1],
        [giver, -1]
      ])
    );
  }
});

test("those of a region's long sum take from one another, not from those of another region", () => {
  const regions = [0, 60].map((first) => new Map(Array.from({length: 60}, (_, i) => [first + i, 1n])));
  const all = new Map(regions.flatMap((region) => [...region]));
  const sums = [...regions, all].map((terms, i) => ({terms, right: 1n, from: `total ${i}`}));
  const found = exchanges(sums)((i) => (i === 3 || i === 100 ? 1 : 0), [59]);
  const partners = found.flatMap((way) => (way.has(59) ? [...way.keys()].filter((i) => i !== 59) : []));
  expect(partners).toContain(3);
  expect(partners.every((i) => i < 60)).toBe(true);
});

test("what is found does not hang on which unknowns are said to be sums of others", async () => {
  const places = teams.flatMap((team) => [...items, "one", "two"].map((item) => `${team} ${item}`));
  let narrow = 0;
  await fc.assert(
    fc.asyncProperty(fc.subarray(places, {minLength: 6}), async (hidden) => {
      const system = equationsOf(published((team, item) => hidden.includes(`${team} ${item}`)));
      const plain = {...system, equations: system.equations.map(({whole: _, ...each}) => each)};
      const found = await narrowlyBounded(system);
      expect(found).toEqual(await narrowlyBounded(plain));
      narrow += found.length;
    }),
    {numRuns: 12, seed: 3}
  );
  expect(narrow).toBeGreaterThan(20);
});

test("a sum of sums is the sum of all their parts, with what is known of them", () => {
  const equation = (whole: number, parts: number[], right: bigint) => ({
    terms: new Map([[whole, -1n], ...parts.map((i) => [i, 1n] as const)]),
    right,
    whole,
    from: ""
  });
  const total = {
    terms: new Map([
      [0, 1n],
      [5, 1n]
    ]),
    right: 20n,
    from: "a known total"
  };
  const {sumOf, equations} = sumsOfParts([equation(0, [1, 2], -3n), equation(1, [3, 4], -4n), total]);
  expect(sumOf(0)).toEqual({
    terms: new Map([
      [3, 1],
      [4, 1],
      [2, 1]
    ]),
    constant: 7
  });
  expect(equations).toEqual([
    {
      terms: new Map([
        [3, 1],
        [4, 1],
        [2, 1],
        [5, 1]
      ]),
      constant: -13
    }
  ]);
});
