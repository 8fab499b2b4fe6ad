/** Themes: which of them rest on expectations that are not understood. */
export const themes = {
  "themes.title": "Which themes rest on expectations that are not understood?",
  "themes.none": "What {holders} expect of {targets} belongs to no theme",
  "themes.none_hint": "A theme beside each expectation in the codebook brings this page to life.",
  "themes.no_figure": "No theme has a figure that may be shown",
  "themes.missed":
    "More than half of what {holders} expect is clearly missed in {names}: what is invested there rests on it",
  "themes.missed_all":
    "In every theme more than half of what {holders} expect is clearly missed: what is invested there rests on it",
  "themes.understood": "More than half of what {holders} expect is clearly understood in {names}",
  "themes.understood_all": "In every theme more than half of what {holders} expect is clearly understood",
  "themes.both":
    "More than half is clearly missed in {missed}, more than half clearly understood in {understood}",
  "themes.unclear": "In no theme can it be told whether more than half is missed",
  "themes.rest": "{finding}; for {n, plural, one {# other} other {# others}} it cannot be told",
  "themes.range": "Theme by theme, between {least} and {most} is missed",
  "themes.range_one": "{theme} is the one theme with a figure: {most} is missed",
  "themes.caption":
    "Share that {targets} do not know or misread, by theme, {quarter}; the bar is the 95% interval. Themes whose bars overlap may stand in either order.",
  "themes.alternative": "Share missed in each theme with its 95% interval. {finding}.",
  "themes.all": "all themes {share}",
  "themes.theme": "theme",
  "themes.half": "beside half",
  "themes.over_half": "more than half missed",
  "themes.under_half": "less than half missed",
  "themes.cannot_tell": "cannot tell",
  "themes.one_by_one": "Theme by theme",
  "themes.card": "{theme}: {share} missed",
  "themes.card_caption": "{clause}. {people}, {cases}.",
  "themes.by_direction": "Who else expects something in these themes",
  "themes.by_direction_caption":
    "Share missed of each theme, by who expects it of whom, {quarter}. A name turns this page to that direction."
} as const;
