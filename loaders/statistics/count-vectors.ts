/**
 * Calls `visit` with every way in which n answers can fall on the options, and how likely it is when each answer
 * takes each option with the same probability. The list of counts is reused: copy what you keep.
 */
export function forEachCountVector(
  n: number,
  options: number,
  visit: (counts: Uint32Array, probability: number) => void
): void {
  const logFactorial = new Float64Array(n + 1);
  for (let k = 2; k <= n; ++k) logFactorial[k] = logFactorial[k - 1]! + Math.log(k);
  const counts = new Uint32Array(options);
  const fill = (option: number, left: number, logProbability: number) => {
    if (option === options - 1) {
      counts[option] = left;
      visit(counts, Math.exp(logProbability - logFactorial[left]!));
      return;
    }
    for (let count = 0; count <= left; ++count) {
      counts[option] = count;
      fill(option + 1, left - count, logProbability - logFactorial[count]!);
    }
  };
  fill(0, n, logFactorial[n]! - n * Math.log(options));
}

/** How many ways there are: C(n + options - 1, options - 1). */
export function countVectors(n: number, options: number): number {
  let ways = 1;
  for (let k = 1; k < options; ++k) ways = (ways * (n + k)) / k;
  return ways;
}
