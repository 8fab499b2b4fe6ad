/** The five questions, each in its own measures. */
export const fiveQuestions = {
  "five.title": "What do the five questions say?",
  "five.answer":
    "{answered, plural, =0 {None of the five questions has a figure that may be shown} one {# of the five questions has a figure that may be shown} other {# of the five questions have figures that may be shown}} in {quarter}. Each is measured in its own unit: they are never added up to one score.",
  "five.question": "Question {n}",
  "five.question_1": "Do {holders} and {targets} see the same things as important?",
  "five.question_2": "Is it clear what people should stop, start and continue?",
  "five.question_3": "Were {targets} invited to say what they expect in return?",
  "five.question_4": "Do {holders} know what people expect of them?",
  "five.question_5": "Was it tested what people think is expected of them?",
  "five.none": "There is no figure for this question in {quarter} that may be shown",
  "five.hidden": "Its figures rest on too few people, or would give away one that does. {reason}",
  "five.not_asked": "It was not asked in {quarter}.",
  "five.ranks":
    "{holders} and {targets} rank what matters {alike, select, much {much alike} partly {partly alike} hardly {with little in common} other {the opposite way}}",
  "five.ranks_top":
    "{ranks}; {n, plural, =0 {none of the three that come first is the same} one {# of the three that come first is the same} other {# of the three that come first are the same}}",
  "five.ranks_within": "Whether {holders} and {targets} rank alike cannot be told",
  "five.ranks_caption":
    "Mean correlation between the rankings of two people, and the correlation of both groups’ mean rankings: 1 is the same order, 0 has nothing in common, below 0 is the opposite. From 0.70 it is called much alike, from 0.30 partly. {n} expectations, {quarter}; no interval can be given.",
  "five.within": "Within {group}",
  "five.between": "Between {holders} and {targets}",
  "five.top": "Shared of the three most important",
  "five.clear":
    "{holders} are clear among themselves on {n, plural, =0 {none} other {#}} of {m, plural, one {# expectation} other {# expectations}}; {targets} say in {share} of answers that it is clear to them",
  "five.clear_holders":
    "{holders} are clear among themselves on {n, plural, =0 {none} other {#}} of {m, plural, one {# expectation} other {# expectations}}",
  "five.clear_targets": "{targets} say in {share} of answers that it is clear to them",
  "five.clear_caption":
    "Clear among {holders}: one action has enough of them behind it, and their levels lie close together. The bracket is the 95% interval. {quarter}.",
  "five.clear_among": "Expectations on which {holders} are clear",
  "five.clear_to": "Answers of {targets} that say: clear to me",
  "five.modal": "{holders} behind the most frequent action, on average",
  "five.spread": "Spread of the levels {holders} ask for",
  "five.scale_points": "{n} scale points",
  "five.invited":
    "{asked} of {targets} were asked what they expect of {holders}; {gave} named at least one expectation",
  "five.invited_part":
    "{share} of {targets} {measure, select, asked {were asked what they expect} other {named at least one expectation}} of {holders}",
  "five.invited_caption":
    "Of the {people} who answered in {quarter}; the bracket is the 95% interval where one may be given.",
  "five.asked": "Were asked",
  "five.gave": "Named at least one",
  "five.known": "{targets} miss {share} of what {holders} expect of them",
  "five.known_most":
    "{targets} miss most of what {most} expect of them ({mostShare}), least of what {least} expect ({leastShare})",
  "five.known_unclear":
    "{targets} miss between {leastShare} and {mostShare} of what others expect of them; by whom they are misread most cannot be told",
  "five.known_caption":
    "Share not known or misread, a bar for each group that expects something; the bracket is the 95% interval. {quarter}.",
  "five.known_bar": "What {holders} expect of {targets}",
  "five.tested": "{targets} miss {share} of what {holders} expect; {holders} {calibration}",
  "five.calibration_over": "think that {points} more is known than is",
  "five.calibration_under": "think that {points} less is known than is",
  "five.calibration_right": "judge about rightly how much is known",
  "five.tested_caption":
    "Tested: expectations that were put to those of whom they are expected. Missed: not known or misread, all groups of whom {holders} expect something. The bracket is the 95% interval. {quarter}.",
  "five.tested_bar": "Expectations of {targets} that were tested",
  "five.missed_bar": "Missed by {targets}",
  "five.calibration_bar": "{holders}’ estimate of what {targets} know, less what they do",
  "five.measure": "measure",
  "five.value": "value",
  "five.before": "quarter before",
  "five.n": "rests on",
  "five.people": "people"
} as const;
