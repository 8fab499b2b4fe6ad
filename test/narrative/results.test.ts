import {describe, expect, test} from "vitest";
import type {ResultsLink} from "../../loaders/alignment/tables.js";
import {
  betweenFinding,
  detectableSentence,
  resultsFinding,
  withinFinding
} from "../../src/narrative/results.js";

function link(horizon: ResultsLink["horizon"], changed: Partial<ResultsLink> = {}): ResultsLink {
  return {
    ...{metric: "attainment", horizon, beta: 0.1, se: 0.1, df: 8, p: 0.4, p_adjusted: 0.6},
    ...{
      spearman: 0.2,
      spearman_low: -0.3,
      spearman_high: 0.6,
      teams: 12,
      n: 30,
      detectable_r: 0.73,
      flag: null
    },
    ...changed
  };
}
const sure = {p: 0.001, p_adjusted: 0.004, beta: 0.5};
const none = {
  n: 0,
  teams: 0,
  beta: null,
  p: null,
  p_adjusted: null,
  spearman: null,
  flag: "no_quarters_that_far_apart"
};

describe("alignment beside results", () => {
  test.each<[string, ResultsLink[], string]>([
    ["nothing found", [link(-1), link(1)], "No clear link between alignment and later attainment"],
    [
      "higher",
      [link(-1), link(1), link(2, sure)],
      "Teams with higher alignment had higher attainment two quarters later (association; other causes not excluded)"
    ],
    [
      "lower",
      [link(-1), link(1, {...sure, beta: -0.5})],
      "Teams with higher alignment had lower attainment one quarter later (association; other causes not excluded)"
    ],
    ["both ways", [link(1, sure), link(2, {...sure, beta: -0.5})], "no one direction"],
    ["a placebo as large", [link(-1, {beta: -0.6}), link(1, sure)], "which comes first cannot be told"],
    ["a placebo that is sure", [link(-1, {p: 0.01}), link(1, sure)], "which comes first cannot be told"],
    [
      "one quarter",
      [link(-1), link(1, none)],
      "No attainment lies one to four quarters after a measured quarter yet"
    ],
    [
      "few teams",
      [link(1, {teams: 3, beta: null, flag: "too_few_teams"})],
      "3 teams have both alignment and later attainment: too few for a coefficient"
    ],
    ["no coefficient", [link(1, {beta: null})], "cannot be computed"]
  ])("%s", (_, rows, said) => {
    const finding = resultsFinding(rows, "attainment");
    expect(finding).toContain(said);
    expect(finding).not.toMatch(/drives|because|impact|ROI|leads? to/);
  });

  test("within and between teams, only what leaves nothing out is called a link", () => {
    expect(withinFinding([link(1)], "attainment")).toContain("stands out from chance");
    expect(withinFinding([link(1, {...sure, beta: -0.5})], "attainment")).toContain(
      "goes with lower attainment"
    );
    expect(betweenFinding([link(1)], "attainment")).toContain("no correlation stands out");
    expect(betweenFinding([link(1, {spearman_low: 0.1})], "attainment")).toContain(
      "goes with higher attainment"
    );
    expect(betweenFinding([link(1, none)], "attainment")).toContain("cannot be computed yet");
  });

  test("what so few teams would have found at all is said", () => {
    expect(detectableSentence([link(1)])).toContain("With 12 teams only a correlation of 0.73 or more");
    expect(detectableSentence([link(1, {detectable_r: null})])).toBe("");
  });
});
