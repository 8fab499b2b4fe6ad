import type {Report} from "../../loaders/disclosure/report.js";
import {groupName} from "../narrative/names.js";
import type {Cell} from "../selection/figures.js";

/** Why a cell has no figure, in a few words; empty for a cell that has one. */
export function reasonShort(cell: Cell<never> | {state: "shown"}): string {
  if (cell.state === "hidden") return "hidden";
  if (cell.state === "shown") return "";
  return {no_answers: "no answers", no_clear_target: "no clear target", not_asked: "not asked"}[cell.reason];
}

/** How many people of a group a published figure rests on at least. */
export function minimumOf({reporting}: Pick<Report, "reporting">, group: string): number {
  return group === reporting.leaderGroup ? reporting.minLeaders : reporting.minRespondents;
}

/** Why cells of a group are hidden, as a sentence. */
export function hiddenReason(report: Pick<Report, "reporting" | "groups">, group: string): string {
  return `A figure that rests on fewer than ${minimumOf(report, group)} ${groupName(report, group)} is hidden, and so are figures from which it could be worked out: nobody's answers can be read from this report.`;
}
