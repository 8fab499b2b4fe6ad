/** What kind of gap it is decides the remedy. */
export type GapKind = "not_known" | "misread" | "both" | "none";

export interface GapCounts {
  misread: number;
  not_known: number;
}

/** One kind makes a gap when three fifths of it are of that kind; otherwise it is both. */
export function gapKind({misread, not_known}: GapCounts): GapKind {
  const gap = misread + not_known;
  if (gap === 0) return "none";
  if (not_known >= 0.6 * gap) return "not_known";
  return misread >= 0.6 * gap ? "misread" : "both";
}

/** The kind of a gap as a clause that ends a sentence on it. */
export const kindClause: Record<GapKind, string> = {
  not_known: "mostly they have not heard of it",
  misread: "mostly they know of it and understand something else",
  both: "some have not heard of it, others understand something else",
  none: "nobody missed it"
};

/** What to do next about each kind of gap. */
export const remedy: Record<GapKind, {verb: string; sentence: string}> = {
  not_known: {verb: "Tell", sentence: "Say it: most of those who miss it have not heard of it."},
  misread: {verb: "Clarify", sentence: "Clarify it: they know of it, and understand something else."},
  both: {
    verb: "Tell and clarify",
    sentence: "Say it again with an example: some have not heard, others misread it."
  },
  none: {verb: "Keep", sentence: "Nothing to mend here."}
};

/** The same where holders are of two minds: nobody can know what has not been decided. */
export const decide = {
  verb: "Decide",
  sentence: "Decide it first: those who expect it do not agree among themselves."
};
