/*
 * Distribution functions and quantiles, accurate to about 1e-13: the incomplete beta function by Lentz's continued
 * fraction and the incomplete gamma function by its series or continued fraction (Press et al., Numerical Recipes,
 * 3rd ed. 2007, 6.2 and 6.4), log gamma by Lanczos (g = 7, nine terms). Quantiles invert these by bisection.
 */

/** P(Z <= z) of the standard normal. */
export function normalCdf(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z > 0 ? 1 - tail : tail;
}

/** z with normalCdf(z) = p; p in 0..1, the ends giving -Infinity and Infinity. */
export function normalQuantile(p: number): number {
  assertProbability(p);
  if (p > 0.5) return -normalQuantile(1 - p);
  return p === 0.5 ? 0 : invert(normalCdf, p, -40, 0);
}

/** P(T <= t) of Student's t with `df` > 0 degrees of freedom. */
export function studentCdf(t: number, df: number): number {
  assertPositive("df", df);
  const tail = betaCdf(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** t with studentCdf(t, df) = p. */
export function studentQuantile(p: number, df: number): number {
  assertProbability(p);
  assertPositive("df", df);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  let low = -2;
  while (studentCdf(low, df) > p) low *= 2;
  return invert((t) => studentCdf(t, df), p, low, 0);
}

/** P(F <= f) of Fisher's F with d1 and d2 degrees of freedom. */
export function fisherCdf(f: number, d1: number, d2: number): number {
  return 1 - fisherTail(f, d1, d2);
}

/** P(F > f): what 1 - fisherCdf loses to rounding when it is small. */
export function fisherTail(f: number, d1: number, d2: number): number {
  assertPositive("d1", d1);
  assertPositive("d2", d2);
  return f <= 0 ? 1 : betaCdf(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
}

/** f with fisherCdf(f, d1, d2) = p, 0 <= p < 1. */
export function fisherQuantile(p: number, d1: number, d2: number): number {
  assertProbability(p);
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  let high = 2;
  while (fisherCdf(high, d1, d2) < p) high *= 2;
  return invert((f) => fisherCdf(f, d1, d2), p, 0, high);
}

/** P(X <= x) of chi-square with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return 1 - chiSquareTail(x, df);
}

/** P(X > x), accurate where it is small. */
export function chiSquareTail(x: number, df: number): number {
  assertPositive("df", df);
  return x <= 0 ? 1 : upperGamma(df / 2, x / 2);
}

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const sum = lanczos.reduce(
    (total, coefficient, i) => total + (i === 0 ? coefficient : coefficient / (x - 1 + i)),
    0
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];

const tiny = 1e-300;
const epsilon = 1e-16;
const maxTerms = 10_000;

/** The regularised incomplete beta function I_x(a, b). */
function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / atLeastTiny(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= maxTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / atLeastTiny(1 + even * d);
    c = atLeastTiny(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / atLeastTiny(1 + odd * d);
    c = atLeastTiny(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < epsilon) break;
  }
  return h;
}

/** The regularised upper incomplete gamma function Q(a, x). */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? 1 - front * gammaSeries(a, x) : front * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= maxTerms && Math.abs(term) > Math.abs(sum) * epsilon; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i <= maxTerms; i++) {
    const term = -i * (i - a);
    b += 2;
    d = 1 / atLeastTiny(term * d + b);
    c = atLeastTiny(b + term / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < epsilon) break;
  }
  return h;
}

function atLeastTiny(x: number): number {
  return Math.abs(x) < tiny ? tiny : x;
}

/** Bisects until neighbouring numbers are left; `cdf` rises from low to high. */
function invert(cdf: (x: number) => number, p: number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (cdf(middle) < p) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

function assertProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must lie in 0..1, found ${p}`);
}

function assertPositive(name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${name} must be > 0, found ${value}`);
}
