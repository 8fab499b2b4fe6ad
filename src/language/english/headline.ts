/** The overview's question, its answer in a word, and in a sentence. */
export const headline = {
  "headline.question": "Do {targets} know what {holders} expect of them?",
  "headline.too_few": "Hidden, to protect people.",
  "headline.nothing_clear": "There is no clear expectation to know.",
  "headline.nobody": "There is no answer yet.",
  "headline.mostly_not": "Mostly not.",
  "headline.more_than_half": "More than half the time.",
  "headline.about_half": "About half the time; which side of half cannot be told.",
  "headline.unsure": "How sure this is cannot be told.",
  "headline.hidden":
    "The figure of {quarter} is hidden: it rests on too few {targets}, or would give away one that does.",
  "headline.no_clear_target":
    "In {quarter} {holders} did not agree among themselves on what {holders} expect of {targets}{about, select, yes { about {theme}} other {}}, or did not say; so nobody could know it.",
  "headline.no_answers":
    "In {quarter} no {targets} answered on what {holders} expect of them{about, select, yes { about {theme}} other {}}.",
  "headline.missed":
    "In {quarter} {targets} did not know, or misread, {share} of what {holders} expect of them{about, select, yes { about {theme}} other {}}{sure, select, range {; the true figure is likely {range}} few_teams {; with so few teams, how sure that is cannot be told} other {; how sure that is cannot be told}}."
} as const;
