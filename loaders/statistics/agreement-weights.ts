import type {Code} from "./codings.js";

/**
 * How much agreement a pair of categories is, 1 for the same one:
 * none for others (`unweighted`), 1 - |a - b| / (q - 1) (`linear`), 1 - (a - b)² / (q - 1)² (`quadratic`), over the
 * categories' own numbers and their range, or over their positions where they are words; `ordinal` is Gwet's, from how
 * many pairs of categories lie between. A matrix of one's own is taken as it is.
 */
export type AgreementWeights =
  | "unweighted"
  | "linear"
  | "quadratic"
  | "ordinal"
  | readonly (readonly number[])[];

/** The q x q matrix of weights. Throws a RangeError for one that is not square, not symmetric, or not 1 on its diagonal. */
export function weightMatrix(
  categories: readonly Code[],
  weights: AgreementWeights
): readonly (readonly number[])[] {
  if (typeof weights !== "string") return ownMatrix(weights, categories.length);
  const numbers = categories.every((code) => typeof code === "number");
  const place = categories.map((code, i) => (numbers ? (code as number) : i));
  const range = Math.max(...place) - Math.min(...place);
  const weight: Record<typeof weights, (a: number, b: number) => number> = {
    unweighted: (a, b) => (a === b ? 1 : 0),
    linear: (a, b) => 1 - Math.abs(place[a]! - place[b]!) / range,
    quadratic: (a, b) => 1 - (place[a]! - place[b]!) ** 2 / range ** 2,
    ordinal: (a, b) => 1 - pairsBetween(a, b) / pairsBetween(0, categories.length - 1)
  };
  return categories.map((_, a) => categories.map((__, b) => (a === b ? 1 : weight[weights](a, b))));
}

function pairsBetween(a: number, b: number): number {
  const n = Math.abs(a - b) + 1;
  return (n * (n - 1)) / 2;
}

function ownMatrix(
  weights: readonly (readonly number[])[],
  categories: number
): readonly (readonly number[])[] {
  if (weights.length !== categories || weights.some((row) => row.length !== categories)) {
    throw new RangeError(`weights must be a ${categories} x ${categories} matrix`);
  }
  for (const [a, row] of weights.entries()) {
    for (const [b, w] of row.entries()) {
      if (!(w >= 0 && w <= 1)) throw new RangeError(`weights must lie in 0..1, found ${w}`);
      if (w !== weights[b]![a])
        throw new RangeError(`weights must be symmetric, found ${w} and ${weights[b]![a]}`);
      if (a === b && w !== 1) throw new RangeError(`weights must be 1 on the diagonal, found ${w}`);
    }
  }
  return weights;
}
