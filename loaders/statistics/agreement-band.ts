export type AgreementBand = "polarised" | "none" | "weak" | "moderate" | "strong" | "very strong";

/**
 * The words of LeBreton & Senter (2008, ORM 11:815) for an rwg or r*wg(j), rounded to two decimals: none to .30, weak
 * to .50, moderate to .70, strong to .90. Below 0 opinions are polarised. A convention, not a test.
 */
export function agreementBand(agreement: number): AgreementBand {
  if (!(agreement <= 1)) throw new RangeError(`agreement must be a number <= 1, found ${agreement}`);
  const rounded = Math.round(agreement * 100) / 100;
  if (rounded < 0) return "polarised";
  if (rounded <= 0.3) return "none";
  if (rounded <= 0.5) return "weak";
  if (rounded <= 0.7) return "moderate";
  return rounded <= 0.9 ? "strong" : "very strong";
}
