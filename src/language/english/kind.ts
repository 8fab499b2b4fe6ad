/** What kind of gap it is, and what to do about it. */
export const kind = {
  "kind.clause.not_known": "mostly they have not heard of it",
  "kind.clause.misread": "mostly they know of it and understand something else",
  "kind.clause.both": "some have not heard of it, others understand something else",
  "kind.clause.none": "nobody missed it",
  "kind.verb.not_known": "Tell",
  "kind.verb.misread": "Clarify",
  "kind.verb.both": "Tell and clarify",
  "kind.verb.none": "Keep",
  "kind.verb.decide": "Decide",
  "kind.remedy.not_known": "Say it: most of those who miss it have not heard of it.",
  "kind.remedy.misread": "Clarify it: they know of it, and understand something else.",
  "kind.remedy.both": "Say it again with an example: some have not heard, others misread it.",
  "kind.remedy.none": "Nothing to mend here.",
  "kind.remedy.decide": "Decide it first: those who expect it do not agree among themselves."
} as const;
