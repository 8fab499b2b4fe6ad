/** How likely each level 1..5 is to be chosen for a target level, and how far off that is. */
export interface LevelChances {
  /** Chances that the level chosen is at most 1, 2, 3, 4, 5. */
  cumulative: number[];
  /** Within one point of the target; more than one and up to two; further off. Sums to 1. */
  near: number;
  midway: number;
  far: number;
}

/**
 * Chances fall off exponentially with the distance from the target: by a factor e every `spread` points. `shift` is
 * how much lower than the target the likeliest level lies. One entry for each target 1, 1.5 … 5.
 */
export function levelChances(spread: number, shift: number): LevelChances[] {
  return Array.from({length: 9}, (_, i) => {
    const target = 1 + i / 2;
    const weights = [1, 2, 3, 4, 5].map((level) => Math.exp(-Math.abs(level - (target - shift)) / spread));
    const sum = weights.reduce((a, b) => a + b, 0);
    const within = (low: number, high: number) =>
      weights.reduce((total, weight, at) => {
        const off = Math.abs(at + 1 - target);
        return off > low && off <= high ? total + weight / sum : total;
      }, 0);
    let running = 0;
    return {
      cumulative: weights.map((weight) => (running += weight / sum)),
      near: within(-1, 1),
      midway: within(1, 2),
      far: within(2, 5)
    };
  });
}

/** The entry of a target level. */
export function chancesAt(table: readonly LevelChances[], target: number): LevelChances {
  return table[Math.round((target - 1) * 2)]!;
}

/** The level that a uniform draw chooses. */
export function levelOf({cumulative}: LevelChances, uniform: number): number {
  return (
    1 +
    Math.max(
      0,
      cumulative.findIndex((chance, i) => uniform < chance || i === 4)
    )
  );
}
