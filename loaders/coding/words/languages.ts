import {stemmer as englishStemmer} from "@orama/stemmers/english";
import {stemmer as germanStemmer} from "@orama/stemmers/german";
import {deu, eng} from "stopword";
import {english} from "./english.js";
import {german} from "./german.js";
import type {Vocabulary} from "./vocabulary.js";

/** The languages in which statements can be coded. */
export const codingLanguages = ["en", "de"] as const;
export type CodingLanguage = (typeof codingLanguages)[number];

/** What is known of a language: its words for doing, its stop words, and how a word is cut to its stem. */
export interface LanguageTools {
  vocabulary: Vocabulary;
  stopWords: ReadonlySet<string>;
  stem(word: string): string;
}

/** By language. Stop words are those of the package stopword, stems those of Snowball in @orama/stemmers. */
export const languageTools: Readonly<Record<CodingLanguage, LanguageTools>> = {
  en: {vocabulary: english, stopWords: new Set(eng), stem: englishStemmer},
  de: {vocabulary: german, stopWords: new Set(deu), stem: germanStemmer}
};

/** The words by which a language is told: its stop words, and its words for doing. */
const telling: Readonly<Record<CodingLanguage, ReadonlySet<string>>> = {
  en: tellingOf(languageTools.en),
  de: tellingOf(languageTools.de)
};

function tellingOf({stopWords, vocabulary}: LanguageTools): ReadonlySet<string> {
  const {stop, start, continue: goOn, negation} = vocabulary;
  return new Set([...stopWords, ...stop, ...start, ...goOn, ...negation]);
}

/**
 * The language of a text: of those that the engagement lists, the one to whose stop words and words for doing most of
 * its words belong; the first of them where none tells.
 */
export function languageOf(words: readonly string[], languages: readonly CodingLanguage[]): CodingLanguage {
  let best = languages[0]!;
  let most = 0;
  for (const language of languages) {
    const found = words.reduce((count, word) => count + (telling[language].has(word) ? 1 : 0), 0);
    if (found > most) [best, most] = [language, found];
  }
  return best;
}
