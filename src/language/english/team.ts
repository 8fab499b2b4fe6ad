/** One team beside all teams. */
export const team = {
  "team.too_small": "{team} has no figure that may be shown.",
  "team.no_clear_target": "What is expected of {team} is not clear among those who expect it.",
  "team.no_answers": "Nobody of {team} answered.",
  "team.alone": "{team} misses {own}; there is no figure for all teams to set beside it.",
  "team.beside":
    "{team} misses {own}{standing, select, above {, clearly more than all teams together {all}} below {, clearly less than all teams together {all}} unclear {, all teams together {all}: no clear difference} other {, all teams together {all}; how sure the difference is cannot be told}}."
} as const;
