import type {CodedAction} from "./actions.js";
import {type Codebook, meaningToday} from "./codebook.js";
import {type Adjudication, isWhole, type Match, type PlacedCoding} from "./coding.js";

/** What a coder gave, as reliability takes it: before anything was settled. */
export interface Given {
  coder: string;
  action: CodedAction;
  /** In today's codebook; null where the code was split and must be given again. */
  code: string | null;
  match: Match | null;
}

/** A unit with what its coders gave, and the last word on it. */
export interface CodedUnit {
  unit: string;
  given: readonly Given[];
  /** How the last word was reached; `open` where coders differ and nobody has settled it, `recode` where a split asks for it. */
  how: "single" | "same" | "third" | "agreement" | "open" | "recode";
  action: CodedAction | null;
  code: string | null;
  match: Match | null;
}

/**
 * The last word on every unit that anybody coded: an adjudication where there is one; else what both coders gave alike;
 * else, where one coder alone had the unit, what that one gave. What coders gave is what it was before adjudication: the
 * adjudication's copy of it goes before a file that was changed later.
 */
export function finalCodes(
  codings: readonly PlacedCoding[],
  decisions: readonly Adjudication[],
  codebook: Codebook
): CodedUnit[] {
  const today = (code: string) => meaningToday(codebook, code).code;
  const decided = new Map(decisions.map((decision) => [decision.unit, decision]));
  const first = firstDecisions(decisions);
  const byUnit = new Map<string, Map<string, Given>>();
  const given = (unit: string) => {
    const all = byUnit.get(unit) ?? new Map<string, Given>();
    byUnit.set(unit, all);
    return all;
  };
  for (const coding of codings) {
    if (!isWhole(coding)) continue;
    const {unit, coder, action, code, match} = coding;
    given(unit).set(coder, {coder, action: action!, code: today(code!), match});
  }
  for (const {unit, coder_1, action_1, code_1, coder_2, action_2, code_2} of first.values()) {
    given(unit).set(coder_1, {...kept(given(unit), coder_1), action: action_1, code: today(code_1)});
    given(unit).set(coder_2, {...kept(given(unit), coder_2), action: action_2, code: today(code_2)});
  }
  return [...byUnit].map(([unit, all]) => {
    const list = [...all.values()].sort((a, b) => (a.coder < b.coder ? -1 : 1));
    const decision = decided.get(unit);
    if (decision !== undefined) {
      const code = today(decision.code);
      const {action, match, way} = decision;
      return {
        unit,
        given: list,
        how: code === null ? "recode" : way,
        action,
        code,
        match: fitting(code, match)
      };
    }
    return {unit, given: list, ...settledBy(list)};
  });
}

/** Codings that were changed after their unit was adjudicated: the figures go by what stood there before. */
export function changedAfterwards(
  codings: readonly PlacedCoding[],
  decisions: readonly Adjudication[]
): PlacedCoding[] {
  const first = firstDecisions(decisions);
  return codings.filter(({unit, coder, action, code}) => {
    const decision = first.get(unit);
    if (decision === undefined) return false;
    const side = decision.coder_1 === coder ? 1 : decision.coder_2 === coder ? 2 : null;
    if (side === null) return false;
    return side === 1
      ? decision.action_1 !== action || decision.code_1 !== code
      : decision.action_2 !== action || decision.code_2 !== code;
  });
}

function firstDecisions(decisions: readonly Adjudication[]): Map<string, Adjudication> {
  return new Map([...decisions].reverse().map((decision) => [decision.unit, decision]));
}

function kept(all: ReadonlyMap<string, Given>, coder: string): Pick<Given, "coder" | "match"> {
  return {coder, match: all.get(coder)?.match ?? null};
}

function settledBy(given: readonly Given[]): Omit<CodedUnit, "unit" | "given"> {
  const [one, ...others] = given as [Given, ...Given[]];
  const none = {action: null, code: null, match: null};
  if (given.some(({code}) => code === null)) return {how: "recode", ...none};
  const isSame = others.every(({action, code}) => action === one.action && code === one.code);
  if (!isSame) return {how: "open", ...none};
  // Of two who agree on the expectation, but not on how closely it is met, the more careful one counts.
  const match = given.every((each) => fitting(each.code, each.match) === "full") ? "full" : "partial";
  return {
    how: others.length === 0 ? "single" : "same",
    action: one.action,
    code: one.code,
    match: fitting(one.code, match)
  };
}

/** A unit without an expectation matches none; one with an expectation matches it in full where nothing else is said. */
function fitting(code: string | null, match: Match | null): Match | null {
  return code === null || code === "none" ? null : (match ?? "full");
}
