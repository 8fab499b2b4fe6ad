import {studentQuantile} from "../statistics/distributions.js";
import {gwetAC} from "../statistics/gwet-ac.js";
import {krippendorffAlpha} from "../statistics/krippendorff-alpha.js";
import {percentAgreement} from "../statistics/percent-agreement.js";

/** A figure with its 95 % interval; null where it is not defined. */
export interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Krippendorff (2004): from .80 on final, from .667 on tentative, below that the codebook is mended and coded again. */
export type ReliabilityBand = "final" | "tentative" | "below";

/** How far coders agree on one variable. */
export interface Reliability {
  /** Units with at least two codes. */
  units: number;
  percent: Estimate;
  /** Krippendorff's alpha, nominal. */
  alpha: Estimate;
  /** Gwet's AC1. */
  ac1: Estimate;
  band: ReliabilityBand | null;
  /** The category that takes more than 80 % of all codes: alpha is low then whatever coders do. */
  prevalent: string | null;
  /** Why a figure is null. */
  reason: string | null;
}

/** What each coder gave to each unit; null where a coder gave nothing. */
export type CodeTable = readonly (readonly (string | null)[])[];

export const acceptable = {final: 0.8, tentative: 0.667} as const;
const prevalentShare = 0.8;
const replicates = 2000;

/**
 * Percent agreement, Krippendorff's alpha (nominal) and Gwet's AC1, all three (method.md 5), from a row a unit and a
 * column a coder; `categories` is the whole list of the codebook, unused ones included. Alpha's interval is a percentile
 * interval over 2000 resamples of units; the others' are Student's with units - 1 degrees of freedom, cut at 1.
 */
export function reliabilityOf(table: CodeTable, categories: readonly string[], seed: number): Reliability {
  const used = new Set(table.flat().filter((code) => code !== null));
  const codings = {categories: [...new Set([...categories, ...used])], units: table};
  const percent = percentAgreement(codings);
  const alpha = krippendorffAlpha(codings, {replicates, seed});
  const ac1 = gwetAC(codings);
  // Units with a single code say something of AC1's chance agreement, and count among its degrees of freedom.
  const units = table.filter((codes) => codes.some((code) => code !== null)).length;
  return {
    units: percent.compared,
    percent: {value: percent.pairs, ...studentInterval(percent.pairs, percent.se, units, 0)},
    alpha: {value: alpha.value, low: alpha.low, high: alpha.high},
    ac1: {value: ac1.value, ...studentInterval(ac1.value, ac1.se, units, -1)},
    band: bandOf(alpha.value),
    prevalent: prevalentOf(table),
    reason: alpha.reason ?? ac1.reason
  };
}

/** The same for one category against all others. */
export function reliabilityOfCategory(table: CodeTable, category: string, seed: number): Reliability {
  const others = `not ${category}`;
  const binary = table.map((codes) =>
    codes.map((code) => (code === null ? null : code === category ? category : others))
  );
  return reliabilityOf(binary, [category, others], seed);
}

export function bandOf(alpha: number | null): ReliabilityBand | null {
  if (alpha === null) return null;
  return alpha >= acceptable.final ? "final" : alpha >= acceptable.tentative ? "tentative" : "below";
}

/** How often one coder gave the row's category where the other gave the column's; both in the order of `categories`. */
export function confusionOf(
  pairs: readonly (readonly [string | null, string | null])[],
  categories: readonly string[]
): number[][] {
  const place = new Map(categories.map((category, i) => [category, i]));
  const counts = categories.map(() => categories.map(() => 0));
  for (const [first, second] of pairs) {
    const row = place.get(first ?? "");
    const column = place.get(second ?? "");
    if (row !== undefined && column !== undefined) counts[row]![column]!++;
  }
  return counts;
}

function studentInterval(value: number | null, se: number | null, units: number, least: number) {
  if (value === null || se === null || units < 2) return {low: null, high: null};
  const half = studentQuantile(0.975, units - 1) * se;
  return {low: Math.max(least, value - half), high: Math.min(1, value + half)};
}

function prevalentOf(table: CodeTable): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const code of table.flat()) {
    if (code === null) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    all++;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] > prevalentShare * all ? most[0] : null;
}
