import {words} from "./words.js";

/** Numbers in sentences. */
export const numbers = {
  "number.under": "under {share}",
  "number.over": "over {share}",
  "number.between": "between {from} and {to} in 100",
  "number.about": "about {from} in 100",
  "number.points": "{n, plural, one {# point} other {# points}}",
  "number.plus": "+{size}",
  "number.minus": "−{size}",
  "number.under_one_point": "less than 1 point",
  "number.word": `{n, plural, ${words}}`,
  "noun.answer": "{n, plural, one {# answer} other {# answers}}",
  "noun.case": "{n, plural, one {# case} other {# cases}}",
  "noun.expectation": "{n, plural, one {# expectation} other {# expectations}}",
  "noun.person": "{n, plural, one {# person} other {# people}}",
  "noun.point": "{n, plural, one {# point} other {# points}}",
  "noun.quarter": "{n, plural, one {# quarter} other {# quarters}}",
  "noun.team": "{n, plural, one {# team} other {# teams}}",
  "noun.warning": "{n, plural, one {# warning} other {# warnings}}"
} as const;
