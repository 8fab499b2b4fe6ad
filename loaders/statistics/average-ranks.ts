/**
 * Ranks from 1 for the smallest; equal values share the mean of their ranks. Values must be finite.
 *
 * Values that differ by rounding alone (1e-12 of their size) are equal: two teams with 2 of 3 must tie, however
 * their means were added up.
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({length: values.length}, (_, i) => i);
  order.sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && isEqual(values[order[end]!]!, values[order[start]!]!)) ++end;
    for (let k = start; k < end; ++k) ranks[order[k]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
