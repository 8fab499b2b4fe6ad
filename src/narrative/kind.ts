import {say} from "../language/language.js";

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
export function kindClause(kind: GapKind): string {
  return say(`kind.clause.${kind}`);
}

export interface Remedy {
  /** In a word or two, e.g. Tell. */
  verb: string;
  sentence: string;
}

/**
 * What to do next about each kind of gap; `decide` where holders are of two minds: nobody can know what has not been
 * decided.
 */
export function remedy(kind: GapKind | "decide"): Remedy {
  return {verb: say(`kind.verb.${kind}`), sentence: say(`kind.remedy.${kind}`)};
}
