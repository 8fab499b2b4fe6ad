import {matchKey} from "./plain-text.js";

/**
 * The known text that is nearest to `text` by Levenshtein distance, or null where none is near: more than two fifths of
 * the longer text would have to change.
 */
export function nearest(text: string, known: readonly string[]): string | null {
  const wanted = matchKey(text);
  let [best, bestShare] = [null as string | null, 0.4];
  for (const candidate of known) {
    const key = matchKey(candidate);
    const share = distance(wanted, key) / Math.max(wanted.length, key.length, 1);
    if (share <= bestShare && share < 1 && (best === null || share < bestShare))
      [best, bestShare] = [candidate, share];
  }
  return best;
}

/** How many letters must be put in, taken out or changed to turn one text into the other (Levenshtein 1966). */
export function distance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
