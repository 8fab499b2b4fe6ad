/**
 * Quantile of values sorted ascending, by linear interpolation between order statistics (Hyndman & Fan's type 7,
 * the default of R and NumPy). `probability` in 0..1; throws a RangeError for no values.
 */
export function percentile(sorted: ArrayLike<number>, probability: number): number {
  if (sorted.length === 0) throw new RangeError("sorted must hold at least one value, found none");
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
