/** Accuracy of the beliefs of wave b against the target of wave t, as `a<b><t>`; shares, 0..1. */
export interface CrossedAccuracy {
  /** Then: beliefs 1 against target 1. */
  a11: number | null;
  /** Old beliefs against the new target. */
  a12: number | null;
  /** New beliefs against the old target. */
  a21: number | null;
  /** Now: beliefs 2 against target 2. */
  a22: number | null;
}

/** One matched pair in two waves (or `n` alike): what was believed and what was wanted. A null leaves the row out. */
export interface CrossedAnswers<Answer extends number | string> {
  belief1: Answer | null;
  belief2: Answer | null;
  target1: Answer | null;
  target2: Answer | null;
  /** Default 1. */
  n?: number;
}

export interface DriftDecomposition {
  /** A(2,2) - A(1,1): the change of accuracy. */
  total: number | null;
  /** What came of the beliefs moving. */
  learning: number | null;
  /** What came of the target moving. */
  drift: number | null;
  reason: string | null;
}

/**
 * Splits the change of accuracy into learning by those who believe and drift of the target.
 *
 * learning = ½[A(2,1) - A(1,1) + A(2,2) - A(1,2)], drift = ½[A(1,2) - A(1,1) + A(2,2) - A(2,1)]: the Shapley value
 * of the two moves. `learning + drift` is `total`, to the last bit. All four accuracies must come of the same
 * matched pairs (see `crossedAccuracy`). Throws a TypeError for an accuracy that is not a number or null.
 */
export function driftDecomposition({a11, a12, a21, a22}: CrossedAccuracy): DriftDecomposition {
  for (const [name, value] of Object.entries({a11, a12, a21, a22})) {
    if (value !== null && !Number.isFinite(value)) {
      throw new TypeError(`${name} must be a number or null, found ${value}`);
    }
  }
  if (a11 === null || a12 === null || a21 === null || a22 === null) {
    return {total: null, learning: null, drift: null, reason: "no matched pairs"};
  }
  const learning = (a21 - a11 + (a22 - a12)) / 2;
  const drift = (a12 - a11 + (a22 - a21)) / 2;
  return {total: learning + drift, learning, drift, reason: null};
}

/**
 * The four accuracies of matched pairs: shares of hits, where levels hit within `tau` scale units (default 1) and
 * actions hit when they are the same.
 */
export function crossedAccuracy<Answer extends number | string>(
  rows: Iterable<CrossedAnswers<Answer>>,
  {tau = 1}: {tau?: number} = {}
): CrossedAccuracy & {n: number} {
  if (!(tau >= 0)) throw new RangeError(`tau must be a number >= 0, found ${tau}`);
  const hits = {a11: 0, a12: 0, a21: 0, a22: 0};
  let pairs = 0;
  for (const {belief1, belief2, target1, target2, n = 1} of rows) {
    if (!(Number.isFinite(n) && n >= 0)) throw new RangeError(`n must be a number >= 0, found ${n}`);
    if (belief1 === null || belief2 === null || target1 === null || target2 === null) continue;
    pairs += n;
    if (isHit(belief1, target1, tau)) hits.a11 += n;
    if (isHit(belief1, target2, tau)) hits.a12 += n;
    if (isHit(belief2, target1, tau)) hits.a21 += n;
    if (isHit(belief2, target2, tau)) hits.a22 += n;
  }
  if (pairs === 0) return {a11: null, a12: null, a21: null, a22: null, n: 0};
  return {
    a11: hits.a11 / pairs,
    a12: hits.a12 / pairs,
    a21: hits.a21 / pairs,
    a22: hits.a22 / pairs,
    n: pairs
  };
}

function isHit(belief: number | string, target: number | string, tau: number): boolean {
  if (typeof belief === "string" || typeof target === "string") return belief === target;
  return Math.abs(belief - target) <= tau + 1e-9;
}
