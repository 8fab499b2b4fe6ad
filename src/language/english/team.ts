/** One team beside all teams. */
export const team = {
  "team.too_small": "{team} has no figure that may be shown.",
  "team.no_clear_target": "What is expected of {team} is not clear among those who expect it.",
  "team.no_answers": "Nobody of {team} answered.",
  "team.alone": "{team} misses {own}; there is no figure for all teams to set beside it.",
  "team.beside":
    "{team} misses {own}{standing, select, above {, clearly more than all teams together {all}} below {, clearly less than all teams together {all}} unclear {, all teams together {all}: no clear difference} other {, all teams together {all}; how sure the difference is cannot be told}}.",
  "team.title": "{team}: what is understood, and what to talk about next?",
  "team.missed_by": "{share} missed by {team}",
  "team.next": "What to talk about next",
  "team.step": "<todo>{verb}:</todo> “{statement}” <why>missed by {share}. {sentence}</why>",
  "team.decide": "<todo>{verb}:</todo> {statements} <why>{sentence}</why>",
  "team.one_by_one": "Expectation by expectation",
  "team.list_caption":
    "Left of the line: misread and not known. Right of it: partly and fully understood. {quarter}, what {holders} expect of {targets}; the widest gap first.",
  "team.course_caption": "Share missed, quarter by quarter; the bar is the 95% interval.",
  "team.results": "Results of the team",
  "team.results_region": "Results",
  "team.results_note":
    "Shown beside {targets}’ understanding, not as its effect: one team’s quarters cannot tell the two apart."
} as const;
