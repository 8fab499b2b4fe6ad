import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Coorientation, Participation, Understanding} from "../../loaders/alignment/tables.js";
import {isHidden, suppress} from "../../loaders/disclosure/suppress.js";
import {emptyTables} from "../empty-tables.js";

const rules = {minRespondents: 5, minLeaders: 3, leaderGroup: "leader"};

const empty = emptyTables();

function understanding(target: string, n_respondents: number): Understanding {
  return {
    quarter: "2026Q1",
    holder: target === "rep" ? "leader" : "rep",
    target,
    team: "east",
    expectation: "L1",
    n_respondents,
    n_pairs: n_respondents,
    fully: n_respondents,
    partly: 0,
    misread: 0,
    not_known: 0,
    excluded: 2,
    no_clear_target: 0,
    gap_strict: 0,
    gap_lenient: 0,
    ci_low: 0,
    ci_high: 0.4,
    gap_strict_low: 0,
    gap_strict_high: 0.4,
    ci_method: "wilson",
    clusters: n_respondents,
    change_lenient: null,
    change_low: null,
    change_high: null,
    hit_rate: 1,
    false_alarm_rate: null,
    known_adjusted: null,
    flag: null
  };
}

describe("primary suppression", () => {
  test.each([
    ["rep", 4, true, "fewer than five reps"],
    ["rep", 5, false, "five reps"],
    ["leader", 2, true, "fewer than three leaders"],
    ["leader", 3, false, "three leaders"],
    ["rep", 0, false, "nobody: there is nothing to hide, and the row says so"]
  ])("of %s, n = %i: hidden %s (%s)", (target, n, hidden) => {
    const {tables, hidden: counts} = suppress({...empty, understanding: [understanding(target, n)]}, rules);
    expect(isHidden(tables.understanding[0]!)).toBe(hidden);
    expect(counts.find((count) => count.table === "understanding")).toMatchObject({
      cells: 1,
      hidden: hidden ? 1 : 0
    });
  });

  test("leaves of a hidden cell its keys, and no figure at all", () => {
    const {tables} = suppress({...empty, understanding: [understanding("rep", 4)]}, rules);
    const {quarter, holder, target, team, expectation, flag, ...figures} = tables.understanding[0]!;
    expect({quarter, holder, target, team, expectation, flag}).toEqual({
      quarter: "2026Q1",
      holder: "leader",
      target: "rep",
      team: "east",
      expectation: "L1",
      flag: "hidden"
    });
    expect(Object.values(figures).every((figure) => figure === null)).toBe(true);
    expect(Object.keys(figures).length).toBeGreaterThan(15);
  });

  test("counts holders where a measure is made of holders' answers", () => {
    const row = (measure: Coorientation["measure"]): Coorientation => ({
      quarter: "2026Q1",
      holder: "leader",
      target: "rep",
      team: "east",
      expectation: "*",
      measure,
      field: "action",
      n: 4,
      n_respondents: 4,
      hit0: 0.5,
      hit1: null,
      mean_diff: null,
      mad: null,
      rms: null,
      r: null,
      ccc: null,
      flag: null
    });
    const {tables} = suppress(
      {...empty, coorientation: [row("accuracy_target"), row("accuracy_holder")]},
      rules
    );
    expect(tables.coorientation.map(isHidden)).toEqual([true, false]);
  });

  test("hides who took part in a group too small to name", () => {
    const row: Participation = {
      quarter: "2026Q1",
      group: "leader",
      team: "east",
      invited: 1,
      answered: 1,
      complete: 1,
      rate: 1,
      dont_know_rate: 0.2,
      flag: null
    };
    const {tables} = suppress({...empty, participation: [row]}, rules);
    expect(tables.participation[0]).toMatchObject({
      team: "east",
      invited: null,
      answered: null,
      dont_know_rate: null
    });
  });

  test("never shows a figure of fewer people than the rules ask for, whatever they are", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 30}), fc.integer({min: 2, max: 20}), (n, minRespondents) => {
        const {tables} = suppress(
          {...empty, understanding: [understanding("rep", n)]},
          {...rules, minRespondents}
        );
        const shown = tables.understanding[0]!;
        return n === 0 || n >= minRespondents ? shown.n_respondents === n : shown.fully === null;
      })
    );
  });
});
