import type {ClassChances} from "./beliefs.js";
import type {Answer} from "./sheet.js";
import type {Target} from "./targets.js";

export const classes = ["fully", "partly", "misread", "not_known"] as const;

/** Sums over pairs: the chances of each class, and what came of them. */
export interface Tally {
  pairs: number;
  /** Pairs left out because their target is not clear. */
  unclear: number;
  chances: ClassChances;
  realised: ClassChances;
}

export function emptyTally(): Tally {
  const none = {fully: 0, partly: 0, misread: 0, not_known: 0};
  return {pairs: 0, unclear: 0, chances: {...none}, realised: {...none}};
}

/** Adds a pair whose target is clear. */
export function addPair(tally: Tally, chances: ClassChances, realised: keyof ClassChances): void {
  tally.pairs++;
  for (const name of classes) tally.chances[name] += chances[name];
  tally.realised[realised]++;
}

/** The class of a complete answer by ruling 2 of the data model (tau 1, misread beyond 2). */
export function classOf(answer: Answer, target: Target): keyof ClassChances {
  if (answer.known !== "yes") return "not_known";
  if (answer.action !== target.action) return "misread";
  const off = target.level === null || answer.level === null ? 0 : Math.abs(answer.level - target.level);
  return off <= 1 ? "fully" : off <= 2 ? "partly" : "misread";
}

/** A tally as rates, for truth.json. */
export function ratesOf({pairs, unclear, chances, realised}: Tally) {
  return {pairs, unclear_pairs: unclear, ...shares(chances, pairs), realised: shares(realised, pairs)};
}

function shares(sums: ClassChances, pairs: number) {
  const share = (sum: number) => (pairs === 0 ? null : rounded(sum / pairs));
  return {
    fully: share(sums.fully),
    partly: share(sums.partly),
    misread: share(sums.misread),
    not_known: share(sums.not_known),
    gap_lenient: share(sums.misread + sums.not_known),
    gap_strict: share(pairs - sums.fully)
  };
}

/** To eight decimals: the sums are exact to far more, and files stay readable. */
export function rounded(x: number): number {
  return Math.round(x * 1e8) / 1e8;
}
