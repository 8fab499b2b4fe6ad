/** Alignment beside results: what may be said of it, and no more. */
export const results = {
  "results.title": "Did teams that understood more reach more afterwards?",
  "results.none": "No results were given, so there is nothing to set beside alignment.",
  "results.none_how":
    "A file of results (team, quarter, measure, value) among the engagement’s sources adds them; with two quarters of both, this page can begin to answer.",
  "results.all_hidden": "The results that were given rest on too few people to be shown.",
  "results.early": "No {metric} lies one to four quarters after a measured quarter yet",
  "results.few_teams":
    "{teams, plural, one {# team has} other {# teams have}} both alignment and later {metric}: too few for a coefficient",
  "results.higher":
    "Teams with higher alignment had higher {metric} {when} (association; other causes not excluded)",
  "results.lower":
    "Teams with higher alignment had lower {metric} {when} (association; other causes not excluded)",
  "results.both":
    "Teams with higher alignment had higher {metric} {when} and lower {metric} {other}: no one direction",
  "results.placebo":
    "{finding}. But earlier {metric} goes with later alignment as strongly: which comes first cannot be told",
  "results.no_link": "No clear link between alignment and later {metric}",
  "results.not_computed":
    "Whether alignment goes with later {metric} cannot be computed from what may be shown",
  "results.detectable":
    "With {teams, plural, one {# team} other {# teams}} only a correlation of {r} or more would be found in 80 of 100 cases: to find none is no evidence that there is none.",
  "results.after":
    "{n, plural, one {one quarter} =2 {two quarters} =3 {three quarters} =4 {four quarters} other {# quarters}} later",
  "results.placebo_row": "Check: {metric} the quarter before",
  "results.within_none": "Within teams no quarter’s {metric} stands out from chance",
  "results.within_some":
    "Within teams, more understood than usual goes with {way, select, higher {higher} lower {lower} other {higher or lower}} {metric} {when}",
  "results.within_early": "A coefficient within teams cannot be computed yet",
  "results.within_caption":
    "Change of {metric} for 10 points more understood, within teams and quarters, so that what always sets a team or a quarter apart is left out; the bar is the 95% interval (clustered by team). The hollow dot is the check: alignment cannot change what came before it. p is adjusted over the four horizons (Benjamini–Hochberg).",
  "results.why_apart": "no quarters that far apart",
  "results.why_few": "too few teams",
  "results.why_quarters": "too few quarters a team",
  "results.why_other": "cannot be computed",
  "results.between_title_none": "Between teams no correlation stands out from chance",
  "results.between_title_some":
    "Between teams, more understood goes with {way, select, higher {higher} other {lower}} {metric} {when}",
  "results.between_title_early": "A correlation between teams cannot be computed yet",
  "results.between_caption":
    "Rank correlation between teams (Spearman), of each team’s means over the quarters that pair; the bar is the 95% interval. In the shaded range so few teams would miss a link in more than 20 of 100 cases.",
  "results.dots_title": "Every team and quarter: understood then, {metric} {when}",
  "results.dots_caption":
    "A dot is a team in a quarter: across, what its {targets} understood of what {holders} expect; up, its {metric} {when}. {n} dots of {teams}. No line is drawn: dots of one team belong together.",
  "results.too_early": "It takes a quarter with results after a measured one, and more than a few teams.",
  "results.dots_empty": "No team has both figures.",
  "results.across": "understood →",
  "results.up": "↑ {metric}",
  "results.dot": "{team}, {quarter}: {share} understood; {metric} {value} in {later}",
  "results.horizon": "horizon",
  "results.coefficient": "for 10 points more understood",
  "results.interval": "95% interval",
  "results.p": "p, adjusted",
  "results.correlation": "correlation",
  "results.detectable_column": "would be found from",
  "results.teams": "teams",
  "results.n": "team quarters",
  "results.team": "team",
  "results.quarter": "quarter",
  "results.understood": "understood",
  "results.careful_title": "What this cannot show",
  "results.careful":
    "These are associations between teams and quarters, not effects: a change of territory, product or manager can move both. Results of fewer than {minimum} people, or nearly all of one person, are left out. Turnover can carry a figure from one group of people to another."
} as const;
