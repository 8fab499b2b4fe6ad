import {capitalWords, words} from "./words.js";

/** What moved from quarter to quarter. */
export const quarters = {
  "quarters.none_shown": "No quarter has a figure that may be shown",
  "quarters.one": "One quarter measured so far: nothing to compare it with yet",
  "quarters.no_clear_change": "No quarter differs clearly from the one before",
  "quarters.smaller": "The gap became clearly smaller in {smaller}",
  "quarters.larger": "The gap became clearly larger in {larger}",
  "quarters.both": "The gap became clearly smaller in {smaller}; the gap became clearly larger in {larger}",
  "quarters.moved_unknown":
    "Whether any {what, select, team {team} other {expectation}} changed cannot be told",
  "quarters.moved_none":
    "No {what, select, team {team} other {expectation}} changed clearly since the quarter before",
  "quarters.moved": `{n, plural, ${capitalWords}} of {known} {n, plural, one {has} other {have}} a clearly {way, select, smaller {smaller} other {larger}} gap than the quarter before`,
  "quarters.moved_both": `{n, plural, ${capitalWords}} of {known} {n, plural, one {has} other {have}} a clearly smaller gap than the quarter before, {larger, plural, ${words}} a clearly larger one`
} as const;
