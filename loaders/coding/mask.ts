import {personalTexts} from "../ingest/personal-data.js";
import type {Span} from "./split-answer.js";
import {languageTools} from "./words/languages.js";
import {wordsOf} from "./words/words.js";

/** A part of a text that a coder may not see, and what stands in its place. */
export interface Masked extends Span {
  shown: string;
}

const patterns: readonly (readonly [string, RegExp])[] = [
  ["[e-mail]", new RegExp(personalTexts.email, "g")],
  ["[phone]", new RegExp(personalTexts.phone, "g")],
  ["[link]", /\bhttps?:\/\/\S+|\bwww\.\S+/gi],
  ["[handle]", /(?<=^|\s)@[\p{L}\p{N}_.]{2,}/gu]
];

const beforeName = new Set(Object.values(languageTools).flatMap(({vocabulary}) => vocabulary.beforeName));

/** Matches names that are known: whole words, in any case but all small where a name is a word too. */
export type NameFinder = (text: string) => Span[];

/**
 * Finds known names of people in texts: each whole, and first and last name apart. A part of a name that the answers
 * also use as an ordinary word (`ordinary` has it in small letters) counts only with a capital.
 */
export function nameFinder(names: readonly string[], ordinary: ReadonlySet<string> = new Set()): NameFinder {
  const whole = new Set(names.map(keyOf));
  const parts = new Set(
    names.flatMap((name) =>
      wordsOf(name)
        .map(({word}) => word)
        .filter((word) => word.length >= 3 && /^\p{L}/u.test(word))
    )
  );
  return (text) => {
    const words = wordsOf(text);
    return words.flatMap(({word, start, end}, i): Span[] => {
      const previous = words[i - 1];
      const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
      if (previous !== undefined && beforeName.has(previous.word) && isCapital) return [{start, end}];
      const bare = word.replace(/'s$/, "");
      if (parts.has(bare) && (isCapital || !ordinary.has(bare))) return [{start, end: start + bare.length}];
      return whole.has(word) ? [{start, end}] : [];
    });
  };
}

/** What a coder may not see of a text, in order and without overlaps: names, e-mail addresses, phone numbers, links. */
export function masksOf(text: string, names: NameFinder): Masked[] {
  const found = patterns.flatMap(([shown, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      shown
    }))
  );
  const named = names(text).map((span) => ({...span, shown: "[name]"}));
  const all = [...found, ...named].sort((a, b) => a.start - b.start || b.end - a.end);
  const masks: Masked[] = [];
  for (const mask of all) {
    const last = masks.at(-1);
    if (last === undefined || mask.start >= last.end) {
      const isSameName =
        last?.shown === "[name]" && mask.shown === "[name]" && text.slice(last.end, mask.start) === " ";
      if (isSameName) last!.end = mask.end;
      else masks.push({...mask});
    }
  }
  return masks;
}

/** The part of a text from `start` to `end` as a coder sees it. */
export function maskedPart(text: string, {start, end}: Span, masks: readonly Masked[]): string {
  let shown = "";
  let from = start;
  for (const mask of masks) {
    if (mask.end <= from || mask.start >= end) continue;
    shown += text.slice(from, Math.max(from, mask.start)) + mask.shown;
    from = mask.end;
  }
  return shown + text.slice(Math.min(from, end), end);
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
