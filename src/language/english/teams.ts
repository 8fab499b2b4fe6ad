import {capitalWords, words} from "./words.js";

/** Teams beside all teams, or those of a region, together. */
export const teams = {
  "overview.more_teams": "{n, plural, one {# more team stands} other {# more teams stand}} in the table.",
  "teams.all_too_small": "No team has a figure that may be shown",
  "teams.no_figure": "No team has a figure yet",
  "teams.one": "One team has its own figure",
  "teams.no_difference":
    "No team differs clearly from {pooled, select, region {{region} as a whole} other {all teams together}}",
  "teams.wider": `{n, plural, ${capitalWords}} of {shown} {n, plural, one {has} other {have}} a clearly wider gap than {pooled, select, region {{region} as a whole} other {all teams together}}`,
  "teams.narrower": `{n, plural, ${capitalWords}} of {shown} {n, plural, one {has} other {have}} a clearly narrower gap than {pooled, select, region {{region} as a whole} other {all teams together}}`,
  "teams.both": `{n, plural, ${capitalWords}} of {shown} {n, plural, one {has} other {have}} a clearly wider gap than {pooled, select, region {{region} as a whole} other {all teams together}}, {narrower, plural, ${words}} {narrower, plural, one {has} other {have}} a clearly narrower one`
} as const;
