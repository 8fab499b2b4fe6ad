import type {Participation} from "../../loaders/alignment/tables.js";
import {say} from "../language/language.js";
import {hasFlag} from "../selection/figures.js";
import {count, percent} from "./numbers.js";

/** Who answered, of one group; hidden and empty rows have their own sentence. */
export function participationSentence(row: Participation | undefined, group: string): string {
  if (row !== undefined && hasFlag(row, "hidden")) return say("participation.hidden", {group});
  if (row === undefined || row.invited === null || row.invited === 0)
    return say("participation.not_invited", {group});
  const invited = count(row.invited);
  if (row.answered === 0 || row.rate === null) return say("participation.none", {invited, group});
  if (row.answered === row.invited) return say("participation.all", {invited, group});
  return say("participation.some", {answered: count(row.answered), invited, group, share: percent(row.rate)});
}
