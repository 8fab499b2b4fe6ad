import {say} from "../language/language.js";
import {type Cell, type Figures, hasInterval, missedBound} from "../selection/figures.js";
import type {HeadlineNames} from "./headline.js";
import {between, percent} from "./numbers.js";

type Names = Omit<HeadlineNames, "theme">;

/** The finding over a list of expectations: half is the only line drawn, and only a whole interval crosses it. */
export function listFinding(cells: readonly Cell[], names: Pick<Names, "targets" | "quarter">): string {
  const shown = cells.flatMap((cell) => (cell.state === "shown" ? [cell.row] : []));
  if (cells.every((cell) => cell.state === "none" && cell.reason !== "no_clear_target"))
    return say("expectations.nothing_asked", {targets: names.targets, quarter: names.quarter});
  if (shown.length === 0) return say("expectations.no_figure");
  const missed = shown.filter((row) => hasInterval(row) && row.ci_low > 0.5).length;
  const understood = shown.filter((row) => hasInterval(row) && row.ci_high < 0.5).length;
  return say("expectations.finding", {missed, understood, unclear: shown.length - missed - understood});
}

/** One expectation's answer, for every state of its cell. */
export function expectationSentence(cell: Cell, {holders, targets, quarter}: Names): string {
  if (cell.state === "hidden") return say("headline.hidden", {quarter, targets});
  if (cell.state === "none") return say(`expectation.${cell.reason}`, {quarter, holders, targets});
  if (cell.state === "bounded") {
    const {side, share} = missedBound(cell.bound);
    return say("expectation.bounded", {quarter, targets, side, share: percent(share)});
  }
  const {row} = cell;
  return say("expectation.missed", {quarter, targets, share: percent(row.gap_lenient), ...sureness(row)});
}

function sureness(row: Figures): {sure: "range" | "few_teams" | "unknown"; range: string} {
  if (hasInterval(row)) return {sure: "range", range: between(row.ci_low, row.ci_high)};
  return {sure: row.clusters > 1 ? "few_teams" : "unknown", range: ""};
}

/** The answer that most of a side give; the action is null where two are given as often. */
export interface MostGiven {
  action: string | null;
  share: number;
}

/** What is meant beside what is understood; null for a side without an answer that may be shown. */
export function meantFinding(meant: MostGiven | null, understood: MostGiven | null, targets: string): string {
  if (meant === null || understood === null) return say("expectation.meant_unknown");
  if (meant.action === null || understood.action === null) return say("expectation.meant_tied");
  const actions = {meant: actionName(meant.action), understood: actionName(understood.action), targets};
  return say(
    meant.action === understood.action ? "expectation.meant_same" : "expectation.meant_differs",
    actions
  );
}

/** Stop, start or continue in the language that is spoken; another action as the codebook has it. */
export function actionName(action: string | null): string {
  if (action === null) return say("expectation.no_action");
  return action === "stop" || action === "start" || action === "continue" ? say(`action.${action}`) : action;
}
