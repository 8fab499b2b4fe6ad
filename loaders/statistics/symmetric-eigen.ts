export interface SymmetricEigen {
  /** In no particular order. */
  values: Float64Array;
  /** `vectors[k]` has length 1 and belongs to `values[k]`. */
  vectors: Float64Array[];
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations
 * (Golub & Van Loan, Matrix Computations, 8.5). `matrix` is a list of rows, left as it is.
 */
export function symmetricEigen(matrix: readonly ArrayLike<number>[]): SymmetricEigen {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, k) => new Float64Array(size).fill(1, k, k + 1));
  const scale = a.reduce((sum, row) => sum + row.reduce((rowSum, value) => rowSum + value * value, 0), 0);
  for (let sweep = 0; sweep < 60 && offDiagonal(a) > 1e-32 * scale; ++sweep) {
    for (let p = 0; p < size - 1; ++p) {
      for (let q = p + 1; q < size; ++q) rotate(a, vectors, p, q);
    }
  }
  return {values: Float64Array.from(a, (row, k) => row[k]!), vectors};
}

function offDiagonal(a: readonly Float64Array[]): number {
  let squares = 0;
  for (let p = 0; p < a.length; ++p) {
    for (let q = p + 1; q < a.length; ++q) squares += 2 * a[p]![q]! ** 2;
  }
  return squares;
}

/** Turns the plane of p and q until a[p][q] = 0. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number) {
  const rowP = a[p]!;
  const rowQ = a[q]!;
  if (rowP[q] === 0) return;
  const theta = (rowQ[q]! - rowP[p]!) / (2 * rowP[q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < a.length; ++k) {
    const row = a[k]!;
    [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
  }
  for (let k = 0; k < a.length; ++k) {
    [rowP[k], rowQ[k]] = [c * rowP[k]! - s * rowQ[k]!, s * rowP[k]! + c * rowQ[k]!];
    const vectorP = vectors[p]!;
    const vectorQ = vectors[q]!;
    [vectorP[k], vectorQ[k]] = [c * vectorP[k]! - s * vectorQ[k]!, s * vectorP[k]! + c * vectorQ[k]!];
  }
}
