import {say} from "../language/language.js";
import type {Cell, Figures} from "../selection/figures.js";
import {hasInterval, missedBound} from "../selection/figures.js";
import {between, percent} from "./numbers.js";

export interface HeadlineNames {
  /** In a sentence: "sales leaders". */
  holders: string;
  /** In a sentence: "sales reps". */
  targets: string;
  /** The quarter's label. */
  quarter: string;
  /** The theme, where one is chosen. */
  theme: string | null;
}

/** The page's question. */
export function headlineQuestion({holders, targets}: Pick<HeadlineNames, "holders" | "targets">): string {
  return say("headline.question", {holders, targets});
}

/** The short answer. Half is the only line drawn; where the interval crosses it, that is the answer. */
export function shortAnswer(cell: Cell): string {
  if (cell.state === "hidden") return say("headline.too_few");
  if (cell.state === "none")
    return say(cell.reason === "no_clear_target" ? "headline.nothing_clear" : "headline.nobody");
  if (cell.state === "bounded") return say("reason.bound_short", {side: missedBound(cell.bound).side});
  const {row} = cell;
  if (!hasInterval(row)) return say("headline.unsure");
  if (row.ci_low > 0.5) return say("headline.mostly_not");
  return say(row.ci_high < 0.5 ? "headline.more_than_half" : "headline.about_half");
}

/** The answer with its number and its uncertainty in plain words, for every state of the cell. */
export function headlineSentence(cell: Cell, {holders, targets, quarter, theme}: HeadlineNames): string {
  if (cell.state === "hidden") return say("headline.hidden", {quarter, targets});
  const asked = {quarter, holders, targets, about: theme === null ? "no" : "yes", theme: theme ?? ""};
  if (cell.state === "none")
    return say(cell.reason === "no_clear_target" ? "headline.no_clear_target" : "headline.no_answers", asked);
  if (cell.state === "bounded") {
    const {side, share} = missedBound(cell.bound);
    return say("reason.bound_headline", {quarter, targets, holders, side, share: percent(share)});
  }
  return say("headline.missed", {...asked, share: percent(cell.row.gap_lenient), ...uncertainty(cell.row)});
}

function uncertainty(row: Figures): {sure: "range" | "few_teams" | "unknown"; range: string} {
  if (hasInterval(row)) return {sure: "range", range: between(row.ci_low, row.ci_high)};
  return {sure: row.clusters > 1 ? "few_teams" : "unknown", range: ""};
}
