/** The perspectives of an answer: who answers, and about whose view (method.md 0). */
export const perspectives = ["direct", "own", "meta", "reverse_meta", "calibration"] as const;
export type Perspective = (typeof perspectives)[number];

/** What an answer can hold beside its keys. */
export const answerFields = ["known", "action", "level", "clear", "share_known", "comment"] as const;
export type AnswerField = (typeof answerFields)[number];

/** The codes that an option label can stand for, a field at a time; `level` and `share_known` are numbers. */
export const fieldCodes: Record<"known" | "action" | "clear", readonly string[]> = {
  known: ["yes", "no", "dont_know"],
  action: ["stop", "start", "continue", "none", "dont_know"],
  clear: ["yes", "no"]
};
