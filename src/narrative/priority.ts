import {say} from "../language/language.js";

/** An expectation whose importance and gap are both known. */
export interface Ranked {
  statement: string;
  /** Null where there are too few teams to tell ranks apart. */
  band: number | null;
}

/** Which expectation comes first, as far as ranks can be told apart: one band has no order. */
export function priorityFinding(ranked: readonly Ranked[]): string {
  if (ranked.length === 0) return say("priority.none");
  if (ranked.length === 1) return say("priority.only");
  if (ranked.every(({band}) => band === null)) return say("priority.few_teams");
  const first = ranked.filter(({band}) => band === 1);
  if (first.length === ranked.length) return say("priority.all_tied", {n: first.length});
  if (first.length === 1) return say("priority.one", {statement: first[0]!.statement});
  return say("priority.tied", {n: first.length});
}
