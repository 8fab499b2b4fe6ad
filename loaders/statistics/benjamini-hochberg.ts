export interface AdjustedPValues {
  /** Adjusted p, 0..1, in the order given; null where p was null. */
  adjusted: (number | null)[];
  /** Tests in the family. */
  m: number;
}

export interface FamilyOptions {
  /**
   * Tests planned, where that is more than the p values at hand: a filter must not shrink the family.
   * Default: the p values that are not null.
   */
  familySize?: number;
}

/**
 * Benjamini-Hochberg adjusted p values (1995, JRSS-B 57:289): p_adj(i) = min over j >= i of m p(j) / j.
 *
 * Holds for independent tests and under positive dependence. A null is a test that gave no p; it is not counted
 * in the family. Throws a RangeError for p outside 0..1 or a family smaller than the p values at hand.
 */
export function benjaminiHochberg(
  p: readonly (number | null)[],
  options: FamilyOptions = {}
): AdjustedPValues {
  return stepUp(p, options, () => 1);
}

/** As `benjaminiHochberg`, valid under any dependence: times 1 + 1/2 + … + 1/m (Benjamini & Yekutieli 2001). */
export function benjaminiYekutieli(
  p: readonly (number | null)[],
  options: FamilyOptions = {}
): AdjustedPValues {
  return stepUp(p, options, (m) => {
    let sum = 0;
    for (let i = m; i >= 1; --i) sum += 1 / i;
    return sum;
  });
}

function stepUp(
  p: readonly (number | null)[],
  {familySize}: FamilyOptions,
  penalty: (m: number) => number
): AdjustedPValues {
  const tests: {p: number; index: number}[] = [];
  for (const [index, value] of p.entries()) {
    if (value === null) continue;
    if (!(value >= 0 && value <= 1)) throw new RangeError(`p must lie in 0..1, found ${value}`);
    tests.push({p: value, index});
  }
  const m = familySize ?? tests.length;
  if (!(Number.isInteger(m) && m >= tests.length)) {
    throw new RangeError(`familySize must be a whole number >= ${tests.length} p values, found ${m}`);
  }
  const factor = m * penalty(m);
  const adjusted: (number | null)[] = p.map(() => null);
  let smallest = 1;
  tests.sort((a, b) => a.p - b.p);
  for (let rank = tests.length; rank >= 1; --rank) {
    const test = tests[rank - 1]!;
    smallest = Math.min(smallest, (factor * test.p) / rank);
    adjusted[test.index] = smallest;
  }
  return {adjusted, m};
}
