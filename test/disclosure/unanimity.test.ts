import {describe, expect, test} from "vitest";
import type {Tables} from "../../loaders/alignment/tables.js";
import {boundOf, isUnanimous} from "../../loaders/disclosure/unanimity.js";

type Classes = [fully: number, partly: number, misread: number, not_known: number];

function pairs([fully, partly, misread, not_known]: Classes, n_respondents?: number) {
  const n_pairs = fully + partly + misread + not_known;
  const row = {n_pairs, n_respondents: n_respondents ?? n_pairs, fully, partly, misread, not_known};
  return row as Tables["understanding"][number];
}

describe("people who answered alike", () => {
  test.each<[Classes, number | undefined, boolean, string]>([
    [[0, 0, 0, 7], undefined, true, "all of seven"],
    [[1, 0, 0, 6], undefined, true, "all but one: that one knows what each other said"],
    [[2, 0, 0, 6], undefined, false, "two said otherwise"],
    [[0, 0, 0, 19], undefined, true, "19 people"],
    [[0, 0, 0, 20], undefined, false, "20 people are enough"],
    [[0, 0, 0, 60], 6, true, "six people on ten expectations"],
    [[0, 0, 0, 0], undefined, false, "nobody"]
  ])("%j of %s people: %s (%s)", (classes, people, isAlike) => {
    expect(isUnanimous("understanding", pairs(classes, people))).toBe(isAlike);
  });

  test.each<[Classes, object | null, string]>([
    [[0, 0, 0, 7], {bound_class: "not_known", bound_at_least: 0.8}, "7 of 7"],
    [[1, 0, 0, 6], {bound_class: "not_known", bound_at_least: 0.8}, "6 of 7 look the same"],
    [[12, 0, 0, 0], {bound_class: "fully", bound_at_least: 0.9}, "12 of 12"],
    [[0, 0, 11, 1], {bound_class: "misread", bound_at_least: 0.9}, "11 of 12 look the same"],
    [[0, 3, 0, 0], null, "two of three are fewer than 80 %, which would tell three of three"],
    [[4, 0, 4, 0], null, "not alike"]
  ])("%j may be told as %j: %s", (classes, bound) => {
    expect(boundOf("understanding", pairs(classes))).toEqual(bound);
  });

  test.each([
    ["scorecard", {question: 3, measure: "asked", n: 8, n_respondents: 8, value: 1}, true],
    ["scorecard", {question: 3, measure: "asked", n: 8, n_respondents: 8, value: 1 / 8}, true],
    ["scorecard", {question: 3, measure: "asked", n: 8, n_respondents: 8, value: 0.5}, false],
    ["scorecard", {question: 2, measure: "modal_share", n: 8, n_respondents: 8, value: 1}, false],
    ["coorientation", {n: 6, n_respondents: 6, hit0: 0}, true],
    [
      "states",
      {n_respondents: 6, true_consensus: 0, false_conflict: 0, false_consensus: 6, open_disagreement: 0},
      true
    ]
  ] as const)("of %s, %j: %s, and never a bound", (table, row, isAlike) => {
    expect(isUnanimous(table, row as never)).toBe(isAlike);
    expect(boundOf(table, row as never)).toBeNull();
  });
});
