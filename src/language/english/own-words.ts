/** In their own words: what people wrote without being asked for it. */
export const ownWords = {
  "own_words.title": "What do people bring up by themselves?",
  "own_words.none": "No open question was asked about what {holders} expect of {targets}",
  "own_words.none_how":
    "Columns of open questions that are mapped under “statements” in engagement.json, and coded in the workspace, bring this page to life.",
  "own_words.not_coded": "What people wrote about what {holders} expect of {targets} is not coded yet",
  "own_words.not_coded_how": "Two people code it in the workspace; then its themes stand here.",
  "own_words.other_quarter":
    "In {quarter} no open question was asked about what {holders} expect of {targets}; in {others} one was.",
  "own_words.no_figure": "Nothing that {group} wrote may be shown",
  "own_words.first": "Unasked, {group} most often bring up {theme}: {share} of those who wrote did",
  "own_words.one_of": "{theme} is the one theme with a figure: {share} of {group} brought it up",
  "own_words.not_unknown":
    "<strong>Not mentioned is not unknown.</strong> People write what comes to mind: who did not write of something may know it well.",
  "own_words.open": "Not everything that was written is settled yet: shares may still rise.",
  "own_words.themes": "What {group} wrote of: themes, in {quarter}",
  "own_words.themes_caption":
    "Share of the {people} who answered the open question that wrote of a theme, {quarter}; the bar is the 95% interval. One person may write of several themes; those whose bars overlap may stand in either order.",
  "own_words.themes_alternative": "Share of {group} who wrote of each theme. {finding}.",
  "own_words.hidden":
    "A theme of which fewer than {minimum} {group} wrote is hidden, and so is one of which nearly all or nearly none of few people wrote, and figures from which either could be worked out.",
  "own_words.theme": "theme",
  "own_words.people": "people",
  "own_words.share": "share",
  "own_words.interval": "95% interval",
  "own_words.ideas": "ideas",
  "own_words.stop": "stop",
  "own_words.start": "start",
  "own_words.continue": "continue",
  "own_words.unclear": "cannot be told",
  "own_words.no_code": "Nothing that the codebook knows",
  "own_words.asks": "What {group} ask for, theme by theme: stop, start or continue",
  "own_words.asks_value": "stop {stop}, start {start}, continue {go_on}",
  "own_words.asks_caption":
    "Of all ideas about a theme that say what is to be done, the share that asks to stop, to start or to go on, {quarter}.",
  "own_words.quarters": "What {group} wrote of, quarter by quarter",
  "own_words.quarters_caption":
    "Share of those who answered the open question. A quarter without one is not listed.",
  "own_words.quarter_cell": "{quarter}, {theme}: {text}",
  "own_words.nobody": "written of by nobody",
  "own_words.everybody": "by everybody",
  "own_words.prompted":
    "When asked, {targets} know {prompted} of what {holders} expect; unasked, they write of {rate}",
  "own_words.prompted_hidden": "Unasked beside asked, expectation by expectation",
  "own_words.prompted_caption":
    "Share of those who answered the open question that wrote of an expectation by themselves, beside the share that said they know it when they were asked about it, {quarter}. The two are never added up. Not mentioned is not unknown.",
  "own_words.prompted_value": "{rate} wrote of it unasked, {prompted} know it when asked",
  "own_words.wrote_value": "{rate} wrote of it unasked",
  "own_words.unasked": "wrote of it unasked",
  "own_words.asked": "know it when asked",
  "own_words.direct": "Unasked, {holders} write most often of “{statement}”: {share} did",
  "own_words.direct_hidden": "Unasked, what {holders} write of, expectation by expectation",
  "own_words.direct_caption":
    "Share of {holders} who answered the open question that wrote of an expectation by themselves, {quarter}; the bar is the 95% interval. Not mentioned is not unknown, nor unwanted.",
  "own_words.expectation": "expectation",
  "own_words.wrote": "wrote of it",
  "own_words.writers": "of those who wrote",
  "own_words.same_action": "as the codebook has it",
  "own_words.asked_share": "know it when asked",
  "own_words.asked_people": "of those asked",
  "own_words.typical": "How it is typically put",
  "own_words.typical_note":
    "In the consultant’s words, from reading all of it; nobody’s own. That a line stands here does not say how many wrote it.",
  "own_words.reliability":
    "{band, select, final {Two people who code the same words mean the same by them} tentative {Two people who code the same words mostly mean the same: take the figures as tentative} below {Two people who code the same words differ too often: the figures do not carry yet} other {How far two people code alike cannot be said}}",
  "own_words.reliability_none":
    "No statement has been coded by two people yet: how reliable these figures are is not known.",
  "own_words.reliability_caption":
    "Krippendorff’s alpha of {coders, plural, one {# person} other {# people}} who coded about {ideas, number} ideas blind to each other and to who wrote them, before differences were settled; the bracket is the 95% interval. 0 is chance, 1 is perfect. From {final} on it is final, from {tentative} on tentative, below that the codebook is mended and all is coded again (Krippendorff 2004).",
  "own_words.variable": "what is coded",
  "own_words.variable_theme": "theme",
  "own_words.variable_code": "expectation or topic",
  "own_words.variable_action": "stop, start or continue",
  "own_words.alpha": "alpha",
  "own_words.ac1": "AC1",
  "own_words.percent": "agree",
  "own_words.band": "reads as",
  "own_words.band_word": "{band, select, final {final} tentative {tentative} below {not enough} other {–}}",
  "own_words.alpha_value": "{value} ({low} to {high}), {band}"
} as const;
