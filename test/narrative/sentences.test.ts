import {describe, expect, test} from "vitest";
import {type Change, changeSentence} from "../../src/narrative/change.js";
import {headlineSentence, shortAnswer} from "../../src/narrative/headline.js";
import {gapKind} from "../../src/narrative/kind.js";
import {between, listed, percent, points} from "../../src/narrative/numbers.js";
import {courseFinding, movedFinding} from "../../src/narrative/quarters.js";
import {teamBesideAll} from "../../src/narrative/team.js";
import {type TeamCell, teamsFinding} from "../../src/narrative/teams.js";
import {coorientationFinding, directionsFinding, statesFinding} from "../../src/narrative/two-way.js";
import type {Cell} from "../../src/selection/figures.js";

const change = (
  change_lenient: number | null,
  change_low: number | null,
  change_high: number | null
): Change => ({
  change_lenient,
  change_low,
  change_high
});

const cell = (gap_lenient: number, ci_low: number | null, ci_high: number | null, clusters = 12) =>
  ({state: "shown", row: {gap_lenient, gap_strict: gap_lenient, ci_low, ci_high, clusters}}) as Cell;
const hidden: Cell = {state: "hidden"};
const none = (reason: "no_answers" | "no_clear_target" | "not_asked"): Cell => ({state: "none", reason});

test.each([
  [0, "0%"],
  [0.004, "under 1%"],
  [0.555, "56%"],
  [0.996, "over 99%"],
  [1, "100%"]
])("a share of %d is %s", (share, said) => expect(percent(share)).toBe(said));

test("an interval, a difference and a list in words", () => {
  expect(between(0.58, 0.7)).toBe("between 58 and 70 in 100");
  expect(between(0.581, 0.583)).toBe("about 58 in 100");
  expect([0, 0.004, -0.01, -0.06].map(points)).toEqual([
    "0 points",
    "less than 1 point",
    "1 point",
    "6 points"
  ]);
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});

describe("the change since the quarter before", () => {
  test.each<[Change, string, string]>([
    [
      change(-0.06, -0.09, -0.03),
      "The gap is clearly smaller than in Q1: down 6 points (between 3 and 9 points).",
      "down"
    ],
    [
      change(0.06, 0.03, 0.09),
      "The gap is clearly larger than in Q1: up 6 points (between 3 and 9 points).",
      "up"
    ],
    [
      change(-0.02, -0.06, 0.02),
      "No clear change since Q1: somewhere between 6 points down and 2 points up.",
      "either way"
    ],
    [
      change(-0.05, -0.09, 0),
      "No clear change since Q1: somewhere between 9 points down and 0 points up.",
      "down or not at all"
    ],
    [
      change(-0.02, null, null),
      "The gap is 2 points smaller than in Q1; whether that is more than chance cannot be told.",
      "no interval"
    ],
    [change(0, null, null), "The figure is the same as in Q1.", "the same"],
    [change(null, null, null), "There is no comparable figure for Q1.", "no figure"]
  ])("%o", (given, sentence) => expect(changeSentence(given, "Q1")).toBe(sentence));

  test("the first quarter has nothing to be compared with", () =>
    expect(changeSentence(change(null, null, null), null)).toMatch(/^This is the first quarter/));
});

describe("the headline", () => {
  const names = {holders: "leaders", targets: "reps", quarter: "Q2", theme: null};
  test.each<[Cell, string, RegExp]>([
    [
      cell(0.7, 0.62, 0.78),
      "Mostly not.",
      /70% of what leaders expect of them; the true figure is likely between 62 and 78 in 100\.$/
    ],
    [cell(0.3, 0.2, 0.4), "More than half the time.", /30% of/],
    [cell(0.5, 0.4, 0.6), "About half the time; which side of half cannot be told.", /50% of/],
    [
      cell(0.7, null, null, 3),
      "How sure this is cannot be told.",
      /with so few teams, how sure that is cannot be told\.$/
    ],
    [cell(0.7, null, null, 1), "How sure this is cannot be told.", /; how sure that is cannot be told\.$/],
    [hidden, "Hidden, to protect people.", /rests on too few reps/],
    [
      none("no_clear_target"),
      "There is no clear expectation to know.",
      /leaders did not agree among themselves on what leaders expect of reps/
    ],
    [none("no_answers"), "There is no answer yet.", /no reps answered/]
  ])("%#: %o", (given, short, sentence) => {
    expect(shortAnswer(given)).toBe(short);
    expect(headlineSentence(given, names)).toMatch(sentence);
  });

  test("names the theme", () =>
    expect(headlineSentence(cell(0.7, 0.6, 0.8), {...names, theme: "CRM"})).toContain(
      "expect of them about CRM"
    ));
});

test.each([
  [0, 0, "none"],
  [2, 3, "not_known"],
  [3, 2, "misread"],
  [5, 5, "both"]
])("%d misread and %d not known is a gap of kind %s", (misread, not_known, kind) =>
  expect(gapKind({misread, not_known})).toBe(kind)
);

describe("teams beside all teams", () => {
  const team = (name: string, given: Cell): TeamCell => ({team: name, label: name, cell: given});
  const all = cell(0.5, 0.45, 0.55);
  const wide = team("wide", cell(0.7, 0.6, 0.8));
  const narrow = team("narrow", cell(0.3, 0.2, 0.4));
  const same = team("same", cell(0.55, 0.4, 0.7));
  test.each<[TeamCell[], string]>([
    [
      [wide, same, narrow],
      "One of 3 teams has a clearly wider gap than all teams together, one has a clearly narrower one"
    ],
    [[wide, wide, same], "Two of 3 teams have a clearly wider gap than all teams together"],
    [[narrow, same], "One of 2 teams has a clearly narrower gap than all teams together"],
    [[same, same], "No team differs clearly from all teams together"],
    [[same], "One team has its own figure"],
    [[team("small", hidden)], "No team has a figure that may be shown"],
    [[team("empty", none("no_answers"))], "No team has a figure yet"]
  ])("%#", (cells, finding) => expect(teamsFinding(cells, all, {pooled: "all", region: ""})).toBe(finding));

  test("are set beside their region where one is chosen", () => {
    const finding = teamsFinding([wide, same], all, {pooled: "region", region: "Coast"});
    expect(finding).toBe("One of 2 teams has a clearly wider gap than Coast as a whole");
  });

  test.each<[Cell, Cell, string]>([
    [wide.cell, all, "North misses 70%, clearly more than all teams together 50%."],
    [narrow.cell, all, "North misses 30%, clearly less than all teams together 50%."],
    [same.cell, all, "North misses 55%, all teams together 50%: no clear difference."],
    [
      cell(0.6, null, null),
      all,
      "North misses 60%, all teams together 50%; how sure the difference is cannot be told."
    ],
    [same.cell, hidden, "North misses 55%; there is no figure for all teams to set beside it."],
    [hidden, all, "North has no figure that may be shown."],
    [none("no_answers"), all, "Nobody of North answered."],
    [none("no_clear_target"), all, "What is expected of North is not clear among those who expect it."]
  ])("one of them, %#", (given, whole, sentence) =>
    expect(teamBesideAll(given, whole, "North")).toBe(sentence)
  );
});

describe("both ways", () => {
  const side = (
    targets: string,
    holders: string,
    gap: number | null,
    low: number | null,
    high: number | null
  ) => ({
    targets,
    holders,
    gap,
    low,
    high
  });
  const reps = side("reps", "leaders", 0.6, 0.55, 0.65);
  test.each([
    [side("leaders", "reps", 0.4, 0.3, 0.5), "Reps clearly miss more."],
    [side("leaders", "reps", 0.8, 0.7, 0.9), "Leaders clearly miss more."],
    [side("leaders", "reps", 0.62, 0.5, 0.7), "no clear difference between the two directions."],
    [side("leaders", "reps", 0.62, null, null), "Whether that is a real difference cannot be told."],
    [side("leaders", "reps", null, null, null), "cannot be compared."]
  ])("%#", (other, end) => expect(directionsFinding([reps, other]).endsWith(end)).toBe(true));

  test.each([
    [
      {agreement: 0.6, congruency: 0.8, accuracy: 0.7},
      "Reps agree with leaders less often than they think: 60%, not 80%"
    ],
    [
      {agreement: 0.8, congruency: 0.6, accuracy: 0.7},
      "Reps agree with leaders more often than they think: 80%, not 60%"
    ],
    [
      {agreement: 0.8, congruency: 0.82, accuracy: 0.7},
      "Reps think they agree with leaders about as often (82%) as they do (80%)"
    ],
    [{agreement: null, congruency: null, accuracy: 0.7}, "Reps know the expected action in 70% of cases"],
    [{agreement: null, congruency: null, accuracy: null}, "How reps see what leaders expect cannot be shown"]
  ])("%o", (given, finding) => expect(coorientationFinding(given, "reps", "leaders")).toBe(finding));

  const states = (n: number, false_consensus: number, false_conflict: number, open_disagreement: number) => ({
    n,
    false_consensus,
    false_conflict,
    open_disagreement,
    true_consensus: n - false_consensus - false_conflict - open_disagreement
  });
  test.each([
    [
      states(100, 30, 10, 20),
      "In 30% of cases reps think they agree with leaders and do not: nobody will ask"
    ],
    [
      states(100, 10, 5, 20),
      "In 10% of cases reps wrongly think that they agree with leaders; open disagreement, at 20%, is more common"
    ],
    [
      states(100, 10, 25, 20),
      "In 10% of cases reps wrongly think that they agree with leaders; agreement that goes unnoticed, at 25%, is more common"
    ],
    [states(100, 0, 5, 20), "No case in which reps wrongly think that they agree with leaders"],
    [states(0, 0, 0, 0), "Whether reps agree with leaders cannot be shown"],
    [null, "Whether reps agree with leaders cannot be shown"]
  ])("states %o", (given, finding) => expect(statesFinding(given, "reps", "leaders")).toBe(finding));
});

describe("over the quarters", () => {
  const down = {...change(-0.1, -0.15, -0.05), quarter: "Q2"};
  const up = {...change(0.1, 0.05, 0.15), quarter: "Q3"};
  const unclear = {...change(0.01, -0.05, 0.06), quarter: "Q4"};
  const unknown = {...change(0.01, null, null), quarter: "Q5"};
  test.each([
    [[down, up, unclear], 4, "The gap became clearly smaller in Q2; the gap became clearly larger in Q3"],
    [[unclear], 2, "No quarter differs clearly from the one before"],
    [[], 1, "One quarter measured so far: nothing to compare it with yet"],
    [[], 0, "No quarter has a figure that may be shown"]
  ])("%#", (changes, measured, finding) => expect(courseFinding(changes, measured)).toBe(finding));

  test.each([
    [[down, down, unclear, unknown], "Two of 3 teams have a clearly smaller gap than the quarter before"],
    [[up, unclear], "One of 2 teams has a clearly larger gap than the quarter before"],
    [
      [up, down],
      "One of 2 teams has a clearly smaller gap than the quarter before, one a clearly larger one"
    ],
    [[unclear], "No team changed clearly since the quarter before"],
    [[unknown], "Whether any team changed cannot be told"]
  ])("moved, %#", (changes, finding) => expect(movedFinding(changes, "team")).toBe(finding));
});
