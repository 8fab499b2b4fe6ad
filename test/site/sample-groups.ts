import {resultsLinkTable} from "../../loaders/alignment/results-link.js";
import type {Consensus, Scorecard, Tables} from "../../loaders/alignment/tables.js";

/** Adds to a sample what the pages of groups, five questions and results draw, for its two groups and quarters. */
export function addGroupTables(
  tables: Tables,
  quarters: readonly string[],
  expectations: readonly {id: string; holder: string}[]
): void {
  for (const [q, quarter] of quarters.entries()) {
    tables.scorecard.push(...scorecard(quarter, q, tables));
    tables.consensus.push(
      ...expectations.flatMap(({id, holder}, e) => (holder === "leader" ? [consensus(quarter, id, e)] : []))
    );
    for (const [group, group_b, n, n_b] of [
      ["leader", "rep", 8, 90],
      ["rep", "leader", 90, 8]
    ] as const)
      tables.strategic_consensus.push({
        ...{quarter, group, group_b, n, n_b, items: 11},
        ...{alpha: 0.4, mean_r: group === "rep" ? 0.22 : 0.41, between_r: 0.35, p: 0.01, flag: null}
      });
  }
  tables.results_link.push(
    ...resultsLinkTable({
      quarters,
      headline: {holder: "leader", target: "rep"},
      understanding: tables.understanding,
      results: tables.results,
      seed: 1
    })
  );
}

function scorecard(quarter: string, q: number, {understanding}: Tables): Scorecard[] {
  const of = (
    question: number,
    measure: string,
    group: string,
    holder: string | null,
    target: string | null
  ) => ({
    ...{quarter, team: "*", question, measure, holder, target},
    ...{ci_low: null, ci_high: null, n: 8, respondent_group: group, n_respondents: group === "rep" ? 90 : 8},
    flag: null
  });
  const row = (
    question: number,
    measure: string,
    group: string,
    value: number,
    way: [string | null, string | null] = ["leader", "rep"]
  ): Scorecard => ({...of(question, measure, group, ...way), value});
  const ways = understanding.filter(
    (each) => each.quarter === quarter && each.team === "*" && each.expectation === "*"
  );
  return [
    row(1, "mean_r", "leader", 0.41, ["leader", null]),
    row(1, "mean_r", "rep", 0.22, ["rep", null]),
    row(1, "between_r", "leader", 0.5 - 0.3 * q),
    row(1, "top3_overlap", "leader", 0.2),
    {...row(2, "clear_targets", "leader", 0.875), ci_low: 0.53, ci_high: 0.98},
    {...row(2, "clear_to_target", "rep", 0.7), ci_low: 0.66, ci_high: 0.74, n: 700},
    row(2, "modal_share", "leader", 0.9),
    row(2, "ad_median", "leader", 0.4),
    {...row(3, "asked", "rep", 0.8, ["rep", "leader"]), ci_low: 0.7, ci_high: 0.88, n: 90},
    {...row(3, "gave", "rep", 0.55, ["rep", "leader"]), n: 90},
    row(5, "tested", "rep", 1),
    {...row(5, "calibration_gap", "leader", 0.19 - 0.13 * q)},
    ...ways.map((each) => ({
      ...row(each.target === "leader" ? 4 : 5, "gap_lenient", each.target, 0, [each.holder, each.target]),
      ...{value: each.gap_lenient, ci_low: each.ci_low, ci_high: each.ci_high},
      ...{n: each.n_pairs, n_respondents: each.n_respondents, flag: each.flag}
    }))
  ];
}

/** The second expectation has no clear level. */
function consensus(quarter: string, expectation: string, e: number): Consensus {
  return {
    ...{quarter, group: "leader", team: "*", expectation, perspective: "direct", n: 8, n_actions: 8},
    ...{mean: 4, median: 4, sd: 0.7, ad_median: e === 1 ? 1.1 : 0.3 + 0.05 * e, rwg: 0.7},
    ...{rwg_slight_skew: 0.6, chance_limit: 0.5, modal_action: "start", modal_share: 0.75},
    ...{clear_target: e !== 1, flag: null}
  };
}
