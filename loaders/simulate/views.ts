import type {Expectation, GroupId} from "./codebook.js";
import {draw} from "./draws.js";
import {persistence} from "./parameters.js";
import type {Action} from "./sheet.js";

/** What each number that is drawn for a person, a quarter and an expectation decides. */
export const decides = {
  directAction: 0,
  directOther: 1,
  directLevel: 2,
  known: 3,
  dontKnow: 4,
  right: 5,
  misreading: 6,
  believedLevel: 7,
  clear: 8,
  ownFollows: 9,
  ownAction: 10,
  ownOther: 11,
  ownLevel: 12,
  guessedAction: 13,
  guessedOther: 14,
  guessedLevel: 15,
  share: 16,
  skipsDirect: 17,
  skipsMeta: 18,
  skipsOwn: 19,
  skipsReverse: 20,
  skipsShare: 21,
  skipsLevel: 22
} as const;
type Decision = (typeof decides)[keyof typeof decides];

/** A quarter that stands for all of them: what is drawn there stays. */
const always = 0xfff;

/** A draw of one quarter alone. */
export function drawn(key: number, quarter: number, expectation: number, decision: number): number {
  return draw(key, (quarter << 20) + (expectation << 6) + decision);
}

/** A draw that is the same in most quarters, yet uniform in each. */
export function lasting(
  key: number,
  quarter: number,
  expectation: number,
  decision: Decision,
  hold = persistence
): number {
  const stays = drawn(key, quarter, expectation, decision + 32) < hold;
  return drawn(key, stays ? always : quarter, expectation, decision);
}

export const actions: readonly Action[] = ["stop", "start", "continue", "none"];
const opposites: Record<Action, Action> = {stop: "continue", start: "stop", continue: "stop", none: "start"};

/** What a person wants: an action, and how strictly unless it is nothing. */
export interface View {
  action: Action;
  level: number | null;
}

/** Chance that a holder wants what the codebook says. */
const holding: Record<GroupId, number> = {leader: 0.96, rep: 0.88, service: 0.9, technology: 0.92};
const disputedHolding = 0.4;

/** What a holder expects. Foils nobody holds. A contrarian wants the opposite. */
export function expectedBy(
  person: {key: number; group: GroupId},
  quarter: number,
  expectation: Expectation,
  isContrarian: boolean
): View {
  if (expectation.isFoil) return {action: "none", level: null};
  const {key, group} = person;
  const at = expectation.index;
  const share = expectation.isDisputed ? disputedHolding : holding[group];
  const holds = lasting(key, quarter, at, decides.directAction, 0.85) < share;
  const action = isContrarian
    ? opposites[expectation.action]
    : holds
      ? expectation.action
      : otherAction(expectation.action, lasting(key, quarter, at, decides.directOther, 0.85), 0.5);
  if (action === "none") return {action, level: null};
  return {
    action,
    level: stepped(expectation.level!, lasting(key, quarter, at, decides.directLevel, 0.85), 0.2)
  };
}

/** An action other than `action`: none with the chance given, else one of the others. */
export function otherAction(action: Action, uniform: number, noneShare: number): Action {
  if (action === "none") return actions[Math.floor(uniform * 3)]!;
  if (uniform < noneShare) return "none";
  return (uniform - noneShare) / (1 - noneShare) < 0.7 ? opposites[action] : remaining(action);
}

function remaining(action: Action): Action {
  return actions.find((other) => other !== action && other !== opposites[action])!;
}

/** The level, or one beside it with the chance given on each side; stays on the scale. */
export function stepped(level: number, uniform: number, chance: number): number {
  const step = uniform < chance ? -1 : uniform > 1 - chance ? 1 : 0;
  return Math.min(5, Math.max(1, level + step));
}
