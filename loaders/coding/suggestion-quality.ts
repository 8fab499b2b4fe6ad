import {newcombe} from "../statistics/newcombe.js";
import {wilson} from "../statistics/wilson.js";
import type {PlacedCoding} from "./coding.js";
import type {CodedUnit} from "./final-codes.js";

/** What suggestions were worth, and what they may have done to coders (method.md 10.6). */
export interface SuggestionFigure {
  measure: "recall_at_5" | "accepted" | "in_top_5_shown" | "in_top_5_withheld" | "anchoring";
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  reason: string | null;
}

/**
 * Recall at 5: of the units whose suggestions were withheld, the share whose last word stands among the five (the blind
 * subset, so that coders cannot have followed them). Accepted: of the codings that saw suggestions, the share that took
 * one. Anchoring: how much more often a coder's code stands among the five where they were shown than where they were
 * withheld; its interval is Newcombe's (1998, Stat Med 17:873, method 10). `ranked` gives a unit's five. Units without a
 * code of the codebook, `none`, count in no share: nothing could have been suggested for them.
 */
export function suggestionQuality(
  codings: readonly PlacedCoding[],
  settled: readonly CodedUnit[],
  ranked: (unit: string) => readonly string[]
): SuggestionFigure[] {
  const isCode = (code: string | null): code is string => code !== null && code !== "none";
  const withheld = new Set(
    codings.filter(({suggestions}) => suggestions === "withheld").map(({unit}) => unit)
  );
  const blind = settled.filter(({unit, code}) => withheld.has(unit) && isCode(code));
  const hits = blind.filter(({unit, code}) => ranked(unit).includes(code!)).length;
  const part = (state: PlacedCoding["suggestions"]) =>
    codings.filter(({suggestions, code}) => suggestions === state && isCode(code));
  const [seen, unseen] = [part("shown"), part("withheld")];
  const inFive = (list: readonly PlacedCoding[]) =>
    list.filter(({unit, code}) => ranked(unit).includes(code!)).length;
  const share = (measure: SuggestionFigure["measure"], x: number, n: number): SuggestionFigure => {
    if (n === 0) return {measure, value: null, low: null, high: null, n, reason: "no such coding"};
    const {low, high} = wilson(x, n);
    return {measure, value: x / n, low, high, n, reason: null};
  };
  const shown = share("in_top_5_shown", inFive(seen), seen.length);
  const hidden = share("in_top_5_withheld", inFive(unseen), unseen.length);
  return [
    share("recall_at_5", hits, blind.length),
    share("accepted", seen.filter(({rank}) => rank !== null).length, seen.length),
    shown,
    hidden,
    {measure: "anchoring", ...newcombe(shown, hidden), n: seen.length + unseen.length}
  ];
}
