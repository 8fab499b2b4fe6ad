/** What a unit asks for; `unclear` where its words do not tell. */
export const actions = ["stop", "start", "continue", "unclear"] as const;
export type CodedAction = (typeof actions)[number];
