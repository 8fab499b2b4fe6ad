import {describe, expect, test} from "vitest";
import {expectationSentence, listFinding, meantFinding} from "../../src/narrative/expectations.js";
import {priorityFinding} from "../../src/narrative/priority.js";
import type {Cell, Figures} from "../../src/selection/figures.js";

const names = {holders: "leaders", targets: "reps", quarter: "Q2"};

function shown(gap_lenient: number, ci_low: number | null, ci_high: number | null, clusters = 8): Cell {
  const row = {gap_lenient, gap_strict: gap_lenient, ci_low, ci_high, clusters};
  return {state: "shown", row: row as Figures & {gap_lenient: number; gap_strict: number}};
}
const none = (reason: "no_answers" | "no_clear_target" | "not_asked"): Cell => ({state: "none", reason});
const bounded = (held: "fully" | "not_known", atLeast: number): Cell => ({
  state: "bounded",
  bound: {class: held, atLeast}
});

describe("the finding over a list of expectations", () => {
  test.each<[string, Cell[], string]>([
    [
      "missed",
      [shown(0.7, 0.6, 0.8)],
      "1 expectation is clearly missed more often than not, none is clearly understood more often than not"
    ],
    [
      "understood",
      [shown(0.2, 0.1, 0.3), shown(0.3, 0.2, 0.4)],
      "No expectation is clearly missed more often than not, 2 are clearly understood more often than not"
    ],
    [
      "both, and one that cannot be told",
      [shown(0.7, 0.6, 0.8), shown(0.2, 0.1, 0.3), shown(0.5, 0.4, 0.6)],
      "1 expectation is clearly missed more often than not, 1 is clearly understood more often than not; for 1 it cannot be told"
    ],
    [
      "no interval",
      [shown(0.9, null, null)],
      "No expectation is clearly missed more often than not, none is clearly understood more often than not; for 1 it cannot be told"
    ],
    [
      "hidden",
      [{state: "hidden"}, none("not_asked")],
      "No single expectation has a figure that may be shown"
    ],
    ["nothing asked", [none("not_asked")], "Nothing was asked of reps in Q2"],
    ["no expectation at all", [], "Nothing was asked of reps in Q2"]
  ])("%s", (_, cells, sentence) => expect(listFinding(cells, names)).toBe(sentence));
});

describe("one expectation's answer", () => {
  test.each<[string, Cell, string]>([
    [
      "an interval",
      shown(0.62, 0.55, 0.7),
      "In Q2 62% of reps did not know it, or misread it; the true figure is likely between 55 and 70 in 100."
    ],
    [
      "few teams",
      shown(0.62, null, null, 2),
      "In Q2 62% of reps did not know it, or misread it; with so few teams, how sure that is cannot be told."
    ],
    [
      "no interval",
      shown(0.62, null, null, 1),
      "In Q2 62% of reps did not know it, or misread it; how sure that is cannot be told."
    ],
    [
      "bounded above",
      bounded("not_known", 0.8),
      "In Q2 at least 80% of reps missed it: nearly all of few people answered alike, so that a bound stands in place of the figure."
    ],
    [
      "bounded below",
      bounded("fully", 0.9),
      "In Q2 at most 10% of reps missed it: nearly all of few people answered alike, so that a bound stands in place of the figure."
    ],
    [
      "no clear target",
      none("no_clear_target"),
      "In Q2 leaders did not agree among themselves on it, or did not say; so nobody could know it."
    ],
    ["no answers", none("no_answers"), "In Q2 no reps answered on it."],
    ["not asked", none("not_asked"), "It was not asked of reps in Q2."]
  ])("%s", (_, cell, sentence) => expect(expectationSentence(cell, names)).toBe(sentence));

  test("hidden: why, and no figure", () =>
    expect(expectationSentence({state: "hidden"}, names)).toMatch(/^The figure of Q2 is hidden: [^\d]+$/));
});

test("what is meant beside what is understood: the same, another, a tie, and one side alone", () => {
  const said = (action: string | null) => ({action, share: 0.6});
  expect(meantFinding(said("stop"), said("stop"), "reps")).toBe(
    "Meant is “stop”, and that is what reps most often think"
  );
  expect(meantFinding(said("stop"), said("continue"), "reps")).toBe(
    "Meant is “stop”; reps most often think “continue”"
  );
  expect(meantFinding(said(null), said("stop"), "reps")).toBe(
    "One side has no answer that most give, so that the two cannot be compared"
  );
  expect(meantFinding(null, said("stop"), "reps")).toBe(
    "What is meant and what is understood cannot be set side by side"
  );
});

test("what comes first is said only as far as ranks can be told apart", () => {
  const of = (...bands: (number | null)[]) => bands.map((band, i) => ({band, statement: `s${i}`}));
  expect(priorityFinding(of())).toBe("Which expectation comes first cannot be shown");
  expect(priorityFinding(of(1))).toBe("One expectation alone has a figure: there is nothing to rank");
  expect(priorityFinding(of(null, null))).toBe(
    "With so few teams it cannot be told which expectation comes first"
  );
  expect(priorityFinding(of(1, 1))).toBe(
    "Which comes first cannot be told: the rank ranges of all 2 overlap"
  );
  expect(priorityFinding(of(1, 2, 3))).toBe("“s0” comes first: it matters and is missed");
  expect(priorityFinding(of(1, 1, 2))).toBe(
    "2 expectations share the first place; which of them comes first cannot be told"
  );
});
