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
  return `Do ${targets} know what ${holders} expect of them?`;
}

/** The short answer. Half is the only line drawn; where the interval crosses it, that is the answer. */
export function shortAnswer(cell: Cell): string {
  if (cell.state === "hidden") return "Too few people answered to say.";
  if (cell.state === "none")
    return cell.reason === "no_clear_target"
      ? "There is no clear expectation to know."
      : "Nobody was asked yet.";
  if (cell.state === "bounded") return say("reason.bound_short", {side: missedBound(cell.bound).side});
  const {row} = cell;
  const isSure = hasInterval(row);
  if (isSure && row.ci_low > 0.5) return "Mostly not.";
  if (isSure && row.ci_high < 0.5) return "More than half the time.";
  return isSure
    ? "About half the time; which side of half cannot be told."
    : "How sure this is cannot be told.";
}

/** The answer with its number and its uncertainty in plain words, for every state of the cell. */
export function headlineSentence(cell: Cell, {holders, targets, quarter, theme}: HeadlineNames): string {
  const what = `what ${holders} expect of them${theme === null ? "" : ` about ${theme}`}`;
  if (cell.state === "hidden")
    return `In ${quarter} too few ${targets} answered for a figure to be shown without exposing them.`;
  if (cell.state === "none" && cell.reason === "no_clear_target")
    return `In ${quarter} ${holders} did not agree among themselves on ${what.replace("of them", `of ${targets}`)}, so nobody could know it.`;
  if (cell.state === "none") return `In ${quarter} no ${targets} answered on ${what}.`;
  if (cell.state === "bounded") {
    const {side, share} = missedBound(cell.bound);
    return say("reason.bound_headline", {quarter, targets, holders, side, share: percent(share)});
  }
  const said = `In ${quarter} ${targets} did not know, or misread, ${percent(cell.row.gap_lenient)} of ${what}`;
  return `${said}${uncertainty(cell.row)}.`;
}

function uncertainty(row: Figures): string {
  if (hasInterval(row)) return `; the true figure is likely ${between(row.ci_low, row.ci_high)}`;
  return row.clusters > 1
    ? "; with so few teams, how sure that is cannot be told"
    : "; how sure that is cannot be told";
}
