/** Paired values, a pair an index; a pair with a null on either side is left out. */
export interface PairedValues {
  x: ArrayLike<number | null>;
  y: ArrayLike<number | null>;
}

/** One cell of the joint table: `n` pairs had this x and this y. */
export interface JointCount {
  x: number;
  y: number;
  n: number;
}

/** Sums over pairs, as a GROUP BY gives them; `hit0` and `hit1` are counts of pairs here. */
export interface PairSums {
  n: number;
  sumX: number;
  sumY: number;
  sumXX: number;
  sumYY: number;
  sumXY: number;
  /** Σ|x - y|. */
  sumAbs: number;
  /** Pairs with x = y. */
  hit0: number;
  /** Pairs with |x - y| <= tau. */
  hit1: number;
}

export interface CoorientOptions {
  /** Largest |x - y| that counts as a hit in `hit1`, in scale units. Default 1; without effect on sums. */
  tau?: number;
  /** Ends of the scale, needed for `similarity` alone. */
  scale?: {low: number; high: number};
  /** What the pairs run over. A profile over items has no r below 5 of them and no CCC below 3. Default "respondents". */
  across?: "respondents" | "items";
}

export interface Coorientation {
  n: number;
  /** Share of pairs with x = y, 0..1. */
  hit0: number | null;
  /** Share of pairs with |x - y| <= tau, 0..1. */
  hit1: number | null;
  /** Mean of x - y: the bias, signed, in scale units. */
  meanDiff: number | null;
  /** Mean of |x - y|. */
  mad: number | null;
  /** Root of the mean squared difference. */
  rms: number | null;
  /** 1 - rms / (high - low), 0..1. */
  similarity: number | null;
  /** D² = Σ(x - y)² = elevation + scatter + shape. */
  dSquared: number | null;
  elevation: number | null;
  scatter: number | null;
  shape: number | null;
  /** Pearson's correlation, -1..1. */
  r: number | null;
  /** Lin's concordance, -1..1. */
  ccc: number | null;
  /** Why a field is null, by field. */
  reasons: Partial<Record<CoorientationFigure, string>>;
}

export type CoorientationFigure = Exclude<keyof Coorientation, "n" | "reasons">;

/**
 * How far two answers about one thing lie apart: co-orientation of paired values x and y.
 *
 * The order matters for the signs alone: `meanDiff` > 0 where x is the larger.
 * Population standard deviations; D² and its parts after Cronbach & Gleser (1953, Psychol Bull 50:456),
 * concordance after Lin (1989, Biometrics 45:255). The three forms of input give the same figures.
 * Values within 1e-9 of one another are equal, so that rescaled scales hit.
 * Throws a RangeError or TypeError for values that are not finite, lengths that differ or negative counts.
 */
export function coorient(
  input: PairedValues | readonly JointCount[] | PairSums,
  {tau = 1, scale, across = "respondents"}: CoorientOptions = {}
): Coorientation {
  if (!(tau >= 0)) throw new RangeError(`tau must be a number >= 0, found ${tau}`);
  if (scale && !(scale.high > scale.low)) {
    throw new RangeError(`scale must have low < high, found ${scale.low}..${scale.high}`);
  }
  const pairs = momentsOf(input, tau);
  const {n, dSquared} = pairs;
  const result: Coorientation = {
    n,
    hit0: null,
    hit1: null,
    meanDiff: null,
    mad: null,
    rms: null,
    similarity: null,
    dSquared: null,
    elevation: null,
    scatter: null,
    shape: null,
    r: null,
    ccc: null,
    reasons: {}
  };
  const because = (reason: string, fields: readonly CoorientationFigure[]) => {
    for (const field of fields) result.reasons[field] = reason;
  };

  if (n === 0) {
    because("n = 0", figures);
    return result;
  }
  result.hit0 = pairs.hit0 / n;
  result.hit1 = pairs.hit1 / n;
  result.meanDiff = pairs.meanX - pairs.meanY;
  result.mad = pairs.sumAbs / n;
  result.dSquared = dSquared;
  result.rms = Math.sqrt(dSquared / n);
  if (scale) result.similarity = 1 - result.rms / (scale.high - scale.low);
  else because("no scale given", ["similarity"]);

  if (n < 2) {
    because("n < 2", ["elevation", "scatter", "shape", "r", "ccc"]);
    return result;
  }
  const sdX = Math.sqrt(pairs.ssX / n);
  const sdY = Math.sqrt(pairs.ssY / n);
  const covariance = pairs.sXY / n;
  result.elevation = n * result.meanDiff ** 2;
  result.scatter = n * (sdX - sdY) ** 2;
  result.shape = Math.max(0, 2 * n * (sdX * sdY - covariance));

  if (sdX === 0 || sdY === 0) {
    because("flat profile", ["r", "ccc"]);
    return result;
  }
  if (across === "items" && n < 5) because("fewer than 5 items", ["r"]);
  else result.r = Math.max(-1, Math.min(1, covariance / (sdX * sdY)));
  if (across === "items" && n < 3) because("fewer than 3 items", ["ccc"]);
  else result.ccc = (2 * covariance) / (sdX ** 2 + sdY ** 2 + result.meanDiff ** 2);
  return result;
}

const figures: readonly CoorientationFigure[] = [
  "hit0",
  "hit1",
  "meanDiff",
  "mad",
  "rms",
  "similarity",
  "dSquared",
  "elevation",
  "scatter",
  "shape",
  "r",
  "ccc"
];

const equal = 1e-9;

interface PairMoments {
  n: number;
  meanX: number;
  meanY: number;
  /** Centred sums of squares and products. */
  ssX: number;
  ssY: number;
  sXY: number;
  dSquared: number;
  sumAbs: number;
  hit0: number;
  hit1: number;
}

function momentsOf(input: PairedValues | readonly JointCount[] | PairSums, tau: number): PairMoments {
  if (isJointTable(input)) {
    return momentsOfPairs(
      input.map((cell) => cell.x),
      input.map((cell) => cell.y),
      input.map((cell) => cell.n),
      tau
    );
  }
  if ("sumX" in input) return momentsOfSums(input);
  if (input.x.length !== input.y.length) {
    throw new RangeError(`x and y must be of one length, found ${input.x.length} and ${input.y.length}`);
  }
  return momentsOfPairs(input.x, input.y, null, tau);
}

function isJointTable(input: unknown): input is readonly JointCount[] {
  return Array.isArray(input);
}

function momentsOfPairs(
  xs: ArrayLike<number | null>,
  ys: ArrayLike<number | null>,
  counts: ArrayLike<number> | null,
  tau: number
): PairMoments {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let dSquared = 0;
  let sumAbs = 0;
  let hit0 = 0;
  let hit1 = 0;
  for (let i = 0; i < xs.length; ++i) {
    const x = xs[i];
    const y = ys[i];
    if (x == null || y == null) continue;
    const count = counts ? counts[i]! : 1;
    if (!Number.isFinite(x)) throw new TypeError(`x must be numbers, found ${x}`);
    if (!Number.isFinite(y)) throw new TypeError(`y must be numbers, found ${y}`);
    if (!(Number.isFinite(count) && count >= 0)) {
      throw new RangeError(`n must be a number >= 0, found ${count}`);
    }
    const distance = Math.abs(x - y);
    n += count;
    sumX += count * x;
    sumY += count * y;
    dSquared += count * distance * distance;
    sumAbs += count * distance;
    if (distance <= equal) hit0 += count;
    if (distance <= tau + equal) hit1 += count;
  }
  const meanX = n ? sumX / n : 0;
  const meanY = n ? sumY / n : 0;
  let ssX = 0;
  let ssY = 0;
  let sXY = 0;
  for (let i = 0; i < xs.length; ++i) {
    const x = xs[i];
    const y = ys[i];
    if (x == null || y == null) continue;
    const count = counts ? counts[i]! : 1;
    ssX += count * (x - meanX) ** 2;
    ssY += count * (y - meanY) ** 2;
    sXY += count * (x - meanX) * (y - meanY);
  }
  // A constant profile leaves only the rounding of its mean, some 1e-16 of the values.
  if (ssX <= 1e-24 * n * meanX ** 2) ssX = 0;
  if (ssY <= 1e-24 * n * meanY ** 2) ssY = 0;
  return {n, meanX, meanY, ssX, ssY, sXY, dSquared, sumAbs, hit0, hit1};
}

function momentsOfSums(sums: PairSums): PairMoments {
  for (const [name, value] of Object.entries(sums)) {
    if (!Number.isFinite(value)) throw new TypeError(`${name} must be a number, found ${value}`);
  }
  const {n, sumX, sumY, sumXX, sumYY, sumXY, sumAbs, hit0, hit1} = sums;
  if (n < 0) throw new RangeError(`n must be >= 0, found ${n}`);
  if (n === 0) {
    return {n, meanX: 0, meanY: 0, ssX: 0, ssY: 0, sXY: 0, dSquared: 0, sumAbs: 0, hit0: 0, hit1: 0};
  }
  // Multiplied by n first: exact for the integer sums of option codes.
  const ssX = n * sumXX - sumX * sumX;
  const ssY = n * sumYY - sumY * sumY;
  return {
    n,
    meanX: sumX / n,
    meanY: sumY / n,
    ssX: ssX <= 1e-13 * n * sumXX ? 0 : ssX / n,
    ssY: ssY <= 1e-13 * n * sumYY ? 0 : ssY / n,
    sXY: (n * sumXY - sumX * sumY) / n,
    dSquared: Math.max(0, sumXX + sumYY - 2 * sumXY),
    sumAbs,
    hit0,
    hit1
  };
}
