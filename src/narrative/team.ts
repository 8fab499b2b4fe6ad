import {say} from "../language/language.js";
import {type Cell, hasInterval, missedBound} from "../selection/figures.js";
import {capitalised, percent} from "./numbers.js";

/** How one team stands beside all teams together; a difference is one only where the interval leaves the other out. */
export function teamBesideAll(team: Cell, all: Cell, name: string): string {
  if (team.state === "hidden") return `${name} is too small for a figure of its own.`;
  if (team.state === "none")
    return team.reason === "no_clear_target"
      ? `What is expected of ${name} is not clear among those who expect it.`
      : `Nobody of ${name} answered.`;
  if (team.state === "bounded") {
    const {side, share} = missedBound(team.bound);
    return say("reason.bound_team", {name: capitalised(name), side, share: percent(share)});
  }
  const own = `${capitalised(name)} misses ${percent(team.row.gap_lenient)}`;
  if (all.state !== "shown") return `${own}; there is no figure for all teams to set beside it.`;
  const beside = `all teams together ${percent(all.row.gap_lenient)}`;
  if (!hasInterval(team.row)) return `${own}, ${beside}; how sure the difference is cannot be told.`;
  if (team.row.ci_low > all.row.gap_lenient) return `${own}, clearly more than ${beside}.`;
  if (team.row.ci_high < all.row.gap_lenient) return `${own}, clearly less than ${beside}.`;
  return `${own}, ${beside}: no clear difference.`;
}
