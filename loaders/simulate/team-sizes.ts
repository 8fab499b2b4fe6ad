import {draw} from "./draws.js";

/**
 * Splits `reps` over `count` teams of uneven size: 6 to 25 where the mean allows it, otherwise around the mean. `low` and
 * `high` bound sizes in every quarter; the sizes here keep one person away from both, so that people can move. A first
 * team that will split is large enough for two.
 */
export function teamSizes(
  reps: number,
  count: number,
  firstSplits: boolean,
  key: number
): {sizes: number[]; low: number; high: number} {
  const mean = reps / count;
  const low = mean >= 9 ? 6 : Math.max(1, Math.floor(mean * 0.6));
  const high = mean <= 20 ? 25 : Math.ceil(mean * 1.5);
  const first = firstSplits ? Math.min(high, Math.max(2 * low, Math.round(mean * 1.5))) : null;
  const rest = first === null ? count : count - 1;
  const total = reps - (first ?? 0);
  const floor = Math.min(low + 1, Math.floor(total / rest));
  const ceiling = Math.max(high - 1, Math.ceil(total / rest));
  const weights = Array.from({length: rest}, (_, i) => 0.5 + draw(key, i));
  const sum = weights.reduce((a, b) => a + b, 0);
  const sizes = weights.map((weight) =>
    Math.min(ceiling, Math.max(floor, Math.round((weight / sum) * total)))
  );
  let surplus = sizes.reduce((a, b) => a + b, 0) - total;
  for (let i = 0; surplus !== 0; i = (i + 1) % rest) {
    const step = Math.sign(surplus);
    if (sizes[i]! - step < floor || sizes[i]! - step > ceiling) continue;
    sizes[i]! -= step;
    surplus -= step;
  }
  return {sizes: first === null ? sizes : [first, ...sizes], low, high};
}
