import {say} from "../language/language.js";
import {type Cell, type Figures, hasInterval, missedBound} from "../selection/figures.js";
import {capitalised, percent} from "./numbers.js";

/** How one team stands beside all teams together; a difference is one only where the interval leaves the other out. */
export function teamBesideAll(team: Cell, all: Cell, name: string): string {
  if (team.state === "hidden") return say("team.too_small", {team: name});
  if (team.state === "none")
    return say(team.reason === "no_clear_target" ? "team.no_clear_target" : "team.no_answers", {team: name});
  if (team.state === "bounded") {
    const {side, share} = missedBound(team.bound);
    return say("reason.bound_team", {name: capitalised(name), side, share: percent(share)});
  }
  const figures = {team: capitalised(name), own: percent(team.row.gap_lenient)};
  if (all.state !== "shown") return say("team.alone", figures);
  return say("team.beside", {
    ...figures,
    all: percent(all.row.gap_lenient),
    standing: standingBeside(team.row, all.row.gap_lenient)
  });
}

function standingBeside(row: Figures, all: number): "above" | "below" | "unclear" | "unknown" {
  if (!hasInterval(row)) return "unknown";
  if (row.ci_low > all) return "above";
  return row.ci_high < all ? "below" : "unclear";
}
