import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  defaultSelection,
  directions,
  readSelection,
  regionsOf,
  selectionQuery,
  teamsOf,
  themesOf
} from "../../src/selection/selection.js";
import {sampleReport} from "../site/sample-report.js";

const {report} = sampleReport();

test("an address without a query is the headline in the last quarter", () => {
  expect(readSelection("", report)).toEqual({
    quarter: "2026Q4",
    holder: "leader",
    target: "rep",
    theme: null
  });
  expect(selectionQuery(defaultSelection(report), report)).toBe("");
});

test("what the report does not know is ignored, a theme of the other direction too", () => {
  const read = readSelection("?quarter=1999Q1&direction=cat%3Edog&theme=Nonsense&x=1", report);
  expect(read).toEqual(defaultSelection(report));
  expect(readSelection("?direction=rep%3Eleader&theme=CRM", report)).toMatchObject({
    holder: "rep",
    theme: null
  });
});

test("every selection comes back from its address", () => {
  const selections = report.quarters.flatMap(({id: quarter}) =>
    directions(report).flatMap((way) =>
      [null, ...themesOf(report, way)].map((theme) => ({quarter, ...way, theme}))
    )
  );
  expect(selections.length).toBeGreaterThan(20);
  for (const selection of selections)
    expect(readSelection(selectionQuery(selection, report), report)).toEqual(selection);
});

describe("a region", () => {
  const inTwo = {
    ...report,
    teams: report.teams.map((team, i) => ({...team, region: i === 0 ? null : i < 3 ? "Süd & West" : "Nord"}))
  };

  test("can be chosen where teams are in two, comes back from its address, and limits the teams", () => {
    expect(regionsOf(inTwo)).toEqual(["Nord", "Süd & West"]);
    const chosen = {...defaultSelection(inTwo), region: "Süd & West"};
    expect(readSelection(selectionQuery(chosen, inTwo), inTwo)).toEqual(chosen);
    expect(teamsOf(inTwo, chosen)).toEqual(inTwo.teams.slice(1, 3));
    expect(teamsOf(inTwo, defaultSelection(inTwo))).toHaveLength(report.teams.length);
  });

  test("cannot be chosen where all teams are in one, or where nobody says", () => {
    const inOne = {...report, teams: report.teams.map((team) => ({...team, region: "Nord"}))};
    for (const without of [inOne, report]) {
      expect(regionsOf(without)).toEqual([]);
      expect(readSelection("?region=Nord", without)).toEqual(defaultSelection(without));
    }
  });

  test("that the report does not have is ignored", () =>
    expect(readSelection("?region=Atlantis", inTwo)).toEqual(defaultSelection(inTwo)));
});

test("any text is read as some selection of the report", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const {quarter, holder, target} = readSelection(text, report);
      expect(report.quarters.map(({id}) => id)).toContain(quarter);
      expect(directions(report)).toContainEqual({holder, target});
    })
  );
});
