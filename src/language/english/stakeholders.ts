/** All groups: who understands whom, and who is of one mind. */
export const stakeholders = {
  "stakeholders.title": "Which groups understand each other?",
  "stakeholders.none": "No group’s understanding of another has a figure that may be shown",
  "stakeholders.one": "One figure may be shown: {targets} miss {share} of what {holders} expect",
  "stakeholders.widest":
    "Most is missed of what {holders} expect of {targets} ({share}), least of what {otherHolders} expect of {otherTargets} ({otherShare})",
  "stakeholders.no_difference":
    "Between {least} and {most} is missed, whoever expects it of whom; no direction is clearly worse understood than another",
  "stakeholders.unknown_difference":
    "Between {least} and {most} is missed, whoever expects it of whom; with so few teams, whether one direction is worse cannot be told",
  "stakeholders.range": "Between {least} and {most} is missed, by who expects it of whom",
  "stakeholders.caption":
    "Share that the group on the left does not know or misreads of what the group on top expects of it, {quarter}. On the diagonal, which has no colour: on how many of its own expectations a group is clear. Empty: nothing was asked.",
  "stakeholders.rows": "of whom it is expected",
  "stakeholders.columns": "who expects",
  "stakeholders.cell": "{targets} miss {share} of what {holders} expect",
  "stakeholders.cell_none": "{targets} of {holders}: {reason}",
  "stakeholders.own": "{group} are clear among themselves on {clear} of {all}",
  "stakeholders.own_text": "{clear} of {all} clear",
  "stakeholders.perceiver": "of whom",
  "stakeholders.holder": "who expects",
  "stakeholders.missed": "missed",
  "stakeholders.agreement": "agreement",
  "stakeholders.congruency": "perceived agreement",
  "stakeholders.accuracy": "accuracy",
  "stakeholders.consensus_all": "Every group is clear among itself on all that it expects",
  "stakeholders.consensus_some":
    "{n, plural, one {One group is} other {# groups are}} not of one mind about all that {n, plural, one {it expects} other {they expect}}: {groups}",
  "stakeholders.consensus_entry": "{group} (on {unclear} of {all})",
  "stakeholders.consensus_none": "Whether groups are of one mind has no figure that may be shown",
  "stakeholders.consensus_caption":
    "A tick is an expectation of the group: how far its members’ levels lie from their median, on average, in scale points. To the right of the line the group has no clear level. Where few answered nearly alike, no tick is drawn. {quarter}.",
  "stakeholders.limit": "no clear level →",
  "stakeholders.tick": "{statement}: {spread} scale points",
  "stakeholders.group": "group",
  "stakeholders.expectation": "expectation",
  "stakeholders.spread": "spread, scale points",
  "stakeholders.people": "people",
  "stakeholders.clear": "clear",
  "stakeholders.yes": "yes",
  "stakeholders.no": "no",
  "stakeholders.ranks_differ": "{pairs} clearly rank differently what matters between them",
  "stakeholders.ranks_same": "No two groups clearly rank differently what matters between them",
  "stakeholders.ranks_none": "Whether groups rank alike what matters has no figure that may be shown",
  "stakeholders.pair": "{one} and {other}",
  "stakeholders.ranks_caption":
    "Correlation of two groups’ mean rankings of the expectations between them: right of the line alike, left of it opposite. The p value, adjusted over all pairs, says how often shuffled groups would be so unlike (after Tarakci et al. 2014). Alike in order is not alike in level. {quarter}.",
  "stakeholders.r": "r = {r}",
  "stakeholders.p": "p, adjusted",
  "stakeholders.p_small": "< 0.01",
  "stakeholders.items": "expectations",
  "stakeholders.within": "within each (mean correlation)",
  "stakeholders.map_finding":
    "On the map, {closest} stand closest in what they rank as important, {furthest} furthest apart",
  "stakeholders.map_even":
    "On the map, all groups stand about equally far apart in what they rank as important",
  "stakeholders.map_caption":
    "Closer is more alike: a line joins two groups that rated the same expectations, with the correlation of their rankings on it. The lines’ lengths are true to {fit} of it (multidimensional scaling); up, down, left and right have no meaning, and a place has no interval: the chart above says what is clearly different. {quarter}.",
  "stakeholders.map_unknown":
    "{n, plural, one {One pair is} other {# pairs are}} not known, and how far they stand apart says nothing: {pairs}.",
  "stakeholders.not_known": "not known",
  "stakeholders.two_groups": "two groups",
  "stakeholders.no_map":
    "A map of groups needs three that are joined by pairs who rated the same expectations; here {pairs, plural, =0 {no pair} one {# pair} other {# pairs}} of {all} did."
} as const;
