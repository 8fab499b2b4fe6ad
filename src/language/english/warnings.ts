/** What must be kept in mind beside figures (method.md 13). */
export const warnings = {
  "warning.levels": "A gap hides the two levels it comes from, and is less reliable than either of them.",
  "warning.agreement":
    "Wanting the same (agreement) is not knowing what is wanted (accuracy), and neither is being of one mind within a group (consensus).",
  "warning.same_source":
    "Own view and belief come from one person at one sitting, so perceived agreement is partly a habit of answering. Accuracy compares two sources and is safer.",
  "warning.ecological":
    "What goes together over {teams, plural, one {# team} other {# teams}} need not go together over people.",
  "warning.agreed":
    "{quarter}: those who expect agree among themselves on {expectations, plural, one {the one expectation} other {all # expectations}}.",
  "warning.disagree":
    "{quarter}: those who expect do not agree among themselves on {unclear, number} of {expectations, plural, one {# expectation} other {# expectations}}, in some team or in all; these cases are left out.",
  "warning.basis":
    "{quarter}, {group}: {answered, number} of {invited, number} answered{rate, select, none {} other { ({rate})}}, in {teams, plural, one {# team} other {# teams}}; {dont_know, select, none {no don’t-knows} other {{dont_know} don’t-knows}}.",
  "warning.few_teams":
    "{quarter}: only {teams, plural, one {# team} other {# teams}}, so intervals are wide and rough.",
  "warning.unrankable":
    "Team means of {questions, number} of {of, plural, one {# question} other {# questions}} are too unreliable to rank teams by (ICC(2) below .70).",
  "warning.chance":
    "{cells, plural, one {# small group agrees} other {# small groups agree}} no more than chance alone would make as many people agree.",
  "warning.tests":
    "{quarter}: {tests, plural, one {# test} other {# tests}}, adjusted together after Benjamini and Hochberg at q = {q}.",
  "warning.attrition":
    "{from} to {to}: {matched, plural, one {# person} other {# people}} answered both, {joined, number} joined, {left, number} left{differ, select, yes {; those who left differ from those who stayed} other {}}.{drift, select, none {} other { Of the change in knowing the action, {drift} points come of the target having moved.}}",
  "warning.seventy":
    "That 70% of expectations are not known or not understood is the method’s own experience, not a norm.",
  "warning.anonymity":
    "Figures of fewer than {people, plural, one {# person} other {# people}} are hidden. A leader with one direct report can be told apart whatever is hidden.",
  "warning.teaches":
    "Asking about an expectation teaches it. Part of a change may come of the survey itself: rotate the questions, or leave out a third of the people each quarter."
} as const;
