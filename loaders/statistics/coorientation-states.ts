/** Counts of pairs in the four states of McLeod & Chaffee's model. */
export interface CoorientationStates {
  /** They agree, and the perceiver thinks so. */
  trueConsensus: number;
  /** They agree, and the perceiver thinks they do not. */
  falseConflict: number;
  /** They disagree, and the perceiver thinks they agree: the risky one. */
  falseConsensus: number;
  /** They disagree, and the perceiver knows. */
  openDisagreement: number;
  /** Pairs in one of the four states. */
  n: number;
}

/** One flag a pair: do the two sides agree, does the perceiver think they do. */
export interface AgreementFlags {
  agree: ArrayLike<boolean>;
  perceivedAgree: ArrayLike<boolean>;
}

/** One cell of the 2 x 2 table. */
export interface AgreementCount {
  agree: boolean;
  perceivedAgree: boolean;
  n: number;
}

/** One perceiver's three answers, or `n` perceivers who gave the same three. A null leaves the row out. */
export interface StateAnswers<Answer extends number | string> {
  /** What the other side wants. */
  direct: Answer | null;
  /** What the perceiver wants. */
  own: Answer | null;
  /** What the perceiver thinks the other side wants. */
  meta: Answer | null;
  /** Default 1. */
  n?: number;
}

/**
 * The four states of agreement and perceived agreement, from flags a pair or from a 2 x 2 table of counts.
 *
 * Throws a RangeError for lengths that differ or a count that is not a number >= 0.
 */
export function coorientationStates(input: AgreementFlags | readonly AgreementCount[]): CoorientationStates {
  const states = noPairs();
  if (isTable(input)) {
    for (const {agree, perceivedAgree, n} of input) addTo(states, agree, perceivedAgree, n);
    return states;
  }
  const {agree, perceivedAgree} = input;
  if (agree.length !== perceivedAgree.length) {
    throw new RangeError(
      `agree and perceivedAgree must be of one length, found ${agree.length} and ${perceivedAgree.length}`
    );
  }
  for (let i = 0; i < agree.length; ++i) addTo(states, agree[i]!, perceivedAgree[i]!, 1);
  return states;
}

/**
 * The four states from levels on one scale: the sides agree where |own - direct| <= tau, and the perceiver
 * thinks they agree where |meta - own| <= tau.
 *
 * `tau` is in scale units: 1 on scales of 5 or more options, 0 below.
 */
export function coorientationStatesOfLevels(
  rows: Iterable<StateAnswers<number>>,
  {tau = 1}: {tau?: number} = {}
): CoorientationStates {
  if (!(tau >= 0)) throw new RangeError(`tau must be a number >= 0, found ${tau}`);
  return statesOfAnswers(rows, (a, b) => Math.abs(a - b) <= tau + 1e-9);
}

/** The four states from actions (stop, start, continue, none): agreement is the same action. */
export function coorientationStatesOfActions(rows: Iterable<StateAnswers<string>>): CoorientationStates {
  return statesOfAnswers(rows, (a, b) => a === b);
}

function statesOfAnswers<Answer extends number | string>(
  rows: Iterable<StateAnswers<Answer>>,
  isSame: (a: Answer, b: Answer) => boolean
): CoorientationStates {
  const states = noPairs();
  for (const {direct, own, meta, n = 1} of rows) {
    if (Number.isNaN(direct) || Number.isNaN(own) || Number.isNaN(meta)) {
      throw new TypeError("direct, own and meta must be answers or null, found NaN");
    }
    if (direct === null || own === null || meta === null) continue;
    addTo(states, isSame(own, direct), isSame(meta, own), n);
  }
  return states;
}

function noPairs(): CoorientationStates {
  return {trueConsensus: 0, falseConflict: 0, falseConsensus: 0, openDisagreement: 0, n: 0};
}

function isTable(input: unknown): input is readonly AgreementCount[] {
  return Array.isArray(input);
}

function addTo(states: CoorientationStates, agree: boolean, perceivedAgree: boolean, n: number) {
  if (!(Number.isFinite(n) && n >= 0)) throw new RangeError(`n must be a number >= 0, found ${n}`);
  if (agree) states[perceivedAgree ? "trueConsensus" : "falseConflict"] += n;
  else states[perceivedAgree ? "falseConsensus" : "openDisagreement"] += n;
  states.n += n;
}
