import {type CodingLanguage, languageOf, languageTools} from "./words/languages.js";
import {wordsOf} from "./words/words.js";

/** A text as the index counts it: stems and pairs of stems, and the pieces of its words. */
export interface Terms {
  words: string[];
  pieces: string[];
}

const [shortest, longest] = [3, 5];

/**
 * The terms of a text: stems of its words without stop words, alone and in pairs, and the character 3- to 5-grams of the
 * words with their ends marked. Accents and umlauts are put aside, so that `Rabätte` and `rabatte` meet; the pieces are
 * what a typing error leaves in common with the right word.
 */
export function termsOf(text: string, languages: readonly CodingLanguage[]): Terms {
  const all = wordsOf(text).map(({word}) => word);
  const {stopWords, stem} = languageTools[languageOf(all, languages)];
  const kept = all.filter((word) => word !== "&" && !stopWords.has(word));
  const stems = kept.map((word) => bare(stem(word)));
  const pairs = stems.slice(1).map((word, i) => `${stems[i]} ${word}`);
  return {words: [...stems, ...pairs], pieces: kept.flatMap((word) => piecesOf(bare(word)))};
}

function piecesOf(word: string): string[] {
  const marked = `^${word}$`;
  const pieces: string[] = [];
  for (let length = shortest; length <= longest; length++) {
    for (let start = 0; start + length <= marked.length; start++)
      pieces.push(marked.slice(start, start + length));
  }
  return pieces;
}

function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
}
