/** What each side wants and believes. */
export const twoWay = {
  "states.not_shown": "Whether {targets} agree with {holders} cannot be shown",
  "states.no_false_consensus": "No case in which {targets} wrongly think that they agree with {holders}",
  "states.risk": "In {share} of cases {targets} think they agree with {holders} and do not: nobody will ask",
  "states.less":
    "In {share} of cases {targets} wrongly think that they agree with {holders}; {larger, select, disagreement {open disagreement} other {agreement that goes unnoticed}}, at {other}, is more common",
  "coorientation.not_shown": "How {targets} see what {holders} expect cannot be shown",
  "coorientation.accuracy": "{targets} know the expected action in {accuracy} of cases",
  "coorientation.as_often":
    "{targets} think they agree with {holders} about as often ({thought}) as they do ({real})",
  "coorientation.less": "{targets} agree with {holders} less often than they think: {real}, not {thought}",
  "coorientation.more": "{targets} agree with {holders} more often than they think: {real}, not {thought}",
  "directions.one": "Expectations were asked in one direction only.",
  "directions.not_shown":
    "What {holders} expect of {targets} has no figure that may be shown, so the two directions cannot be compared.",
  "directions.beside":
    "{targets} miss {share} of what {holders} expect; {otherTargets} miss {otherShare} of what {otherHolders} expect. {difference, select, clear {{more} clearly miss more.} unclear {The intervals overlap: no clear difference between the two directions.} other {Whether that is a real difference cannot be told.}}"
} as const;
