import {type CodingLanguage, languageOf, languageTools} from "./words/languages.js";
import type {Vocabulary} from "./words/vocabulary.js";
import {entryAt, type Word, wordsOf} from "./words/words.js";

/** A part of a text: from the character `start` up to, without, the character `end`. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Splits an answer into ideas by rule, one action and one behaviour each: at line breaks, bullets, semicolons and ends of
 * sentences, and inside a sentence where a joining word or a comma is followed by a word of stopping, starting or going
 * on. A sentence that names no action gives the reason for the one before, and stays with it. Every character but
 * blanks and bullets between ideas belongs to a part; an answer without a word gives none.
 */
export function splitAnswer(text: string, languages: readonly CodingLanguage[]): Span[] {
  const words = wordsOf(text).filter(({word}) => word !== "&");
  if (words.length === 0) return [];
  const {vocabulary} =
    languageTools[
      languageOf(
        words.map(({word}) => word),
        languages
      )
    ];
  const pieces = linesOf(text).flatMap((line) => {
    const sentences = sentencesOf(text, line, vocabulary);
    return sentences.flatMap((sentence, i) =>
      clausesOf(text, sentence, vocabulary).map((span, k) => ({span, isNew: (i === 0 && k === 0) || k > 0}))
    );
  });
  const ideas: Span[] = [];
  for (const {span, isNew} of pieces) {
    const last = ideas.at(-1);
    if (
      last === undefined ||
      (wordsIn(text, span).length > 0 && (isNew || namesAction(text, span, vocabulary)))
    )
      ideas.push({...span});
    else last.end = span.end;
  }
  return ideas.map((span) => trimmed(text, span)).filter((span) => wordsIn(text, span).length > 0);
}

/** A cut by hand: the part before ends at one character, the next begins at another; between them may stand a joining word. */
export interface Cut {
  end: number;
  start: number;
}

/** Cuts an answer where a person said so, in ascending order. */
export function splitAt(text: string, cuts: readonly Cut[]): Span[] {
  const starts = [0, ...cuts.map(({start}) => start)];
  const ends = [...cuts.map(({end}) => end), text.length];
  return ends
    .map((end, i) => trimmed(text, {start: starts[i]!, end}))
    .filter((span) => wordsIn(text, span).length > 0);
}

/** The cuts that give these parts again: what stands between two of them, before the first or after the last is left out. */
export function cutsOf(text: string, spans: readonly Span[]): Cut[] {
  const gaps = [...spans, {start: text.length, end: text.length}].map(({start}, i) => ({
    end: i === 0 ? 0 : spans[i - 1]!.end,
    start
  }));
  return gaps.flatMap((gap, i) => {
    const isEdge = i === 0 || i === spans.length;
    const between = trimmed(text, {start: gap.end, end: gap.start});
    if (between.start < between.end) return [gap];
    return isEdge ? [] : [{end: gap.start, start: gap.start}];
  });
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    let start = match.index;
    const end = start + match[0].length;
    // Several bullets may stand in one line where a form lost its line breaks; a dash inside a sentence is none.
    const isList = /^\s*(?:[-*•–]|\(?\d{1,2}[.)])\s/.test(match[0]);
    for (const bullet of isList ? match[0].matchAll(/(?:^|\s)(?:[-*•–]|\(?\d{1,2}[.)])\s+/g) : []) {
      const at = match.index + bullet.index;
      if (at > start) lines.push({start, end: at});
      start = at + bullet[0].length;
    }
    if (start < end) lines.push({start, end});
  }
  return lines;
}

function sentencesOf(text: string, {start, end}: Span, {abbreviations}: Vocabulary): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[.!?…]+(?=\s)|;|\s\/\s/g)) {
    const at = start + match.index;
    const before = /[\p{L}.]+$/u.exec(text.slice(from, at))?.[0].toLowerCase() ?? "";
    if (match[0] === "." && (abbreviations.includes(before) || /^\p{L}$/u.test(before))) continue;
    sentences.push({start: from, end: at + match[0].length});
    from = at + match[0].length;
  }
  if (from < end) sentences.push({start: from, end});
  return sentences;
}

/** Parts of a sentence, each with an action of its own: cut before a join or after a comma that an action follows. */
function clausesOf(text: string, span: Span, vocabulary: Vocabulary): Span[] {
  const words = wordsIn(text, span);
  const clauses: Span[] = [];
  let from = span.start;
  let isNamed = false;
  for (const [i, {word, start, end}] of words.entries()) {
    const isAfterComma = i > 0 && text.slice(words[i - 1]!.end, start).includes(",");
    const isJoin = vocabulary.joins.includes(word);
    if (
      isNamed &&
      i > 0 &&
      (isJoin ? opens(words, i + 1, vocabulary) : isAfterComma && opens(words, i, vocabulary))
    ) {
      clauses.push({start: from, end: start});
      from = isJoin ? end : start;
      isNamed = false;
    }
    if (opens(words, i, vocabulary) || i > 1) isNamed = true;
  }
  clauses.push({start: from, end: span.end});
  return clauses;
}

/** Whether an idea of its own begins at a word: `stop …`, `don't …`, `more …`; a bare no or not begins none. */
function opens(words: readonly Word[], place: number, {stop, start, continue: goOn}: Vocabulary): boolean {
  const word = words[place]?.word;
  if (word === undefined) return false;
  if (/^(?:don't|dont|never|nie|bitte|please|pls)$/.test(word)) return true;
  return entryAt(words, place, [...stop, ...start, ...goOn]) > 0;
}

function namesAction(text: string, span: Span, {stop, start, continue: goOn, negation}: Vocabulary): boolean {
  const words = wordsIn(text, span);
  return words.some((_, i) => entryAt(words, i, [...stop, ...start, ...goOn, ...negation]) > 0);
}

function wordsIn(text: string, {start, end}: Span): Word[] {
  return wordsOf(text.slice(start, end)).map((word) => ({
    word: word.word,
    start: word.start + start,
    end: word.end + start
  }));
}

/** A part of an answer without the blanks and signs at its ends. */
export function trimmed(text: string, {start, end}: Span): Span {
  const part = text.slice(start, end);
  const before = /^[\s,;]*/.exec(part)![0].length;
  const after = /[\s,;/]*$/.exec(part)![0].length;
  return before >= part.length ? {start, end: start} : {start: start + before, end: end - after};
}
