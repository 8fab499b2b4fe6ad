/** The null distributions that a variance of ratings is held against. */
export type NullDistribution = "uniform" | "slight_skew" | "moderate_skew" | "heavy_skew";

/** LeBreton & Senter (2008, ORM 11:815), table 2, by number of options. */
const skewed: Record<Exclude<NullDistribution, "uniform">, Record<number, number>> = {
  slight_skew: {5: 1.34, 6: 1.85, 7: 2.9},
  moderate_skew: {5: 0.9, 6: 1.26, 7: 2.14},
  heavy_skew: {5: 0.44, 6: 0.69, 7: 1.39}
};

/**
 * Variance of random ratings on a scale of `options` options: (A² - 1) / 12 where all are equally likely; the skewed
 * ones as tabulated for 5 to 7 options (above these the table is irregular), else null.
 * Throws a RangeError below two options.
 */
export function nullVariance(options: number, distribution: NullDistribution = "uniform"): number | null {
  if (!(Number.isInteger(options) && options >= 2)) {
    throw new RangeError(`options must be a whole number >= 2, found ${options}`);
  }
  return distribution === "uniform" ? (options ** 2 - 1) / 12 : (skewed[distribution][options] ?? null);
}
