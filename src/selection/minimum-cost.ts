import type {MinimumCost, TeamLoss} from "../../loaders/disclosure/cost.js";

/** Respondents behind all cells of understanding together, each counted once a cell, and behind those shown. */
export function keptOf({teams}: MinimumCost): Pick<TeamLoss, "shown" | "all"> {
  return teams.find(({team}) => team === "all") ?? {shown: 0, all: 0};
}

/** The losses of the teams themselves. */
export function ofTeams({teams}: MinimumCost): TeamLoss[] {
  return teams.filter(({team}) => team !== "all" && team !== "*");
}
