import type {Participation} from "../../loaders/alignment/tables.js";
import {count, percent} from "./numbers.js";

/** Who answered, of one group; hidden and empty rows have their own sentence. */
export function participationSentence(row: Participation | undefined, group: string): string {
  if (row === undefined || row.invited === null || row.invited === 0) return `No ${group} were invited.`;
  if (row.answered === 0 || row.rate === null) return `None of ${count(row.invited)} ${group} answered.`;
  if (row.answered === row.invited) return `All ${count(row.invited)} ${group} answered.`;
  return `${count(row.answered)} of ${count(row.invited)} ${group} answered (${percent(row.rate)}).`;
}
