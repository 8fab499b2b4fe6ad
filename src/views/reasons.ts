import type {Report} from "../../loaders/disclosure/report.js";
import {say} from "../language/language.js";
import {groupName} from "../narrative/names.js";
import {percent} from "../narrative/numbers.js";
import {type Bound, type Cell, isUnclear, missedBound} from "../selection/figures.js";
import {namesOf} from "./names.js";
import type {Page} from "./view.js";

type Unshown = Exclude<Cell<never>, {state: "shown"}>;

/** Why a cell has no figure, or the bound in its place, in a few words; empty for a cell that has one. */
export function reasonShort(cell: Unshown | {state: "shown"}): string {
  if (cell.state === "shown") return "";
  if (cell.state === "bounded") return boundText(cell.bound);
  return say(cell.state === "hidden" ? "reason.hidden" : `reason.${cell.reason}`);
}

/** The same where the share missed would stand: a bound as one of that share. */
export function insteadOfMissed(cell: Unshown | {state: "shown"}): string {
  if (cell.state !== "bounded") return reasonShort(cell);
  const {side, share} = missedBound(cell.bound);
  return say("reason.bound_missed", {side, share: percent(share)});
}

/** "at least 90% not known" */
export function boundText({class: held, atLeast}: Bound): string {
  return say("reason.bound", {class: held, share: percent(atLeast)});
}

/** How many people of a group a published figure rests on at least. */
export function minimumOf({reporting}: Pick<Report, "reporting">, group: string): number {
  return group === reporting.leaderGroup ? reporting.minLeaders : reporting.minRespondents;
}

/** Why cells of a group are hidden, as a sentence. */
export function hiddenReason(report: Pick<Report, "reporting" | "groups">, group: string): string {
  return say("reason.too_few", {minimum: minimumOf(report, group), group: groupName(report, group)});
}

/** Why there are bounds in place of figures of a group, as a sentence. */
export function boundReason(report: Pick<Report, "groups">, group: string): string {
  return say("reason.unanimous", {group: groupName(report, group)});
}

/** Why none of the cells of a chart has a figure, as a sentence that stands in its place. */
export function whyNone(
  page: Pick<Page, "report" | "selection">,
  cells: readonly (Unshown | {state: "shown"})[]
): string {
  const {targets, holders, quarter} = namesOf(page);
  if (cells.some(({state}) => state === "hidden")) return hiddenReason(page.report, page.selection.target);
  if (cells.some(({state}) => state === "bounded")) return boundReason(page.report, page.selection.target);
  if (cells.some(isUnclear)) return say("overview.not_clear", {holders});
  const isAsked = cells.some((cell) => cell.state === "none" && cell.reason === "no_answers");
  return isAsked ? say("overview.nobody", {quarter}) : say("overview.asked_nothing", {targets, quarter});
}
