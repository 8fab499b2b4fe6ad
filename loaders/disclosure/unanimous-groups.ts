import type {Consensus} from "../alignment/tables.js";
import {fewEnoughToTell, shareAtLeast} from "./unanimity.js";

/**
 * Of a few people in a group who all, or all but one, named the same action or gave the same level, the share or the
 * spread tells what each of them answered: a bound stands in place of the share, and nothing in place of the spread.
 */
export function withoutUnanimity(row: Consensus): Consensus & {bound_at_least?: number | null} {
  const sameAction = isAlikeInAction(row);
  const sameLevel = isAlikeInLevel(row);
  if (!sameAction && !sameLevel) return row;
  const spread = {mean: null, sd: null, ad_median: null, rwg: null, rwg_slight_skew: null};
  return {
    ...row,
    ...(sameLevel && spread),
    ...(sameAction && {modal_share: null, bound_at_least: shareAtLeast(row.n_actions, row.n_actions)}),
    flag: [row.flag, "bounded"].filter((part) => part !== null).join(" ")
  };
}

function isAlikeInAction({n_actions: n, modal_share}: Consensus): boolean {
  return modal_share !== null && n > 0 && n < fewEnoughToTell && Math.round(modal_share * n) >= n - 1;
}

/** All alike have no spread; one who is d points off has the sum of squares d²(n - 1)/n. */
function isAlikeInLevel({n, sd}: Consensus): boolean {
  if (sd === null || n === 0 || n >= fewEnoughToTell) return false;
  const distance = Math.sqrt((sd ** 2 * (n - 1) * n) / Math.max(n - 1, 1));
  return Math.abs(distance - Math.round(distance)) < 1e-6;
}
