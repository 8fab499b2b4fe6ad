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
  if (states === null || states.n === 0) return `Whether ${targets} agree with ${holders} cannot be shown`;
  const {n, false_consensus, false_conflict, open_disagreement} = states;
  if (false_consensus === 0)
    return `No case in which ${targets} wrongly think that they agree with ${holders}`;
  const share = percent(false_consensus / n);
  if (false_consensus >= Math.max(false_conflict, open_disagreement))
    return `In ${share} of cases ${targets} think they agree with ${holders} and do not: nobody will ask`;
  const larger =
    open_disagreement >= false_conflict
      ? `open disagreement, at ${percent(open_disagreement / n)}, is more common`
      : `agreement that goes unnoticed, at ${percent(false_conflict / n)}, is more common`;
  return `In ${share} of cases ${targets} wrongly think that they agree with ${holders}; ${larger}`;
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
  if (agreement === null || congruency === null) {
    return accuracy === null
      ? `How ${targets} see what ${holders} expect cannot be shown`
      : `${capitalised(targets)} know the expected action in ${percent(accuracy)} of cases`;
  }
  const difference = congruency - agreement;
  const [thought, real] = [percent(congruency), percent(agreement)];
  if (Math.abs(difference) < 0.05)
    return `${capitalised(targets)} think they agree with ${holders} about as often (${thought}) as they do (${real})`;
  return difference > 0
    ? `${capitalised(targets)} agree with ${holders} less often than they think: ${real}, not ${thought}`
    : `${capitalised(targets)} agree with ${holders} more often than they think: ${real}, not ${thought}`;
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
  if (!a || !b) return "Expectations were asked in one direction only.";
  if (a.gap === null || b.gap === null) {
    const missing = a.gap === null ? a : b;
    return `What ${missing.holders} expect of ${missing.targets} has no figure that may be shown, so the two directions cannot be compared.`;
  }
  const figures = `${capitalised(a.targets)} miss ${percent(a.gap)} of what ${a.holders} expect; ${b.targets} miss ${percent(b.gap)} of what ${b.holders} expect.`;
  if (a.low === null || a.high === null || b.low === null || b.high === null)
    return `${figures} Whether that is a real difference cannot be told.`;
  if (a.low > b.high) return `${figures} ${capitalised(a.targets)} clearly miss more.`;
  if (b.low > a.high) return `${figures} ${capitalised(b.targets)} clearly miss more.`;
  return `${figures} The intervals overlap: no clear difference between the two directions.`;
}
