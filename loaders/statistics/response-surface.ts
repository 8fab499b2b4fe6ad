import {fisherCdf, studentCdf, studentQuantile} from "./distributions.js";
import {type LeastSquares, leastSquares} from "./least-squares.js";

export interface SurfaceInput {
  /** Expectation of the holder, on the scale of y, centred at its midpoint. */
  x: ArrayLike<number | null>;
  /** Belief of the target. */
  y: ArrayLike<number | null>;
  /** Outcome. */
  z: ArrayLike<number | null>;
}

/** A coefficient or a combination of coefficients; t and p from the HC3 error. */
export interface SurfaceTerm {
  estimate: number;
  seClassical: number;
  seHc3: number;
  t: number;
  p: number;
  low: number;
  high: number;
}

export interface ResponseSurface {
  /** Complete triples. */
  n: number;
  /** b0..b5 of z = b0 + b1 x + b2 y + b3 x² + b4 xy + b5 y². */
  coefficients: SurfaceTerm[] | null;
  r2: number | null;
  /** a1, a2: slope and curvature along x = y; a3, a4: along x = -y; a5 = b3 - b5. */
  surface: Record<"a1" | "a2" | "a3" | "a4" | "a5", SurfaceTerm> | null;
  /** Where the surface is level; null where it is a plane or a trough. */
  stationaryPoint: {x: number; y: number} | null;
  /** First principal axis y = p10 + p11 x, delta-method errors; null with b4 = 0 or no stationary point. */
  principalAxis: {p10: SurfaceTerm; p11: SurfaceTerm} | null;
  /** F test of the difference score x - y (b1 = -b2, b3 = b4 = b5 = 0). */
  differenceTest: {f: number; df1: number; df2: number; p: number} | null;
  /** Share of pairs with x above y, and below, by half a standard deviation. */
  discrepant: {above: number; below: number} | null;
  /** What a claim "the outcome is best where the two agree" rests on; it holds when all do. */
  congruence: CongruenceTests | null;
  reason: string | null;
}

export interface CongruenceTests {
  /** a4 < 0, significantly. */
  fallsOffTheLine: boolean;
  /** The interval of p11 contains 1. */
  axisHasSlopeOne: boolean;
  /** The interval of p10 contains 0. */
  axisPassesOrigin: boolean;
  /** Neither a3 nor a5 differs significantly from 0. */
  isSymmetric: boolean;
  /** n >= 100 and at least 10 % discrepant pairs on each side. */
  hasEnoughDiscrepancy: boolean;
  isSupported: boolean;
}

/**
 * Polynomial regression of an outcome on two commensurate measures, and its response surface.
 *
 * Edwards & Parry (1993, AMJ 36:1577); axes after Edwards (2001, ORM 4:265); congruence conditions after Humberg,
 * Nestler & Back (2019, SPPS 10:409). HC3 covariance. Triples with a null are left out.
 * Throws a RangeError or TypeError for lengths that differ and values not finite.
 */
export function responseSurface(input: SurfaceInput, {level = 0.95}: {level?: number} = {}): ResponseSurface {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  const {x, y, z} = completeTriples(input);
  const n = z.length;
  if (n < 7) return {...nothing, n, reason: "fewer than 7 pairs for 6 coefficients"};
  const design = [x.map(() => 1), x, y, products(x, x), products(x, y), products(y, y)];
  const fit = leastSquares(design, z);
  if (fit.kept.length < 6) return {...nothing, n, reason: "x and y vary too little for a surface"};
  const total = sumOfSquares(leastSquares([design[0]!], z).residuals);
  const residual = sumOfSquares(fit.residuals);
  if (residual <= 1e-24 * total || total === 0) return {...nothing, n, reason: "no residual variation"};

  const leverages = z.map((_, i) => leverage(fit, i));
  if (Math.max(...leverages) > 1 - 1e-10)
    return {...nothing, n, reason: "one pair alone decides its fit: no HC3"};

  const model: Model = {
    b: fit.coefficients as number[],
    classical: crossCovariance(fit, () => residual / (n - 6)),
    hc3: crossCovariance(fit, (i) => (fit.residuals[i]! / (1 - leverages[i]!)) ** 2),
    df: n - 6,
    level
  };
  const coefficients = model.b.map((_, k) => termOf(model, model.b[k]!, unit(k)));
  const surface = Object.fromEntries(
    Object.entries(combinations).map(([name, weights]) => [
      name,
      termOf(model, dot(weights, model.b), weights)
    ])
  ) as NonNullable<ResponseSurface["surface"]>;
  const principalAxis = principalAxisOf(model);
  const discrepant = discrepancyOf(x, y);
  const differences = x.map((value, i) => value - y[i]!);
  const constrained = sumOfSquares(leastSquares([design[0]!, differences], z).residuals);
  const f = (constrained - residual) / 4 / (residual / (n - 6));
  return {
    n,
    coefficients,
    r2: 1 - residual / total,
    surface,
    stationaryPoint: stationaryPointOf(model.b),
    principalAxis,
    differenceTest: {f, df1: 4, df2: n - 6, p: 1 - fisherCdf(f, 4, n - 6)},
    discrepant,
    congruence: congruenceOf(n, surface, principalAxis, discrepant, level),
    reason: null
  };
}

const nothing: Omit<ResponseSurface, "n"> = {
  coefficients: null,
  r2: null,
  surface: null,
  stationaryPoint: null,
  principalAxis: null,
  differenceTest: null,
  discrepant: null,
  congruence: null,
  reason: null
};

const combinations = {
  a1: [0, 1, 1, 0, 0, 0],
  a2: [0, 0, 0, 1, 1, 1],
  a3: [0, 1, -1, 0, 0, 0],
  a4: [0, 0, 0, 1, -1, 1],
  a5: [0, 0, 0, 1, 0, -1]
};

interface Model {
  b: number[];
  classical: number[][];
  hc3: number[][];
  df: number;
  level: number;
}

function completeTriples({x, y, z}: SurfaceInput) {
  if (x.length !== y.length || x.length !== z.length) {
    throw new RangeError(`x, y and z must be of one length, found ${x.length}, ${y.length} and ${z.length}`);
  }
  const triples = {x: [] as number[], y: [] as number[], z: [] as number[]};
  for (let i = 0; i < x.length; ++i) {
    const row = {x: x[i], y: y[i], z: z[i]};
    if (row.x == null || row.y == null || row.z == null) continue;
    for (const [name, value] of Object.entries(row)) {
      if (!Number.isFinite(value)) throw new TypeError(`${name} must be numbers or null, found ${value}`);
    }
    triples.x.push(row.x);
    triples.y.push(row.y);
    triples.z.push(row.z);
  }
  return triples;
}

/** R⁻¹ Q' diag(variance) Q R⁻¹'. */
function crossCovariance(
  {q, rInverse, residuals}: LeastSquares,
  variance: (i: number) => number
): number[][] {
  const influence = rInverse.map((row) =>
    Array.from(residuals, (_, i) => row.reduce((sum, weight, k) => sum + weight * q[k]![i]!, 0))
  );
  return influence.map((a) =>
    influence.map((b) => a.reduce((sum, value, i) => sum + value * b[i]! * variance(i), 0))
  );
}

function leverage({q}: LeastSquares, i: number): number {
  return q.reduce((sum, qk) => sum + qk[i]! ** 2, 0);
}

function termOf(
  {classical, hc3, df, level}: Model,
  estimate: number,
  gradient: readonly number[]
): SurfaceTerm {
  const seHc3 = Math.sqrt(quadraticForm(hc3, gradient));
  const half = studentQuantile((1 + level) / 2, df) * seHc3;
  return {
    estimate,
    seClassical: Math.sqrt(quadraticForm(classical, gradient)),
    seHc3,
    t: estimate / seHc3,
    p: 2 * studentCdf(-Math.abs(estimate / seHc3), df),
    low: estimate - half,
    high: estimate + half
  };
}

function stationaryPointOf(b: readonly number[]): {x: number; y: number} | null {
  const [, b1, b2, b3, b4, b5] = b as [number, number, number, number, number, number];
  const curvature = 4 * b3 * b5 - b4 * b4;
  if (Math.abs(curvature) <= 1e-12 * (b3 * b3 + b4 * b4 + b5 * b5)) return null;
  return {x: (b2 * b4 - 2 * b1 * b5) / curvature, y: (b1 * b4 - 2 * b2 * b3) / curvature};
}

function slopeOfAxis(b: readonly number[]): number {
  const [, , , b3, b4, b5] = b as [number, number, number, number, number, number];
  return (b5 - b3 + Math.sqrt((b3 - b5) ** 2 + b4 * b4)) / b4;
}

function interceptOfAxis(b: readonly number[]): number {
  const point = stationaryPointOf(b);
  return point ? point.y - slopeOfAxis(b) * point.x : Number.NaN;
}

function principalAxisOf(model: Model): ResponseSurface["principalAxis"] {
  if (model.b[4] === 0 || stationaryPointOf(model.b) === null) return null;
  return {
    p10: termOf(model, interceptOfAxis(model.b), gradientOf(interceptOfAxis, model)),
    p11: termOf(model, slopeOfAxis(model.b), gradientOf(slopeOfAxis, model))
  };
}

/** Central differences at a thousandth of each standard error: good to some 1e-6 of the gradient. */
function gradientOf(figure: (b: readonly number[]) => number, {b, classical}: Model): number[] {
  return b.map((value, k) => {
    const step = 1e-3 * Math.sqrt(classical[k]![k]!);
    return (figure(b.with(k, value + step)) - figure(b.with(k, value - step))) / (2 * step);
  });
}

/** Pairs whose standardised values differ by more than half a standard deviation (Fleenor et al. 1996). */
function discrepancyOf(x: readonly number[], y: readonly number[]): {above: number; below: number} {
  const zx = standardised(x);
  const zy = standardised(y);
  const differences = zx.map((value, i) => value - zy[i]!);
  return {
    above: differences.filter((d) => d > 0.5).length / x.length,
    below: differences.filter((d) => d < -0.5).length / x.length
  };
}

function congruenceOf(
  n: number,
  {a3, a4, a5}: NonNullable<ResponseSurface["surface"]>,
  axis: ResponseSurface["principalAxis"],
  discrepant: {above: number; below: number},
  level: number
): CongruenceTests {
  const tests = {
    fallsOffTheLine: a4.estimate < 0 && a4.p < 1 - level,
    axisHasSlopeOne: axis !== null && axis.p11.low <= 1 && axis.p11.high >= 1,
    axisPassesOrigin: axis !== null && axis.p10.low <= 0 && axis.p10.high >= 0,
    isSymmetric: a3.p >= 1 - level && a5.p >= 1 - level,
    hasEnoughDiscrepancy: n >= 100 && discrepant.above >= 0.1 && discrepant.below >= 0.1
  };
  return {...tests, isSupported: Object.values(tests).every(Boolean)};
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  return values.map((value) => (value - mean) / sd);
}

function products(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value * b[i]!);
}

function unit(k: number): number[] {
  return Array.from({length: 6}, (_, i) => (i === k ? 1 : 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function quadraticForm(matrix: readonly (readonly number[])[], vector: readonly number[]): number {
  return Math.max(
    0,
    dot(
      vector,
      matrix.map((row) => dot(row, vector))
    )
  );
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
