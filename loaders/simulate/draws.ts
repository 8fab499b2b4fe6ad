/**
 * Random numbers by address instead of in sequence: the same key and place give the same number, whatever else is
 * drawn. So another quarter, person or expectation never changes what was drawn for the others.
 */
export function draw(key: number, place: number): number {
  return mixed((key + Math.imul(place, 0x9e3779b9)) | 0) / 0x1_0000_0000;
}

/** A key of its own for each combination of integers, e.g. seed and person. */
export function keyOf(...parts: number[]): number {
  return parts.reduce((key, part) => mixed((Math.imul(key, 31) + part + 0x6a09e667) | 0), 0);
}

/** About normal, mean 0 and standard deviation 1: the sum of four uniforms, so never beyond 3.5. */
export function normalDraw(key: number, place: number): number {
  const own = keyOf(key, place);
  return (draw(own, 0) + draw(own, 1) + draw(own, 2) + draw(own, 3) - 2) * Math.sqrt(3);
}

/** A whole number from `low` to `high`, both included. */
export function integerDraw(key: number, place: number, low: number, high: number): number {
  return low + Math.floor(draw(key, place) * (high - low + 1));
}

/** Whole numbers 0 to n - 1 in random order (Fisher and Yates). */
export function shuffled(key: number, n: number): number[] {
  const order = Array.from({length: n}, (_, i) => i);
  for (let i = n - 1; i > 0; --i) {
    const j = integerDraw(key, i, 0, i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** The finaliser "lowbias32" (C. Wellons, public domain): every input bit flips each output bit about half the time. */
function mixed(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}
