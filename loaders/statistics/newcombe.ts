/** A proportion with its Wilson limits; all null where it is not defined. */
interface Proportion {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface ProportionDifference {
  /** First minus second, -1..1. */
  value: number | null;
  low: number | null;
  high: number | null;
  reason: string | null;
}

/**
 * The difference of two independent proportions with Newcombe's hybrid score interval (1998, Stat Med 17:873, method 10),
 * from the Wilson limits of both. Null where one of them is.
 */
export function newcombe(first: Proportion, second: Proportion): ProportionDifference {
  const {value: p, low: pLow, high: pHigh} = first;
  const {value: q, low: qLow, high: qHigh} = second;
  if (p === null || q === null || pLow === null || pHigh === null || qLow === null || qHigh === null)
    return {value: null, low: null, high: null, reason: "one of the two is not defined"};
  return {
    value: p - q,
    low: p - q - Math.hypot(p - pLow, qHigh - q),
    high: p - q + Math.hypot(pHigh - p, q - qLow),
    reason: null
  };
}
