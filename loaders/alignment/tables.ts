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
  perspective: z.enum(["direct", "own", "meta", "reverse_meta"]).describe("Whose view was asked for."),
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
  value: number("The measure; attainment is actual / quota.")
});
export type Results = z.infer<typeof results>;

const direction = ["quarter", "holder", "target", "team"] as const;

/** Every table that `plumbline analyze` writes: the columns that together name a row, and all columns. */
export const tables = {
  understanding: {keys: [...direction, "expectation"], schema: understanding},
  themes: {keys: [...direction, "theme"], schema: themes},
  coorientation: {keys: [...direction, "expectation", "measure", "field"], schema: coorientation},
  states: {keys: [...direction, "expectation"], schema: states},
  consensus: {keys: ["quarter", "group", "team", "expectation", "perspective"], schema: consensus},
  participation: {keys: ["quarter", "group", "team"], schema: participation},
  scorecard: {keys: ["quarter", "team", "question", "measure", "holder", "target"], schema: scorecard},
  results: {keys: ["quarter", "team", "metric"], schema: results}
} as const;

export type TableName = keyof typeof tables;
export type Tables = {[Name in TableName]: z.infer<(typeof tables)[Name]["schema"]>[]};
export const tableNames = Object.keys(tables) as TableName[];
