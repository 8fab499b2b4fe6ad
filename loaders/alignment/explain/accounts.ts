import type {TeamRegions} from "../../warehouse/team-regions.js";
import type {MethodRules} from "../counts.js";
import type {TableName} from "../tables.js";
import type {Figure} from "./figure.js";
import {scorecardAccount} from "./scorecard-account.js";
import type {Match, Source} from "./sources.js";

/** How the rows of a table are made. */
export interface Account {
  /** Sentences, each with the section of the method or the paper it rests on. */
  method: readonly string[];
  /** By column; `{column}` stands for a number of the row, `{counts.column}` for one of its first count. */
  formulas: Readonly<Record<string, string>>;
  rules: readonly (keyof MethodRules)[];
  sources: readonly Source[];
}

/** What an account may look up beside the figure itself. */
export interface Surroundings {
  /** In time order. */
  quarters: readonly string[];
  headline: {holder: string; target: string};
  /** The region of each team that has one. */
  regionOf: TeamRegions;
}

/** The account of a figure: method, formulas, rules and counts. */
export function accountOf(figure: Figure, surroundings: Surroundings): Account {
  return accounts[figure.table](figure, surroundings);
}

const pairRules = ["tau", "tauMisread", "targetScope", "clearModalShare", "adLimit"] as const;

const pairMethod =
  "A pair is a respondent of the target group and an expectation; its class comes of comparing the belief with the clear target of the holders, the respondent left out (method 1.1, 2.2).";
const teamInterval =
  "The interval over teams is Wilson's on the effective sample size, its design effect from the CR2 variance with teams as clusters and t on Satterthwaite degrees of freedom (Wilson 1927; Korn & Graubard 1998; Bell & McCaffrey 2002; method 2.4). In one team respondents are the clusters; in one team and one expectation it is plain Wilson.";

/** The row itself and, where it pools over teams, the teams that it pools. */
function withTeams(keys: Figure["keys"], also: Match = {}): Match {
  return {...keys, team: keys.team === "*" ? undefined : keys.team, ...also};
}

function gapAccount(sources: readonly Source[]): Account {
  return {
    method: [pairMethod, teamInterval],
    formulas: {
      gap_strict: "({partly} + {misread} + {not_known}) / {n_pairs}",
      gap_lenient: "({misread} + {not_known}) / {n_pairs}",
      ci_low: "lower limit of gap_lenient, as ci_method says",
      ci_high: "upper limit of gap_lenient, as ci_method says",
      change_lenient:
        "gap_lenient less that of the quarter before; only where both asked the same, in the same wording",
      change_low: "difference of two clustered shares, CR2 over clusters in either quarter",
      hit_rate: "{counts.said_known} / {counts.asked_known}",
      false_alarm_rate: "foils said to be expected / foils asked",
      known_adjusted: "({hit_rate} - {false_alarm_rate}) / (1 - {false_alarm_rate}), not below 0"
    },
    rules: pairRules,
    sources
  };
}

const accounts: Record<TableName, (figure: Figure, surroundings: Surroundings) => Account> = {
  understanding({keys}) {
    const {expectation, ...direction} = keys;
    return gapAccount([
      {model: "understanding_counts", where: withTeams(keys, {theme: "*"})},
      ...(expectation === "*"
        ? [
            {model: "respondent_patterns", where: withTeams(direction, {theme: "*"})},
            {model: "foil_counts", where: withTeams(direction)}
          ]
        : [])
    ]);
  },
  themes: ({keys}) =>
    gapAccount([
      {model: "understanding_counts", where: withTeams(keys, {expectation: "*"})},
      {model: "respondent_patterns", where: withTeams(keys)}
    ]),
  regions({keys: {region, ...keys}}, {regionOf}) {
    const teams = [...regionOf].filter(([, other]) => other === region).map(([team]) => team);
    return gapAccount([
      {model: "understanding_counts", where: {...keys, team: teams}},
      ...(keys.expectation === "*"
        ? [{model: "respondent_patterns", where: {...keys, expectation: undefined, team: teams}}]
        : [])
    ]);
  },
  coorientation: ({keys}) => ({
    method: [
      "Each pair compares two views, x and y, of one expectation: agreement is own views of both sides, congruency the own view with what one thinks the others want, accuracy what one thinks with what they want (McLeod & Chaffee 1973; method 1).",
      "r is Pearson's, ccc Lin's concordance (Lin 1989), both from the sums over pairs."
    ],
    formulas: {
      hit0: "{counts.hit0} / {n}",
      hit1: "{counts.hit1} / {n}",
      mean_diff: "({counts.sum_x} - {counts.sum_y}) / {n}",
      mad: "{counts.sum_abs} / {n}",
      rms: "sqrt(({counts.sum_xx} - 2 * {counts.sum_xy} + {counts.sum_yy}) / {n})",
      r: "({n} * {counts.sum_xy} - {counts.sum_x} * {counts.sum_y}) / sqrt(({n} * {counts.sum_xx} - {counts.sum_x} ^ 2) * ({n} * {counts.sum_yy} - {counts.sum_y} ^ 2))",
      ccc: "2 * ({n} * {counts.sum_xy} - {counts.sum_x} * {counts.sum_y}) / ({n} * {counts.sum_xx} - {counts.sum_x} ^ 2 + {n} * {counts.sum_yy} - {counts.sum_y} ^ 2 + ({counts.sum_x} - {counts.sum_y}) ^ 2)"
    },
    rules: ["tau", "targetScope", "clearModalShare", "adLimit"],
    sources: [{model: "coorientation_sums", where: keys}]
  }),
  states: ({keys}) => ({
    method: [
      "A pair agrees where the own view and the target do, within tau; it is thought to agree where the own view and the belief do. The four states are the four combinations (method 1.3)."
    ],
    formulas: {},
    rules: ["tau", "targetScope", "clearModalShare", "adLimit"],
    sources: [{model: "states_counts", where: keys}]
  }),
  consensus: ({keys}) => ({
    method: [
      "rwg compares the variance of the levels with that of uniform random answers (James, Demaree & Wolf 1984), negative values kept; ad_median is Burke, Finkelstein & Dusig's (1999), consensual up to A / 6 (Burke & Dunlap 2002; method 3).",
      "chance_limit is the 95 % point of rwg for as many random answers, enumerated exactly (Dunlap, Burke & Smith-Crowe 2003)."
    ],
    formulas: {
      rwg: "1 - {sd} ^ 2 / ((A ^ 2 - 1) / 12), A the options of the scale",
      ad_median: "mean of |level - {median}|"
    },
    rules: ["options", "adLimit", "clearModalShare"],
    sources: [{model: "consensus_counts", where: keys}]
  }),
  unprompted: ({keys}) => ({
    method: [
      "Statements were split into units and coded by two people blind to each other; a pair is mentioned where one of a person's units has the expectation for its last word, whatever its action (method 10). Not mentioned is not unknown: this rate and the prompted one are never mixed (method 10.7).",
      teamInterval
    ],
    formulas: {
      rate: "{mentioned} / {n_pairs}",
      prompted_rate: "{prompted_known} / {prompted_pairs}",
      ci_low: "lower limit of rate, as ci_method says",
      ci_high: "upper limit of rate, as ci_method says"
    },
    rules: [],
    sources: [
      {model: "unprompted_counts", where: keys},
      {model: "unprompted_patterns", where: {...keys, expectation: undefined}}
    ]
  }),
  mentioned_themes: ({keys}) => ({
    method: [
      "A person mentions a theme where one of their units has a code of it for its last word (method 10). The interval is Wilson's over respondents."
    ],
    formulas: {
      share: "{n_mentioning} / {n_respondents}",
      ci_low: "Wilson's lower limit of share",
      ci_high: "Wilson's upper limit of share"
    },
    rules: [],
    sources: [{model: "mentioned_themes_counts", where: keys}]
  }),
  participation: ({keys}) => ({
    method: [
      "Invited are all on the roster; answered is whoever has an answer or a don't-know (data-model, participation)."
    ],
    formulas: {
      rate: "{answered} / {invited}",
      dont_know_rate: "{counts.dont_know_rows} / {counts.answered_rows}"
    },
    rules: ["completeShare"],
    sources: [{model: "participation_counts", where: keys}]
  }),
  scorecard: scorecardAccount,
  results: ({keys}) => ({
    method: ["As the results file gives it; attainment is actual / quota (method 8)."],
    formulas: {},
    rules: [],
    sources: [{model: "results", where: keys}]
  }),
  reliability: ({keys}) => ({
    method: [
      "One-way analysis of variance of the levels over teams: icc1 = (MSB - MSW) / (MSB + (k - 1) MSW), k = N / K; icc2 = (MSB - MSW) / MSB; limits of icc1 from F (Bliese 2000; Shrout & Fleiss 1979; method 3)."
    ],
    formulas: {icc2: "1 - 1 / {f}"},
    rules: [],
    sources: [{model: "level_sums", where: keys}]
  }),
  strategic_consensus: ({keys}) => {
    const groups = [keys.group, keys.group_b];
    return {
      method: [
        "Each member's levels are standardised over the expectations; the prototype is their mean, alpha its mean square, mean_r the mean correlation of two members, between_r that of the two prototypes (after Tarakci et al. 2014; method 4).",
        "p: members are shuffled between the two groups 5,000 times. A profile needs 80 % of the expectations. What each member gave is not shown, only how many gave each level."
      ],
      formulas: {},
      rules: ["seed"],
      sources: [
        {
          model: "importance_votes",
          where: {quarter: keys.quarter, holder: groups, target: groups},
          countBy: ["holder", "target", "side", "expectation", "level"]
        }
      ]
    };
  },
  priority: ({keys}) => ({
    method: [
      "Importance is the codebook's, else the holders' mean level as a share of the scale (POMP). Rank ranges: teams are resampled with replacement, 90 % of the ranks lie within (method 6)."
    ],
    formulas: {priority: "{importance} * {gap}"},
    rules: [...pairRules, "seed"],
    sources: [
      {model: "understanding_counts", where: {...keys, theme: "*"}},
      {model: "importance_counts", where: {quarter: keys.quarter, expectation: keys.expectation}}
    ]
  }),
  change: ({keys}) => {
    const {from_quarter, to_quarter, holder, target, team, expectation} = keys;
    const asked = {holder, target, expectation: expectation === "*" ? undefined : expectation};
    return {
      method: [
        "cross_section compares all who answered, over the expectations that both quarters asked in the same wording; matched_change those who answered both, its interval CR2 over teams, or paired t in one team (method 7).",
        "learning and drift split the change in accuracy of the action, A(b, t) being the share of beliefs of quarter b that hit the target of quarter t: learning = (A(2,1) - A(1,1) + A(2,2) - A(1,2)) / 2, drift = (A(1,2) - A(1,1) + A(2,2) - A(2,1)) / 2 (method 7).",
        "The bounds say where the change would be, had those who left kept what they missed, come to miss nothing, or come to miss all."
      ],
      formulas: {total: "{learning} + {drift}"},
      rules: pairRules,
      sources: [
        {model: "drift_sums", where: keys},
        {
          model: "matched_counts",
          where: withTeams(keys)
        },
        {model: "panel_counts", where: keys},
        {
          model: "understanding_counts",
          where: {quarter: [from_quarter, to_quarter], ...asked, team, theme: "*"}
        }
      ]
    };
  },
  results_link: ({keys}, {headline}) => ({
    method: [
      "The result of quarter q + horizon on the understanding (1 - gap_lenient) of quarter q, with an intercept for each team and each quarter; standard error CR2 by team, t on Satterthwaite degrees of freedom (Pustejovsky & Tipton 2018; method 8). horizon -1 is the placebo.",
      "spearman is over the teams' means, its limits from resampled teams. p_adjusted is Benjamini & Hochberg's (1995) over the four horizons. Fewer than eight teams give no coefficient. An association, never a cause."
    ],
    formulas: {},
    rules: [...pairRules, "seed"],
    sources: [
      {model: "results", where: {metric: keys.metric}},
      {model: "understanding_counts", where: {...headline, expectation: "*", theme: "*"}}
    ]
  }),
  comparisons: ({keys}) => {
    const of = {quarter: keys.quarter, expectation: keys.expectation};
    const groups = {group: [keys.holder, keys.target], perspective: ["direct", "own"]};
    return {
      method: [
        "Holders' levels beside the targets' own: Cliff's delta (Cliff 1993) and Hedges' g (Hedges 1981) over people; p is a paired t test of team means, adjusted over all planned expectations of the quarter (Benjamini & Hochberg 1995; method 6)."
      ],
      formulas: {},
      rules: [],
      sources: [
        {model: "consensus_counts", where: {...of, ...groups, field: "level", team: "*"}},
        {model: "level_sums", where: {...of, ...groups}}
      ]
    };
  },
  warnings: () => ({
    method: [
      "What the method says must be printed, with numbers of the other tables (method 13): 4 of results_link, 5 of understanding, 6 of participation, 7 of understanding, reliability and consensus, 8 of comparisons, 9 of change. Explain those rows to see the counts."
    ],
    formulas: {},
    rules: [],
    sources: []
  })
};
