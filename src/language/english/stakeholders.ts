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
  "stakeholders.map_title": "Groups that stand close rank alike what matters",
  "stakeholders.map_caption":
    "A map from the correlations of all pairs (classical scaling); its two directions have no meaning of their own, and hold {fit} of the distances. {quarter}.",
  "stakeholders.no_map":
    "A map of groups needs four of which every two rated the same expectations; here {pairs, plural, =0 {no pair} one {# pair} other {# pairs}} of {all} did."
} as const;
