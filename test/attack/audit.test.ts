import {describe, expect, test} from "vitest";
import {audit} from "../../loaders/attack/audit.js";
import {isClean} from "../../loaders/attack/is-clean.js";
import {site} from "./site.js";

type Row = Record<string, string | number | null>;

/** Rows of `understanding`: a team's counts by expectation as [n_pairs, not_known], null where hidden. */
function understanding(teams: Record<string, Record<string, [number, number] | null>>): Row[] {
  return Object.entries(teams).flatMap(([team, items]) =>
    Object.entries(items).map(([expectation, counts]) => ({
      ...{quarter: "2026Q1", holder: "leader", target: "rep", team, expectation},
      ...{n_pairs: counts?.[0] ?? null, not_known: counts?.[1] ?? null},
      ...{fully: counts && counts[0] - counts[1], partly: counts && 0, misread: counts && 0},
      flag: counts === null ? "hidden" : null
    }))
  );
}

describe("the attacker", () => {
  test("takes one hidden team from the total", async () => {
    const folder = await site({
      understanding: understanding({"*": {"*": [20, 8]}, east: {"*": [17, 6]}, west: {"*": null}})
    });
    const {recovered} = await audit(folder);
    expect(recovered.map(({cell, low, high}) => [cell, low, high])).toEqual(
      expect.arrayContaining([["understanding 2026Q1 leader rep n_pairs west *", 3, 3]])
    );
    expect(recovered[0]!.from.join()).toContain("the sum * *");
  });

  test("finds nobody where enough is hidden", async () => {
    const folder = await site({
      understanding: understanding({
        "*": {"*": [40, 18]},
        east: {"*": [17, 6]},
        west: {"*": null},
        north: {"*": null}
      })
    });
    expect(isClean(await audit(folder))).toBe(true);
  });

  test("bounds what it cannot solve: two hidden teams of four people in all", async () => {
    const folder = await site({
      understanding: understanding({
        "*": {"*": [21, 8]},
        east: {"*": [17, 6]},
        west: {"*": null},
        north: {"*": null}
      })
    });
    const {recovered} = await audit(folder);
    expect(recovered.find(({cell}) => cell.includes("n_pairs west"))).toMatchObject({low: 0, high: 4});
  });

  test("adds rows and subtracts columns over two tables", async () => {
    const themes = (team: string, n: number | null): Row => ({
      ...{quarter: "2026Q1", holder: "leader", target: "rep", team, theme: "CRM"},
      ...{n_pairs: n, fully: n, partly: n && 0, misread: n && 0, not_known: n && 0},
      flag: n === null ? "hidden" : null
    });
    const folder = await site({
      understanding: understanding({east: {L1: null, L2: [30, 0]}}),
      themes: [themes("east", 33)]
    });
    const {recovered} = await audit(folder);
    expect(recovered.map(({cell, low}) => [cell, low])).toContainEqual([
      "understanding 2026Q1 leader rep n_pairs east L1",
      3
    ]);
  });

  test("knows that people without a team are missing from a sum", async () => {
    const folder = await site({
      understanding: understanding({
        "*": {L1: [30, 10], L2: [29, 9]},
        east: {L1: [15, 5], L2: [14, 4]},
        west: {L1: [11, 3], L2: null}
      })
    });
    expect((await audit(folder)).recovered).toEqual([]);
  });

  test("reads a share as the two counts that it is, and takes the hidden team's from the total", async () => {
    const share = (team: string, n: number | null, value: number | null): Row => ({
      ...{quarter: "2026Q1", question: 3, measure: "asked", holder: "rep", target: "leader", team},
      ...{n, value, n_respondents: n, respondent_group: "rep", flag: n === null ? "hidden" : null}
    });
    const folder = await site({
      scorecard: [share("*", 20, 0.5), share("east", 17, 0.47), share("west", null, null)]
    });
    const {recovered} = await audit(folder);
    const told = recovered.map(({cell, low, high}) => [cell, low, high]);
    expect(told).toContainEqual(["scorecard 2026Q1 3 asked rep leader n_respondents west *", 3, 3]);
    expect(told).toContainEqual(["scorecard 2026Q1 3 asked rep leader yes west *", 2, 2]);
  });

  test("links two quarters by those who answered in both", async () => {
    const answered = (quarter: string, n: number): Row => ({
      ...{quarter, holder: "leader", target: "rep", team: "*", expectation: "L1", n_respondents: n},
      ...{n_pairs: n, fully: n, partly: 0, misread: 0, not_known: 0, flag: null}
    });
    const change = {
      ...{from_quarter: "2026Q1", to_quarter: "2026Q2", holder: "leader", target: "rep"},
      ...{team: "*", expectation: "L1", n_matched: 18, n_joined: null, n_left: 12, flag: "hidden"}
    };
    const folder = await site({
      understanding: [answered("2026Q1", 30), answered("2026Q2", 21)],
      change: [change]
    });
    const {recovered} = await audit(folder);
    expect(recovered.map(({cell, low, high}) => [cell, low, high])).toEqual([
      ["change 2026Q1 2026Q2 leader rep L1 n_joined * *", 3, 3]
    ]);
  });

  test("takes a bound for what it tells: where few do not know, they cannot be most of many", async () => {
    const hidden = (team: string, bound?: number): Row => ({
      ...{quarter: "2026Q1", holder: "leader", target: "rep", team, expectation: "*"},
      ...{n_pairs: null, fully: null, partly: null, misread: null, not_known: null, flag: "hidden"},
      ...(bound && {bound_class: "not_known", bound_at_least: bound})
    });
    const tables = (bound?: number) => ({
      understanding: [
        ...understanding({"*": {"*": [26, 13]}, east: {"*": [14, 10]}}),
        hidden("west", bound),
        hidden("north")
      ]
    });
    const told = async (bound?: number) =>
      (await audit(await site(tables(bound)))).recovered
        .filter(({cell}) => cell.includes("n_pairs"))
        .map(({cell, low, high}) => `${cell.split(" ").at(-2)}: ${low} to ${high}`);
    expect(await told()).toEqual([]);
    // Three of the twelve do not know: at 80 % they are all but all of the people in west.
    expect((await told(0.8)).sort()).toEqual(["north: 9 to 12", "west: 0 to 3"]);
  });

  test("compares two builds: who came in between, and what is hidden only now", async () => {
    const row = (team: string, invited: number | null) => ({
      quarter: "2026Q1",
      group: "rep",
      team,
      invited,
      answered: null,
      complete: null,
      flag: null
    });
    const before = await site({participation: [row("east", 12), row("west", 9)]});
    const after = await site({participation: [row("east", 13), row("west", null)]});
    const {differences} = await audit(after, {against: before});
    expect(differences.map(({what}) => what)).toEqual([
      "differs by 1, fewer than 5",
      "hidden now, shown before"
    ]);
    expect((await audit(after, {against: after})).differences).toEqual([]);
  });
});
