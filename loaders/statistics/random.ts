/** A source of numbers in [0, 1). */
export type RandomSource = () => number;

/**
 * A seeded source of uniform numbers: sfc32 (Doty-Humphrey, PractRand), seeded through splitmix32. The same seed gives
 * the same numbers everywhere. Not for secrets. Throws a RangeError unless the seed is a whole number.
 */
export function randomSource(seed: number): RandomSource {
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be a whole number, found ${seed}`);
  const next = splitmix32(seed | 0);
  let [a, b, c, d] = [next(), next(), next(), (2 * Math.floor(seed / 2 ** 32) + 1) | 0];
  const draw = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  // The first draws still show the seed.
  for (let i = 0; i < 12; i++) draw();
  return draw;
}

/** A whole number in 0 .. below - 1. */
export function randomInteger(random: RandomSource, below: number): number {
  return Math.floor(random() * below);
}

/** Shuffles in place (Fisher-Yates) and returns the array. */
export function shuffle<T>(items: T[], random: RandomSource): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = randomInteger(random, i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let t = state ^ (state >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return t ^ (t >>> 15);
  };
}
