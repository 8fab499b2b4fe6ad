/** Why there is no figure, or a bound in its place. */
export const reasons = {
  "sources.file": "source",
  "sources.quarter": "quarter",
  "sources.read": "rows read",
  "sources.kept": "kept",
  "sources.dropped": "left out",
  "sources.none": "nothing",
  "sources.all_quarters": "all",
  "reason.hidden": "hidden",
  "reason.no_answers": "no answers",
  "reason.no_clear_target": "no clear target",
  "reason.not_asked": "not asked",
  "reason.bound":
    "at least {share} {class, select, fully {fully understood} partly {partly understood} misread {misread} other {not known}}",
  "reason.bound_missed": "{side, select, least {at least {share}} other {at most {share}}}",
  "reason.bound_short": "{side, select, least {Hardly ever.} other {Nearly always.}}",
  "reason.bound_headline":
    "In {quarter} {targets} did not know, or misread, {side, select, least {at least} other {at most}} {share} of what {holders} expect of them: nearly all of few people answered alike, so a bound stands in place of the figure.",
  "reason.bound_team":
    "{name} misses {side, select, least {at least} other {at most}} {share}: nearly all of few people answered alike, so a bound stands in place of the figure.",
  "reason.too_few":
    "A figure that rests on fewer than {minimum} {group} is hidden, and so are figures from which it could be worked out: nobody’s answers can be read from this report.",
  "reason.unanimous":
    "Where all, or all but one, of fewer than 20 {group} answered alike, a bound stands in place of the figure.",
  "hidden.title":
    "{hidden, plural, =0 {No figure is hidden} one {# of {cells, number} figures is hidden} other {# of {cells, number} figures are hidden}}",
  "hidden.region": "Hidden figures",
  "hidden.table": "table",
  "hidden.cells": "figures",
  "hidden.hidden": "hidden",
  "hidden.tooFew": "too few people",
  "hidden.alike": "all answered alike",
  "hidden.toProtect": "to protect others",
  "hidden.bounded": "shown as a bound",
  "quotes.title": "In their own words",
  "quotes.from": "{who}, {quarter}",
  "quotes.from_on": "{who}, {quarter}, on “{statement}”",
  "quotes.note": "Single voices, not findings: each was approved for publication by itself."
} as const;
