import {normalQuantile} from "./distributions.js";

/** Answers to "is this expected of you?". */
export interface RecognitionCounts {
  /** Real expectations that were called expected. */
  hits: number;
  /** Real expectations asked. */
  targets: number;
  /** Foils that were called expected. */
  falseAlarms: number;
  /** Foils asked. */
  foils: number;
}

export interface GuessCorrection {
  /** hits / targets, 0..1. */
  hitRate: number | null;
  /** falseAlarms / foils, 0..1. */
  falseAlarmRate: number | null;
  /** max(0, (h - fa) / (1 - fa)), 0..1: known, one-high-threshold model. */
  knownAdjusted: number | null;
  /** h - fa, -1..1: the two-high-threshold Pr. */
  discrimination: number | null;
  /** z(h') - z(fa') with h' = (hits + .5) / (targets + 1). */
  dPrime: number | null;
  /** More than 30 % of the foils were called expected. */
  showsAcquiescence: boolean | null;
  /** Why fields are null, or null. */
  reason: string | null;
}

/**
 * Knowledge corrected for guessing, from the false alarms on foils.
 *
 * Threshold models and d' after Snodgrass & Corwin (1988, J Exp Psychol Gen 117:34). Without foils only the raw
 * hit rate is known. Counts may be weighted. Throws a RangeError where hits > targets, falseAlarms > foils or
 * a count is negative.
 */
export function guessCorrection({hits, targets, falseAlarms, foils}: RecognitionCounts): GuessCorrection {
  assertPart("hits", hits, "targets", targets);
  assertPart("falseAlarms", falseAlarms, "foils", foils);
  const hitRate = targets > 0 ? hits / targets : null;
  const falseAlarmRate = foils > 0 ? falseAlarms / foils : null;
  const result: GuessCorrection = {
    hitRate,
    falseAlarmRate,
    knownAdjusted: null,
    discrimination: null,
    dPrime: null,
    showsAcquiescence: falseAlarmRate === null ? null : falseAlarmRate > 0.3,
    reason: null
  };
  if (hitRate === null) return {...result, reason: "no expectation asked"};
  if (falseAlarmRate === null) return {...result, reason: "no foil asked"};

  result.discrimination = hitRate - falseAlarmRate;
  result.dPrime =
    normalQuantile((hits + 0.5) / (targets + 1)) - normalQuantile((falseAlarms + 0.5) / (foils + 1));
  if (falseAlarmRate === 1) return {...result, reason: "every foil was called expected"};
  result.knownAdjusted = Math.max(0, result.discrimination / (1 - falseAlarmRate));
  return result;
}

function assertPart(partName: string, part: number, wholeName: string, whole: number) {
  if (!(Number.isFinite(whole) && whole >= 0)) {
    throw new RangeError(`${wholeName} must be a number >= 0, found ${whole}`);
  }
  if (!(part >= 0 && part <= whole)) {
    throw new RangeError(`${partName} must lie in 0..${wholeName} = ${whole}, found ${part}`);
  }
}
