import {z} from "zod";

/**
 * The tables that the analysis writes: what one row is, and every column with its meaning, unit and range.
 * `*` in team or expectation marks a row that pools over them. A figure that is not defined is null, with the reason in
 * `flag`. Flags are joined by a space.
 */

const quarter = z.string().describe("The quarter's id.");
const holder = z.string().describe("The group that expects.");
const target = z.string().describe("The group of which it is expected.");
const group = z.string().describe("The stakeholder group.");
const team = z.string().describe("The team's id, or * over all teams.");
const expectation = z.string().describe("The expectation's id, or * over all that are not foils.");
const count = (what: string) => z.int().min(0).describe(what);
const rate = (what: string) => z.number().min(0).max(1).nullable().describe(`${what} A rate, 0..1.`);
const number = (what: string) => z.number().nullable().describe(what);
const flag = z
  .string()
  .nullable()
  .describe("Why a figure is not defined or needs care; empty where nothing is to be said.");

const perspective = z
  .enum(["direct", "own", "meta", "reverse_meta"])
  .describe(
    "Whose view was asked for: what we expect, what we want, what we think they expect, what we think they want."
  );

const understandingFigures = {
  n_respondents: count("Respondents of the target group with at least one pair."),
  n_pairs: count(
    "Pairs of respondent and expectation with a clear target and an answer, don't know included."
  ),
  fully: count("Pairs fully understood: right action, level within tau."),
  partly: count("Pairs partly understood: right action, level off or missing."),
  misread: count("Pairs known but misread: other action, or level more than tauMisread off."),
  not_known: count("Pairs not known: no, or don't know."),
  excluded: count("Pairs skipped, not shown, or without a clear target."),
  no_clear_target: count("The excluded pairs whose holders do not agree among themselves."),
  gap_strict: rate("1 - fully / n_pairs."),
  gap_lenient: rate("1 - (fully + partly) / n_pairs: not known or not understood."),
  ci_low: rate("Lower 95 % limit of gap_lenient."),
  ci_high: rate("Upper 95 % limit of gap_lenient."),
  gap_strict_low: rate("Lower 95 % limit of gap_strict."),
  gap_strict_high: rate("Upper 95 % limit of gap_strict."),
  ci_method: z
    .string()
    .nullable()
    .describe(
      "wilson; cluster_teams or cluster_respondents (Wilson on the CR2 effective sample size); null where none."
    ),
  clusters: count("Teams or respondents that the interval takes as clusters."),
  change_lenient: number("gap_lenient minus that of the quarter before, -1..1."),
  change_low: number("Lower 95 % limit of change_lenient."),
  change_high: number("Upper 95 % limit of change_lenient.")
};

export const understanding = z.object({
  quarter,
  holder,
  target,
  team,
  expectation,
  ...understandingFigures,
  hit_rate: rate("Share of shown expectations that respondents say are expected of them."),
  false_alarm_rate: rate(
    "Share of shown foils that respondents say are expected of them (rows over all expectations)."
  ),
  known_adjusted: rate(
    "Hit rate corrected for guessing by the false-alarm rate (rows over all expectations)."
  ),
  flag
});
export type Understanding = z.infer<typeof understanding>;

export const themes = z.object({
  quarter,
  holder,
  target,
  team,
  theme: z.string().describe("The expectations' theme."),
  ...understandingFigures,
  flag
});
export type Themes = z.infer<typeof themes>;

export const regions = z.object({
  quarter,
  holder,
  target,
  region: z.string().describe("The region, which pools its teams; people without a team are in none."),
  expectation,
  theme: z.string().describe("The theme that the row pools over, or * in rows of one expectation or of all."),
  ...understandingFigures,
  flag
});
export type Regions = z.infer<typeof regions>;

export const coorientation = z.object({
  quarter,
  holder,
  target,
  team,
  expectation,
  measure: z
    .enum(["agreement", "congruency_target", "accuracy_target", "congruency_holder", "accuracy_holder"])
    .describe("Which two views are compared, a pair at a time."),
  field: z.enum(["action", "level"]).describe("Which field of the answers is compared."),
  n: count("Compared pairs."),
  n_respondents: count("Respondents who gave them."),
  hit0: rate("Share with no difference."),
  hit1: rate("Share within tau (level only)."),
  mean_diff: number("Mean of first minus second, in scale points (level only)."),
  mad: number("Mean absolute difference, in scale points (level only)."),
  rms: number("Root mean squared difference, in scale points (level only)."),
  r: number("Pearson correlation over pairs, -1..1 (level only)."),
  ccc: number("Lin's concordance correlation, -1..1 (level only)."),
  flag
});
export type Coorientation = z.infer<typeof coorientation>;

export const states = z.object({
  quarter,
  holder,
  target,
  team,
  expectation,
  n: count("Pairs with own view, belief and clear target."),
  n_respondents: count("Respondents who gave them."),
  true_consensus: count("Agree, and think so."),
  false_conflict: count("Agree, and think they do not."),
  false_consensus: count("Disagree, and think they agree: the risk."),
  open_disagreement: count("Disagree, and know it."),
  flag
});
export type States = z.infer<typeof states>;

export const consensus = z.object({
  quarter,
  group,
  team,
  expectation,
  perspective,
  n: count("Answered levels."),
  n_actions: count("Answered actions."),
  mean: number("Mean level, scale points."),
  median: number("Median level, scale points; midpoint of an even count."),
  sd: number("Standard deviation of levels (n - 1)."),
  ad_median: number("Mean absolute deviation from the median, scale points; consensus up to A/6."),
  rwg: number("1 - variance / uniform null variance; negative where opinions are polarised."),
  rwg_slight_skew: number("The same against the slightly skewed null."),
  chance_limit: number("rwg that this many random answers exceed in 5 % of cases."),
  modal_action: z.string().nullable().describe("The most frequent action; null on a tie."),
  modal_share: rate("Its share of answered actions."),
  clear_target: z.boolean().nullable().describe("Whether the group's answers make a clear target."),
  flag
});
export type Consensus = z.infer<typeof consensus>;

export const participation = z.object({
  quarter,
  group,
  team,
  invited: count("People on the roster that quarter."),
  answered: count("People with at least one answered or don't-know row."),
  complete: count("People who answered at least completeShare of the rows shown to them."),
  rate: rate("answered / invited."),
  dont_know_rate: rate("Don't-know rows / answered and don't-know rows."),
  flag
});
export type Participation = z.infer<typeof participation>;

export const scorecard = z.object({
  quarter,
  team,
  question: z.int().min(1).max(5).describe("Which of the five questions."),
  measure: z.string().describe("What is measured, e.g. gap_lenient; see the method page."),
  holder: z.string().nullable().describe("The group that expects, where the measure has a direction."),
  target: z.string().nullable().describe("The group of which it is expected, likewise."),
  value: number("The figure, in the measure's own unit."),
  ci_low: number("Lower 95 % limit."),
  ci_high: number("Upper 95 % limit."),
  n: count("What the figure rests on: respondents, pairs or expectations, by measure."),
  respondent_group: group.describe("The group whose answers make the figure."),
  n_respondents: count("Respondents behind it."),
  flag
});
export type Scorecard = z.infer<typeof scorecard>;

export const results = z.object({
  quarter,
  team: z.string().describe("The team's id."),
  metric: z.string().describe("What is measured, e.g. attainment."),
  value: number("The measure; attainment is actual / quota."),
  largest_share: rate("The largest single contributor's share of the measure, where the file says so."),
  flag
});
export type Results = z.infer<typeof results>;

export const reliability = z.object({
  quarter,
  group,
  perspective,
  expectation: z.string().describe("The expectation's id."),
  groups: count("Teams with an answered level."),
  n: count("Answered levels in teams."),
  icc1: number("Share of the levels' variance that lies between teams; below 0 there is no team effect."),
  icc1_low: number("Lower 95 % limit of icc1."),
  icc1_high: number("Upper 95 % limit of icc1."),
  icc2: number("Reliability of the team means, up to 1; below .70 teams are not to be ranked."),
  f: number("Mean squares between over within teams."),
  df1: number("Teams less one."),
  df2: number("Levels less teams."),
  flag
});
export type Reliability = z.infer<typeof reliability>;

export const strategicConsensus = z.object({
  quarter,
  group,
  group_b: z.string().describe("The other group."),
  alpha: rate("Consensus within the group on what matters: mean squared prototype, about 1 / n without any."),
  mean_r: number("Mean correlation between the group's members, -1..1."),
  between_r: number("Correlation of the two groups' prototypes, -1..1."),
  p: rate("Permutation p of a between_r as low as this, members shuffled between the groups."),
  n: count("Members of the group who gave a level, not always the same, to 80 % of the common expectations."),
  n_b: count("Such members of the other group."),
  items: count("Expectations between the two groups that both gave levels."),
  flag
});
export type StrategicConsensus = z.infer<typeof strategicConsensus>;

export const priority = z.object({
  quarter,
  holder,
  target,
  expectation: z.string().describe("The expectation's id."),
  importance: rate("How much it matters."),
  importance_source: z
    .enum(["codebook", "holders"])
    .nullable()
    .describe("From the codebook, or the holders' mean level as a share of the scale."),
  gap: rate("gap_strict over all teams."),
  priority: rate("importance times gap."),
  rank: number("1 is the first to mend; ties share the mean of their ranks."),
  rank_low: number("Lower limit of the 90 % range of the rank, from resampled teams."),
  rank_high: number("Upper limit."),
  band: number("1 is the top band: expectations whose rank ranges overlap are one band."),
  n_respondents: count("Respondents of the target group."),
  flag
});
export type Priority = z.infer<typeof priority>;

export const change = z.object({
  from_quarter: z.string().describe("The earlier quarter's id."),
  to_quarter: z.string().describe("The quarter after it."),
  holder,
  target,
  team: z.string().describe("The team's id in the later quarter, or * over all teams."),
  expectation,
  cross_section: number(
    "gap_lenient of all who answered, later minus earlier, over the expectations of both quarters."
  ),
  matched_change: number(
    "Mean change of the share missed of those who answered both, over the pairs of both."
  ),
  matched_low: number("Lower 95 % limit of matched_change."),
  matched_high: number("Upper 95 % limit of matched_change."),
  ci_method: z
    .enum(["cr2_teams", "paired_t"])
    .nullable()
    .describe("cr2_teams over all teams; paired_t over the respondents of one; null without an interval."),
  dz: number("matched_change over the standard deviation of the changes."),
  n_matched: count("Respondents with a pair in both quarters."),
  n_joined: count("Respondents of the later quarter alone."),
  n_left: count("Respondents of the earlier quarter alone, in their team of then."),
  learning: number("What of the change in accuracy of the action comes of beliefs having moved."),
  drift: number("What of it comes of the target having moved."),
  total: number("learning + drift."),
  n_drift: count("Matched pairs that learning and drift rest on."),
  attrition_g: number("Hedges g of the earlier share missed, those who stayed against those who left."),
  bound_keep: number(
    "Change of everybody of the earlier quarter, had those who left kept their share missed."
  ),
  bound_low: number("The same, had they come to miss nothing."),
  bound_high: number("The same, had they come to miss all."),
  flag
});
export type Change = z.infer<typeof change>;

export const resultsLink = z.object({
  metric: z.string().describe("What is measured, e.g. attainment."),
  horizon: z
    .union([z.literal(-1), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
    .describe("Quarters from the alignment to the result; -1 is the placebo."),
  beta: number("Result per 1 of understanding (1 - gap_lenient), within teams and quarters."),
  se: number("Its standard error, CR2 by team."),
  df: number("Satterthwaite degrees of freedom."),
  p: rate("p of beta."),
  p_adjusted: rate("Adjusted over the four horizons after Benjamini and Hochberg; none for the placebo."),
  spearman: number("Rank correlation between teams, of their means over the quarters that pair, -1..1."),
  spearman_low: number("Lower 95 % limit, from resampled teams."),
  spearman_high: number("Upper 95 % limit."),
  teams: count("Teams with both."),
  n: count("Team quarters with both."),
  detectable_r: rate("The smallest |r| that so many teams find in 80 of 100 cases."),
  flag
});
export type ResultsLink = z.infer<typeof resultsLink>;

export const comparisons = z.object({
  quarter,
  holder,
  target,
  expectation: z.string().describe("The expectation's id."),
  cliffs_delta: number("Holders' levels above what the targets want themselves: P(x > y) - P(x < y), -1..1."),
  hedges_g: number("The same in pooled standard deviations."),
  p: rate("Paired t test of team means."),
  p_adjusted: rate("Adjusted over all expectations of the quarter after Benjamini and Hochberg."),
  n: count("Levels of holders."),
  n_b: count("Own levels of targets."),
  teams: count("Teams with both means."),
  flag
});
export type Comparisons = z.infer<typeof comparisons>;

export const warnings = z.object({
  id: z.int().min(1).max(12).describe("Which of the method's warnings."),
  applies_to: z
    .enum([
      "all",
      "gap charts",
      "co-orientation",
      "consensus",
      "comparisons",
      "results",
      "teams",
      "quarters",
      "where 70% is quoted"
    ])
    .describe("The pages or tables that print it."),
  text: z.string().nullable().describe("What is printed, its numbers filled in."),
  numbers: z.string().nullable().describe("The same numbers, as JSON."),
  group: z
    .string()
    .nullable()
    .describe("The group whose people the numbers count; null where they count none."),
  people: z.int().min(0).nullable().describe("The fewest people that a number counts."),
  flag
});
export type Warnings = z.infer<typeof warnings>;

export const unprompted = z.object({
  quarter,
  holder,
  target,
  perspective: z
    .enum(["direct", "meta"])
    .describe("direct: the holder's people wrote; meta: the target's wrote what they think is expected."),
  expectation,
  n_respondents: count("People who answered the open question."),
  n_pairs: count("Those people times the expectations: what each could have mentioned."),
  mentioned: count("Pairs of which somebody wrote unprompted. Not mentioned is not unknown."),
  same_action: count("The mentioned pairs with the codebook's action."),
  rate: rate("mentioned / n_pairs, never to be mixed with prompted_rate."),
  ci_low: rate("Lower 95 % limit of rate."),
  ci_high: rate("Upper 95 % limit of rate."),
  ci_method: z
    .string()
    .nullable()
    .describe("wilson; cluster_teams or cluster_respondents; null where there is no interval."),
  prompted_pairs: count("Pairs of the closed questions, for meta; 0 for direct."),
  prompted_known: count("Those that are known, misread ones with them."),
  prompted_rate: rate("prompted_known / prompted_pairs."),
  flag
});
export type Unprompted = z.infer<typeof unprompted>;

export const mentionedThemes = z.object({
  quarter,
  group,
  holder,
  target,
  theme: z.string().describe("The theme of expectations or topics, none where no code fits, or * over all."),
  n_respondents: count("People of the group who answered the open question."),
  n_mentioning: count("Those who wrote of the theme."),
  share: rate("n_mentioning / n_respondents."),
  ci_low: rate("Lower 95 % limit of share (Wilson over respondents)."),
  ci_high: rate("Upper 95 % limit of share."),
  n_units: count("What they wrote of it: ideas with a last word, one a person and unit."),
  stop: count("Those that ask to stop something."),
  start: count("Those that ask to start something."),
  continue: count("Those that ask to go on."),
  unclear: count("Those whose words do not tell."),
  flag
});
export type MentionedThemes = z.infer<typeof mentionedThemes>;

const direction = ["quarter", "holder", "target", "team"] as const;

/** Every table that `plumbline analyze` writes: the columns that together name a row, and all columns. */
export const tables = {
  understanding: {keys: [...direction, "expectation"], schema: understanding},
  themes: {keys: [...direction, "theme"], schema: themes},
  regions: {keys: ["quarter", "holder", "target", "region", "expectation", "theme"], schema: regions},
  coorientation: {keys: [...direction, "expectation", "measure", "field"], schema: coorientation},
  states: {keys: [...direction, "expectation"], schema: states},
  consensus: {keys: ["quarter", "group", "team", "expectation", "perspective"], schema: consensus},
  participation: {keys: ["quarter", "group", "team"], schema: participation},
  scorecard: {keys: ["quarter", "team", "question", "measure", "holder", "target"], schema: scorecard},
  results: {keys: ["quarter", "team", "metric"], schema: results},
  reliability: {keys: ["quarter", "group", "perspective", "expectation"], schema: reliability},
  strategic_consensus: {keys: ["quarter", "group", "group_b"], schema: strategicConsensus},
  priority: {keys: ["quarter", "holder", "target", "expectation"], schema: priority},
  change: {keys: ["from_quarter", "to_quarter", "holder", "target", "team", "expectation"], schema: change},
  results_link: {keys: ["metric", "horizon"], schema: resultsLink},
  comparisons: {keys: ["quarter", "holder", "target", "expectation"], schema: comparisons},
  unprompted: {keys: ["quarter", "holder", "target", "perspective", "expectation"], schema: unprompted},
  mentioned_themes: {keys: ["quarter", "group", "holder", "target", "theme"], schema: mentionedThemes},
  warnings: {keys: ["id", "applies_to"], schema: warnings}
} as const;

export type TableName = keyof typeof tables;
export type Tables = {[Name in TableName]: z.infer<(typeof tables)[Name]["schema"]>[]};
export const tableNames = Object.keys(tables) as TableName[];
