import type {ResultsLink} from "../../loaders/alignment/tables.js";
import {say} from "../language/language.js";
import {decimals, listed, percent, signedPoints} from "./numbers.js";

/** From this adjusted p on nothing is claimed in prose (method.md 6). */
const claimed = 0.05;

type Link = Pick<ResultsLink, "horizon" | "beta" | "p" | "p_adjusted" | "teams" | "n" | "flag">;

/**
 * What may be said of one measure's results beside alignment: an association for every sign, the placebo where it is as
 * large, and nothing found where nothing was found.
 */
export function resultsFinding(rows: readonly Link[], metric: string): string {
  const later = rows.filter(({horizon}) => horizon > 0);
  if (later.every(({n}) => n === 0)) return say("results.early", {metric});
  if (later.every(({n, flag}) => n === 0 || flag === "too_few_teams"))
    return say("results.few_teams", {teams: Math.max(...later.map(({teams}) => teams)), metric});
  if (later.every(({beta}) => beta === null)) return say("results.not_computed", {metric});
  const sure = later.filter(({p_adjusted}) => p_adjusted !== null && p_adjusted < claimed);
  if (sure.length === 0) return say("results.no_link", {metric});
  const finding = signed(sure, metric);
  return isPlaceboAsLarge(rows, sure) ? say("results.placebo", {finding, metric}) : finding;
}

function signed(sure: readonly Link[], metric: string): string {
  const higher = sure.filter(({beta}) => beta! > 0);
  const lower = sure.filter(({beta}) => beta! < 0);
  if (higher.length > 0 && lower.length > 0)
    return say("results.both", {metric, when: afterwards(higher), other: afterwards(lower)});
  return higher.length > 0
    ? say("results.higher", {metric, when: afterwards(higher)})
    : say("results.lower", {metric, when: afterwards(lower)});
}

/** Results of the quarter before cannot come of alignment: where they go with it as strongly, neither may the later ones. */
function isPlaceboAsLarge(rows: readonly Link[], sure: readonly Link[]): boolean {
  const placebo = rows.find(({horizon}) => horizon === -1);
  if (placebo?.beta == null) return false;
  const largest = Math.max(...sure.map(({beta}) => Math.abs(beta!)));
  return Math.abs(placebo.beta) >= largest || (placebo.p !== null && placebo.p < claimed);
}

/** "one quarter later" and the like, joined. */
function afterwards(rows: readonly Pick<Link, "horizon">[]): string {
  return listed(rows.map(({horizon}) => after(horizon)));
}

/** "two quarters later" */
export function after(horizon: number): string {
  return say("results.after", {n: horizon});
}

/** Whether a coefficient within teams stands out from chance at any horizon. */
export function withinFinding(rows: readonly Link[], metric: string): string {
  const later = rows.filter(({horizon, beta}) => horizon > 0 && beta !== null);
  if (later.length === 0) return say("results.within_early");
  const sure = later.filter(({p_adjusted}) => p_adjusted !== null && p_adjusted < claimed);
  if (sure.length === 0) return say("results.within_none", {metric});
  const ways = new Set(sure.map(({beta}) => (beta! > 0 ? "higher" : "lower")));
  const way = ways.size === 1 ? [...ways][0]! : "either";
  return say("results.within_some", {way, metric, when: afterwards(sure)});
}

type Correlation = Pick<ResultsLink, "horizon" | "spearman" | "spearman_low" | "spearman_high">;

/** Whether a correlation between teams stands out from chance at any horizon. */
export function betweenFinding(rows: readonly Correlation[], metric: string): string {
  const later = rows.filter(({horizon, spearman}) => horizon > 0 && spearman !== null);
  if (later.length === 0) return say("results.between_title_early");
  const clear = later.filter(
    ({spearman_low: low, spearman_high: high}) => low !== null && high !== null && (low > 0 || high < 0)
  );
  const [first] = clear;
  if (first === undefined) return say("results.between_title_none");
  const isHigher = first.spearman! > 0;
  const same = clear.filter(({spearman}) => spearman! > 0 === isHigher);
  return say("results.between_title_some", {
    way: isHigher ? "higher" : "lower",
    metric,
    when: afterwards(same)
  });
}

/** What so few teams could have found at all; empty where no horizon has teams enough to tell. */
export function detectableSentence(
  rows: readonly Pick<ResultsLink, "horizon" | "teams" | "detectable_r">[]
): string {
  const known = rows.filter(({horizon, detectable_r}) => horizon > 0 && detectable_r !== null);
  const most = known.sort((a, b) => b.teams - a.teams)[0];
  if (most === undefined) return "";
  return say("results.detectable", {teams: most.teams, r: decimals(most.detectable_r!, 2)});
}

/** Attainment is a share of a quota; other measures are told in their own unit. */
function isShare(metric: string): boolean {
  return metric === "attainment";
}

/** A result in its own unit. */
export function resultText(metric: string, value: number): string {
  return isShare(metric) ? percent(value) : decimals(value, 2);
}

/** A difference of two results in its own unit, with its sign. */
export function resultChange(metric: string, value: number): string {
  return isShare(metric) ? signedPoints(value) : decimals(value, 2);
}
