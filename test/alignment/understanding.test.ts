import {describe, expect, test} from "vitest";
import type {Understanding} from "../../loaders/alignment/tables.js";
import {smallEngagement, smallExpectations} from "../engagement-folder.js";
import {analysed} from "./analysed.js";

type Class = "fully" | "partly" | "misread" | "not_known" | "excluded";

/** The leader of east wants something started at level 4; one rep of east answers. */
const answersOfOneRep: [answer: string, expected: Class, why: string][] = [
  ["meta yes start 4", "fully", "action and level as the leader's"],
  ["meta yes start 5", "fully", "level within tau"],
  ["meta yes start 2", "partly", "right action, level 2 off"],
  ["meta yes start 1", "misread", "level more than 2 off"],
  ["meta yes start -", "partly", "a level is asked and missing"],
  ["meta yes stop 4", "misread", "another action"],
  ["meta yes none 4", "misread", "none is not the leader's action"],
  ["meta yes dont_know -", "misread", "knows of it, but not what is meant"],
  ["meta - start 4", "fully", "an action without the question whether it is known counts as known"],
  ["meta no - -", "not_known", "says it is not expected"],
  ["meta dont_know - - dont_know", "not_known", "does not know"],
  ["meta - - - dont_know", "not_known", "the status alone says don't know"],
  ["meta - - - skipped", "excluded", "skipped"],
  ["meta - - - not_shown", "excluded", "not shown"]
];

function pick(rows: readonly Understanding[], keys: Partial<Understanding>): Understanding {
  const found = rows.filter((row) =>
    Object.entries(keys).every(([key, value]) => row[key as keyof Understanding] === value)
  );
  if (found.length !== 1) throw new Error(`${found.length} rows of ${JSON.stringify(keys)}`);
  return found[0]!;
}

describe("the class of a pair", () => {
  test("follows from what one answers and what the holder means", async () => {
    const each = answersOfOneRep.map(([answer, expected, why], i) => ({id: `A${i}`, answer, expected, why}));
    const expectations = each.map(({id}) => `${id},leader,rep,start,Something of ${id},CRM,0.5,false\n`);
    const {understanding} = await analysed(
      [
        ...each.flatMap(({id, answer}) => [`2026Q1 b1 ${id} direct - start 4`, `2026Q1 e1 ${id} ${answer}`]),
        // A second rep's level shows that the instrument asks for levels.
        ...each.map(({id}) => `2026Q1 w1 ${id} meta no - 3`)
      ],
      {files: {"expectations.csv": `${smallExpectations}${expectations.join("")}`}}
    );
    for (const {id, answer, expected, why} of each) {
      const {fully, partly, misread, not_known, excluded} = pick(understanding, {
        team: "east",
        expectation: id
      });
      expect({fully, partly, misread, not_known, excluded}, `${answer}: ${why}`).toEqual({
        ...{fully: 0, partly: 0, misread: 0, not_known: 0, excluded: 0, [expected]: 1}
      });
    }
  });

  test("without levels in the instrument the action alone decides", async () => {
    const {understanding} = await analysed([
      "2026Q1 b1 L1 direct - start 4",
      "2026Q1 e1 L1 meta yes start -",
      "2026Q1 e2 L1 meta yes stop -"
    ]);
    expect(pick(understanding, {team: "east", expectation: "L1"})).toMatchObject({
      fully: 1,
      misread: 1,
      partly: 0
    });
  });
});

describe("the target", () => {
  const leaders = smallEngagement;
  const threeLeaders = {
    files: {
      "people.csv":
        "respondent,group,team\nb1,leader,east\nb2,leader,east\nb3,leader,east\ne1,rep,east\nw1,rep,west\n"
    },
    engagement: leaders
  };

  test("is clear from a modal share of .60 on", async () => {
    const {understanding} = await analysed(
      [
        "2026Q1 b1 L1 direct - start 4",
        "2026Q1 b2 L1 direct - start 4",
        "2026Q1 b3 L1 direct - stop 4",
        "2026Q1 e1 L1 meta yes start 4"
      ],
      threeLeaders
    );
    expect(pick(understanding, {team: "east", expectation: "L1"})).toMatchObject({
      fully: 1,
      no_clear_target: 0
    });
  });

  test("is not clear on a tie, nor where levels spread by more than A/6 around their median", async () => {
    const {understanding} = await analysed(
      [
        "2026Q1 b1 L1 direct - start 4",
        "2026Q1 b2 L1 direct - stop 4",
        "2026Q1 e1 L1 meta yes start 4",
        "2026Q1 b1 L2 direct - stop 1",
        "2026Q1 b2 L2 direct - stop 3",
        "2026Q1 b3 L2 direct - stop 5",
        "2026Q1 e1 L2 meta no - -"
      ],
      threeLeaders
    );
    for (const expectation of ["L1", "L2"]) {
      expect(pick(understanding, {team: "east", expectation}), expectation).toMatchObject({
        n_pairs: 0,
        excluded: 1,
        no_clear_target: 1,
        gap_lenient: null,
        flag: "no_clear_target"
      });
    }
  });

  test("is all holders', and flagged, where the team's own gave no answer", async () => {
    const {understanding} = await analysed([
      "2026Q1 b1 L1 direct - start 4",
      "2026Q1 w1 L1 meta yes start 4"
    ]);
    expect(pick(understanding, {team: "west", expectation: "L1"})).toMatchObject({
      fully: 1,
      flag: "all_holders"
    });
  });

  test("leaves a player-manager's own answer out", async () => {
    const {understanding} = await analysed(
      [
        "2026Q1 b1 L1 direct - start 4",
        "2026Q1 p1 L1 direct - stop 4",
        "2026Q1 p1 L1 meta yes start 4",
        "2026Q1 e1 L1 meta yes start 4"
      ],
      {
        files: {
          "people.csv": "respondent,group,team\nb1,leader,east\np1,leader,east\np1,rep,east\ne1,rep,east\n"
        }
      }
    );
    // e1 meets a tie of b1 and p1; p1 meets b1 alone.
    expect(pick(understanding, {team: "east", expectation: "L1"})).toMatchObject({
      fully: 1,
      no_clear_target: 1
    });
  });

  test("of what reps expect of leaders is the leader's own team's", async () => {
    const {understanding} = await analysed(
      [
        "2026Q1 e1 R1 direct - stop 3",
        "2026Q1 e2 R1 direct - stop 3",
        "2026Q1 w1 R1 direct - start 3",
        "2026Q1 b1 R1 meta yes stop 3",
        "2026Q1 b2 R1 meta yes stop 3"
      ],
      {
        files: {
          "expectations.csv": `${smallExpectations}R1,rep,leader,stop,Change targets in the quarter,Process,0.9,false\n`
        }
      }
    );
    expect(pick(understanding, {holder: "rep", team: "east", expectation: "R1"})).toMatchObject({
      fully: 1,
      misread: 0
    });
    expect(pick(understanding, {holder: "rep", team: "west", expectation: "R1"})).toMatchObject({
      fully: 0,
      misread: 1
    });
  });
});

describe("pooled rows", () => {
  const answers = [
    "2026Q1 b1 L1 direct - start 4",
    "2026Q1 b1 L2 direct - stop 4",
    "2026Q1 b2 L1 direct - start 4",
    "2026Q1 e1 L1 meta yes start 4",
    "2026Q1 e2 L1 meta no - -",
    "2026Q1 e3 L1 meta no - -",
    "2026Q1 e1 L2 meta yes stop 4",
    "2026Q1 w1 L1 meta yes start 4",
    "2026Q1 e1 F1 meta yes start 3",
    "2026Q1 e2 F1 meta no - -"
  ];

  test("add counts over pairs, foils left out", async () => {
    const {understanding} = await analysed(answers);
    expect(pick(understanding, {team: "*", expectation: "*"})).toMatchObject({
      n_respondents: 4,
      n_pairs: 5,
      fully: 3,
      not_known: 2,
      gap_lenient: 2 / 5,
      false_alarm_rate: 1 / 2
    });
    expect(understanding.some((row) => row.expectation === "F1")).toBe(false);
  });

  test("have no interval below five teams; one team's rests on its respondents, one cell's is Wilson's", async () => {
    const {understanding} = await analysed(answers);
    expect(pick(understanding, {team: "*", expectation: "*"})).toMatchObject({
      ci_low: null,
      ci_method: null,
      flag: "too_few_teams"
    });
    expect(pick(understanding, {team: "east", expectation: "*"})).toMatchObject({
      ci_method: "cluster_respondents",
      clusters: 3
    });
    const cell = pick(understanding, {team: "east", expectation: "L1"});
    expect(cell.ci_method).toBe("wilson");
    // prop.test(2, 3, correct = FALSE) in R.
    expect(cell.ci_low).toBeCloseTo(0.2076596, 6);
    expect(cell.ci_high).toBeCloseTo(0.9385081, 6);
  });

  test("themes add up to all expectations", async () => {
    const {themes, understanding} = await analysed(answers);
    const pairs = themes.filter((row) => row.team === "*").map((row) => [row.theme, row.n_pairs]);
    expect(Object.fromEntries(pairs)).toEqual({CRM: 4, "Value selling": 1});
    expect(pick(understanding, {team: "*", expectation: "*"}).n_pairs).toBe(5);
  });
});
