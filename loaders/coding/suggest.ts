import {randomSource} from "../statistics/random.js";
import {type Code, type Codebook, currentCodes} from "./codebook.js";
import {type Terms, termsOf} from "./terms.js";
import type {CodingLanguage} from "./words/languages.js";

/** A code that a unit may mean, the likelier first. */
export interface Suggestion {
  code: string;
  /** BM25; comparable within a unit only. */
  score: number;
}

/** How many a coder sees. */
export const suggested = 5;
/** The share of units that get none, so that it can be measured what suggestions do to coders. */
export const withheldShare = 0.2;

const [k1, b] = [1.2, 0.75];
/** How much pieces of words count beside whole ones; from `npm run bench -- coding`. */
const pieceWeight = 0.5;

/** Finds the codes that a text may mean. */
export type Suggester = (text: string, direction: {holder: string; target: string}) => Suggestion[];

/**
 * Ranks codes by BM25 (Robertson & Zaragoza 2009, FnTIR 3:333; k1 = 1.2, b = 0.75) over stems, pairs of stems and
 * character 3- to 5-grams, of what the codebook says of each code. Codes of other directions are left out, and so are
 * those that share no term with the text. What must be coded by a person, the action, it does not know.
 */
export function suggesterOf(codebook: Codebook, languages: readonly CodingLanguage[]): Suggester {
  const codes = currentCodes(codebook);
  const terms = codes.map((code) => termsOf(describe(code), languages));
  const words = bm25(terms.map((each) => each.words));
  const pieces = bm25(terms.map((each) => each.pieces));
  const scores = new Float64Array(codes.length);
  return (text, {holder, target}) => {
    const asked: Terms = termsOf(text, languages);
    scores.fill(0);
    words(asked.words, 1, scores);
    pieces(asked.pieces, pieceWeight, scores);
    const best: number[] = [];
    for (const [i, code] of codes.entries()) {
      const score = scores[i]!;
      if (score <= 0 || !fits(code, holder, target)) continue;
      if (best.length === suggested && score <= scores[best.at(-1)!]!) continue;
      // Of two with one score the earlier in the codebook stands first.
      const place = best.findIndex((other) => scores[other]! < score);
      best.splice(place === -1 ? best.length : place, 0, i);
      if (best.length > suggested) best.pop();
    }
    return best.map((i) => ({code: codes[i]!.code, score: scores[i]!}));
  };
}

function fits({holder, target}: Code, ofHolder: string, ofTarget: string): boolean {
  return holder === null || (holder === ofHolder && target === ofTarget);
}

/**
 * All that the codebook says a code is; what it is not would only attract what it excludes. The paraphrase is left out:
 * it is written after coding, from what was coded, and must not change suggestions on the way.
 */
export function describe({label, theme, definition, include, examples}: Code): string {
  return [label, theme ?? "", definition === label ? "" : definition, include, ...examples].join(" . ");
}

/** Adds a query's scores, times `weight`, to `scores`. */
type Scorer = (query: readonly string[], weight: number, scores: Float64Array) => void;

function bm25(documents: readonly (readonly string[])[]): Scorer {
  const lengths = documents.map((terms) => terms.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
  const places = new Map<string, Map<number, number>>();
  for (const [d, terms] of documents.entries()) {
    for (const term of terms) {
      const own = places.get(term) ?? new Map<number, number>();
      places.set(term, own);
      own.set(d, (own.get(d) ?? 0) + 1);
    }
  }
  const postings = new Map(
    [...places].map(([term, own]) => {
      const idf = Math.log(1 + (documents.length - own.size + 0.5) / (own.size + 0.5));
      const gains = [...own].map(([d, tf]) => {
        const norm = k1 * (1 - b + (b * lengths[d]!) / mean);
        return (idf * tf * (k1 + 1)) / (tf + norm);
      });
      return [term, {documents: Int32Array.from(own.keys()), gains: Float64Array.from(gains)}] as const;
    })
  );
  return (query, weight, scores) => {
    // A term counts once, however often a text repeats it.
    for (const term of new Set(query)) {
      const found = postings.get(term);
      if (found === undefined) continue;
      for (let i = 0; i < found.documents.length; i++)
        scores[found.documents[i]!]! += weight * found.gains[i]!;
    }
  };
}

/**
 * Whether a unit gets no suggestions: a draw from the seed and the unit's id, so that it is the same for every coder and
 * does not change when units are added.
 */
export function isWithheld(unit: string, seed: number): boolean {
  const key = Number.parseInt(unit.slice(0, 8), 16);
  return randomSource((seed ^ key) >>> 0)() < withheldShare;
}
