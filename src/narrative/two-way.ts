import {say} from "../language/language.js";
import {capitalised, percent} from "./numbers.js";

export interface StateCounts {
  n: number;
  true_consensus: number;
  false_conflict: number;
  false_consensus: number;
  open_disagreement: number;
}

/** False consensus is the risk: who thinks they agree does not ask. */
export function statesFinding(states: StateCounts | null, targets: string, holders: string): string {
  const names = {targets, holders};
  if (states === null || states.n === 0) return say("states.not_shown", names);
  const {n, false_consensus, false_conflict, open_disagreement} = states;
  if (false_consensus === 0) return say("states.no_false_consensus", names);
  const said = {...names, share: percent(false_consensus / n)};
  if (false_consensus >= Math.max(false_conflict, open_disagreement)) return say("states.risk", said);
  return open_disagreement >= false_conflict
    ? say("states.less", {...said, larger: "disagreement", other: percent(open_disagreement / n)})
    : say("states.less", {...said, larger: "agreement", other: percent(false_conflict / n)});
}

export interface Coorientation {
  /** Do both want the same? A share of cases, 0..1. */
  agreement: number | null;
  /** Does the target think so? */
  congruency: number | null;
  /** Does the target know what is expected? */
  accuracy: number | null;
}

/** What the target group believes beside what is so. Differences under five points are not called a difference. */
export function coorientationFinding(
  {agreement, congruency, accuracy}: Coorientation,
  targets: string,
  holders: string
): string {
  const names = {targets: capitalised(targets), holders};
  if (agreement === null || congruency === null) {
    return accuracy === null
      ? say("coorientation.not_shown", {targets, holders})
      : say("coorientation.accuracy", {targets: names.targets, accuracy: percent(accuracy)});
  }
  const difference = congruency - agreement;
  const said = {...names, thought: percent(congruency), real: percent(agreement)};
  if (Math.abs(difference) < 0.05) return say("coorientation.as_often", said);
  return say(difference > 0 ? "coorientation.less" : "coorientation.more", said);
}

/** Which side is understood better, where both intervals are known and do not meet. */
export function directionsFinding(
  sides: readonly {
    targets: string;
    holders: string;
    gap: number | null;
    low: number | null;
    high: number | null;
  }[]
): string {
  const [a, b] = sides;
  if (!a || !b) return say("directions.one");
  if (a.gap === null || b.gap === null) {
    const {holders, targets} = a.gap === null ? a : b;
    return say("directions.not_shown", {holders, targets});
  }
  return say("directions.beside", {
    targets: capitalised(a.targets),
    share: percent(a.gap),
    holders: a.holders,
    otherTargets: b.targets,
    otherShare: percent(b.gap),
    otherHolders: b.holders,
    ...differenceOf(a, b)
  });
}

interface Side {
  targets: string;
  low: number | null;
  high: number | null;
}

/** Whether the two intervals leave each other out, and which side misses more then. */
function differenceOf(a: Side, b: Side): {difference: "clear" | "unclear" | "unknown"; more: string} {
  if (a.low === null || a.high === null || b.low === null || b.high === null)
    return {difference: "unknown", more: ""};
  if (a.low > b.high) return {difference: "clear", more: capitalised(a.targets)};
  if (b.low > a.high) return {difference: "clear", more: capitalised(b.targets)};
  return {difference: "unclear", more: ""};
}
