import type {MessageKey} from "../language/english.js";
import {locale, say} from "../language/language.js";

/** A share as whole percent. What is not quite nothing or everything is not called so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return say("number.under", {share: wholePercent(1)});
  if (rounded === 100 && share < 1) return say("number.over", {share: wholePercent(99)});
  return wholePercent(rounded);
}

/** An interval of a share in plain words: "between 58 and 70 in 100". */
export function between(low: number, high: number): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? say("number.about", {from}) : say("number.between", {from, to});
}

/** An interval in a table, its ends as `write` writes them; a dash where there is none. */
export function range(
  low: number | null | undefined,
  high: number | null | undefined,
  write: (end: number) => string = percent
): string {
  return low == null || high == null ? "–" : say("expectations.range", {low: write(low), high: write(high)});
}

/** The size of a difference of two shares: "6 points", without its sign. */
export function points(difference: number): string {
  const n = Math.round(Math.abs(difference) * 100);
  return n === 0 && difference !== 0 ? say("number.under_one_point") : say("number.points", {n});
}

/** The same with its sign: "+6 points". */
export function signedPoints(difference: number): string {
  const size = points(difference);
  // Of less than a point a sign would tell more than the words.
  if (Math.round(Math.abs(difference) * 100) === 0) return size;
  return say(difference > 0 ? "number.plus" : "number.minus", {size});
}

/** A count with thousands separated. */
export function count(n: number): string {
  return formats().count.format(n);
}

/** A number with a fixed number of decimals. */
export function decimals(n: number, digits: number): string {
  return n.toLocaleString(locale(), {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

/** A day, from its ISO form, e.g. 2026-11-24. */
export function day(iso: string): string {
  return new Date(iso).toLocaleDateString(locale(), {dateStyle: "long", timeZone: "UTC"});
}

/** A count as prose writes it: small ones as words. */
export function inWords(n: number): string {
  return say("number.word", {n});
}

/** What is counted in sentences. */
export type Noun = Extract<MessageKey, `noun.${string}`> extends `noun.${infer Name}` ? Name : never;

/** "1 team", "3 teams". */
export function counted(n: number, noun: Noun): string {
  return say(`noun.${noun}`, {n});
}

/** Names in a sentence: "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return formats().list.format(names);
}

/** A sentence's beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

interface Formats {
  locale: string;
  percent: Intl.NumberFormat;
  percents: string[];
  count: Intl.NumberFormat;
  list: Intl.ListFormat;
}

let last: Formats | null = null;

/** What is slow to make and often asked for, kept for the locale that is spoken. */
function formats(): Formats {
  const wanted = locale();
  if (last?.locale !== wanted) {
    const percent = new Intl.NumberFormat(wanted, {style: "percent"});
    last = {
      locale: wanted,
      percent,
      percents: Array.from({length: 101}, (_, n) => percent.format(n / 100)),
      count: new Intl.NumberFormat(wanted),
      list: new Intl.ListFormat(wanted, {type: "conjunction"})
    };
  }
  return last;
}

function wholePercent(n: number): string {
  const {percent, percents} = formats();
  return percents[n] ?? percent.format(n / 100);
}
