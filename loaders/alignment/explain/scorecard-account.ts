import type {Account, Surroundings} from "./accounts.js";
import type {Figure} from "./figure.js";
import type {Match, Source} from "./sources.js";

type Measure = Pick<Account, "method" | "formulas" | "rules" | "sources">;

/** The account of one of the five questions' measures (method 11). */
export function scorecardAccount({keys}: Figure, {headline}: Surroundings): Account {
  const quarter = keys.quarter;
  const direction: Match = {quarter, holder: keys.holder, target: keys.target};
  const team = keys.team === "*" ? undefined : keys.team;
  const pairs: Source = {
    model: "understanding_counts",
    where: {...direction, team: keys.team, expectation: "*", theme: "*"}
  };
  const weighing: Measure = {
    method: [
      "Each member's levels are standardised over the expectations; alpha is the mean square of their mean profile, mean_r the mean correlation of two members, between_r that of both sides' profiles, top3_overlap what the two top threes share (after Tarakci et al. 2014; method 4). What each member gave is not shown, only how many gave each level."
    ],
    formulas: {},
    rules: [],
    sources: [
      {model: "importance_votes", where: {quarter, ...headline}, countBy: ["side", "expectation", "level"]}
    ]
  };
  const amongHolders: Measure = {
    method: [
      "Over the expectations, how the holders answer directly: clear_targets is the share with a clear target (Wilson 1927), modal_share and ad_median are means over expectations (method 11, question 2)."
    ],
    formulas: {},
    rules: ["clearModalShare", "adLimit"],
    sources: [
      {model: "consensus_counts", where: {quarter, group: headline.holder, perspective: "direct", team: "*"}}
    ]
  };
  const asked: Measure = {
    method: [
      "Of those who took part: who was shown the question what they expect back, and who named an expectation (method 11, question 3). Teams are the clusters of the interval; in one team it is Wilson's."
    ],
    formulas: {},
    rules: [],
    sources: [
      {
        model: "asked_counts",
        where: {quarter, group: keys.holder, other: keys.target, team}
      }
    ]
  };
  const ofPairs: Measure = {
    method: ["Pairs by class, as in the table understanding, whose row has the interval (method 2.2, 11)."],
    formulas: {},
    rules: ["tau", "tauMisread", "targetScope", "clearModalShare", "adLimit"],
    sources: [pairs]
  };
  const share = (field: string): Measure => ({
    ...ofPairs,
    formulas: {value: `{counts.${field}} / {counts.n_pairs}`}
  });
  const measures: Readonly<Record<string, Measure>> = {
    alpha: weighing,
    mean_r: weighing,
    between_r: weighing,
    top3_overlap: weighing,
    clear_targets: amongHolders,
    modal_share: amongHolders,
    ad_median: amongHolders,
    clear_to_target: {
      method: [
        "Of the target group's answers, those that say the expectation is clear to them (method 11, question 2). Teams are the clusters of the interval."
      ],
      formulas: {value: "{counts.clear} / {counts.n}"},
      rules: [],
      sources: [{model: "clarity_counts", where: {...direction, team}}]
    },
    asked: {...asked, formulas: {value: "{counts.asked} / {counts.respondents}"}},
    gave: {...asked, formulas: {value: "{counts.gave} / {counts.respondents}"}},
    fully: share("fully"),
    partly: share("partly"),
    misread: share("misread"),
    not_known: share("not_known"),
    gap_lenient: {
      ...ofPairs,
      formulas: {value: "({counts.misread} + {counts.not_known}) / {counts.n_pairs}"}
    },
    tested: {
      method: [
        "Of the expectations in force, those about which the target group was asked (method 11, question 5)."
      ],
      formulas: {value: "{counts.tested} / {counts.expectations}"},
      rules: [],
      sources: [{model: "tested_counts", where: direction}]
    },
    calibration_gap: {
      method: [
        "What share the holders think is known, on average (share_sum / n), less the share of pairs that is: fully, partly or misread (method 11, question 5)."
      ],
      formulas: {value: "{counts.share_sum} / {counts.n} - (1 - not_known / n_pairs)"},
      rules: ["tau", "tauMisread", "targetScope", "clearModalShare", "adLimit"],
      sources: [{model: "calibration_counts", where: {...direction, team: keys.team}}, pairs]
    }
  };
  return measures[String(keys.measure)]!;
}
