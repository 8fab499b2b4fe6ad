import {decoded} from "./decode.js";
import type {Secrets} from "./secrets.js";
import {wordsOf} from "./text-units.js";

/** Secrets by how they are recognised; each leads to what kind of secret it is. */
export interface SecretIndex {
  /** Ids, addresses and numbers that mean nothing else, wherever they stand. */
  atoms: ReadonlyMap<string, string>;
  /** Words in a row, joined by a blank; small letters for comments, as written for names. */
  phrases: ReadonlyMap<string, string>;
  /** How many words the phrases have. */
  phraseLengths: readonly number[];
  /** The phrases' first words. */
  firstWords: ReadonlySet<string>;
  /** Texts that might stand anywhere for another reason: only whole strings that are these are secrets. */
  whole: ReadonlyMap<string, string>;
}

/** So many words in a row of a text are the text. */
const phraseLength = 5;
/** A comment of fewer characters ("no", "ok") is nobody's, and stands everywhere. */
const shortestComment = 4;

/** Prepares secrets to be looked for. */
export function indexOf(secrets: Secrets): SecretIndex {
  const atoms = new Map<string, string>();
  const phrases = new Map<string, string>();
  const whole = new Map<string, string>();
  const allowed = new Set([...secrets.vocabulary].map(plain));
  const said = new Set(secrets.vocabulary.flatMap((text) => phrasesOf(smallWords(text))));
  const addWhole = (text: string, kind: string) => {
    if (!allowed.has(plain(text))) whole.set(oneLine(text), kind);
  };
  const addPhrases = (words: readonly string[], kind: string) => {
    for (const phrase of phrasesOf(words)) if (!said.has(phrase)) phrases.set(phrase, kind);
  };
  for (const {kind, text} of secrets.personal) {
    const words = wordsOf(text).map((word) => word.text);
    if (isUnmistakable(text)) atoms.set(text.toLowerCase(), kind);
    else if (words.length > 1) addPhrases(words, kind);
    else if (/\D/.test(text) || text.length > 2) addWhole(text, kind);
  }
  for (const comment of secrets.comments) {
    const words = smallWords(comment);
    if (words.length >= phraseLength) addPhrases(words, "comment");
    else if (words.join(" ").length >= shortestComment) addWhole(comment, "comment");
  }
  const lengths = new Set([...phrases.keys()].map((phrase) => phrase.split(" ").length));
  return {
    ...{atoms, phrases, whole},
    phraseLengths: [...lengths],
    firstWords: new Set([...phrases.keys()].map((phrase) => phrase.split(" ")[0]!))
  };
}

export function smallWords(text: string): string[] {
  return wordsOf(text).map((word) => word.text.toLowerCase());
}

/** Every run of so many words; all of them where they are fewer. */
function phrasesOf(words: readonly string[]): string[] {
  const length = Math.min(phraseLength, words.length);
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(" "));
}

/** One run of characters that is nothing but an id or an address: letters beside digits, or many digits, or an @. */
function isUnmistakable(text: string): boolean {
  if (!/^[\p{L}\p{N}_@.+-]+$/u.test(text)) return false;
  if (text.includes("@")) return true;
  if (/^-?\d+$/.test(text)) return text.length >= 7;
  if (/^-?\d+\.\d+$/.test(text)) return text.length >= 8;
  return text.length >= 5 && /\d/.test(text) && (/\p{L}/u.test(text) || /\..*\./.test(text));
}

/** A text as it stands in one line of a page. */
export function oneLine(text: string): string {
  if (!/[&\\%\s]/.test(text)) return text;
  return decoded(text).text.replaceAll(/\s+/g, " ").trim();
}

function plain(text: string): string {
  return oneLine(text).toLowerCase();
}
