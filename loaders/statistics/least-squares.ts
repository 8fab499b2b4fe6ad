/** A least-squares fit by orthogonal columns. */
export interface LeastSquares {
  /** A coefficient a column; null where the column adds nothing to those before it. */
  coefficients: (number | null)[];
  residuals: Float64Array;
  /** Indices of the columns that were kept, in order. */
  kept: number[];
  /** Orthonormal basis of the kept columns: leverage of row i is Σ q[k][i]². */
  q: Float64Array[];
  /** R⁻¹ of the kept columns, upper triangular: (X'X)⁻¹ = R⁻¹ R⁻¹'. */
  rInverse: Float64Array[];
}

/** What is left of a column, relative to its length, below which it counts as a combination of earlier ones. */
const collinear = 1e-9;

/**
 * Least squares of y on the columns, by Gram-Schmidt done twice, which is as accurate as Householder's QR
 * (Björck 1996, Numerical Methods for Least Squares Problems, 2.4). A column that depends on earlier ones is dropped.
 */
export function leastSquares(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): LeastSquares {
  const kept: number[] = [];
  const q: Float64Array[] = [];
  const r: Float64Array[] = [];
  for (const [index, column] of columns.entries()) {
    const rest = Float64Array.from(column);
    const length = norm(rest);
    const projections = new Float64Array(columns.length);
    orthogonalise(rest, q, projections);
    orthogonalise(rest, q, projections);
    const left = norm(rest);
    if (left <= collinear * length) continue;
    for (let i = 0; i < rest.length; ++i) rest[i] = rest[i]! / left;
    projections[kept.length] = left;
    kept.push(index);
    q.push(rest);
    r.push(projections);
  }

  const residuals = Float64Array.from(y);
  const effects = new Float64Array(kept.length);
  orthogonalise(residuals, q, effects);
  orthogonalise(residuals, q, effects);

  const rInverse = inverseOfUpper(r);
  const coefficients: (number | null)[] = columns.map(() => null);
  for (const [k, index] of kept.entries()) {
    let coefficient = 0;
    for (let l = k; l < kept.length; ++l) coefficient += rInverse[k]![l]! * effects[l]!;
    coefficients[index] = coefficient;
  }
  return {coefficients, residuals, kept, q, rInverse};
}

/** Takes the part along each q out of `rest` and adds its length to `projections`. */
function orthogonalise(rest: Float64Array, q: readonly Float64Array[], projections: Float64Array) {
  for (const [k, direction] of q.entries()) {
    let along = 0;
    for (let i = 0; i < rest.length; ++i) along += direction[i]! * rest[i]!;
    for (let i = 0; i < rest.length; ++i) rest[i] = rest[i]! - along * direction[i]!;
    projections[k] = projections[k]! + along;
  }
}

/** `columns[l][k]` is row k of column l. */
function inverseOfUpper(columns: readonly Float64Array[]): Float64Array[] {
  const size = columns.length;
  const inverse = columns.map(() => new Float64Array(size));
  for (let l = 0; l < size; ++l) {
    inverse[l]![l] = 1 / columns[l]![l]!;
    for (let k = l - 1; k >= 0; --k) {
      let sum = 0;
      for (let m = k + 1; m <= l; ++m) sum += columns[m]![k]! * inverse[m]![l]!;
      inverse[k]![l] = -sum / columns[k]![k]!;
    }
  }
  return inverse;
}

function norm(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}
