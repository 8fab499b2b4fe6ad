import type {Expectation} from "../codebook.js";
import {draw, integerDraw, keyOf} from "../draws.js";
import {ofLeaderForRep} from "./leader-rep.js";
import {between, endings, openings, type Topic} from "./others.js";
import {ofRepForLeader} from "./rep-leader.js";

/** An idea as it was meant: the code that a perfect coder would give. */
export interface Idea {
  text: string;
  code: string;
  action: "stop" | "start" | "continue" | "unclear";
  match: "full" | "partial" | null;
}

/** An answer with the ideas that were put into it, and where each stands. */
export interface WrittenAnswer {
  text: string;
  ideas: (Idea & {start: number; end: number})[];
}

const typoShare = 0.12;
const capitalShare = 0.4;

/** How somebody puts an expectation: one of the written ways, or of its statement where there are none. */
export function wordingOf(expectation: Expectation, key: number): Idea {
  const written = {...ofLeaderForRep, ...ofRepForLeader}[shortId(expectation.id)] ?? waysOf(expectation);
  const chosen = written[integerDraw(key, 0, 0, written.length - 1)]!;
  const isPartial = chosen.startsWith("~");
  return {
    text: chosen.replace(/^~/, ""),
    code: expectation.id,
    action: expectation.action,
    match: isPartial ? "partial" : "full"
  };
}

export function wordingOfTopic({code, said}: Topic, key: number): Idea {
  const [action, text] = said[integerDraw(key, 0, 0, said.length - 1)]!;
  return {text, code, action, match: null};
}

/** Puts ideas into one answer as people type: something in front, a typing error, another line, a name at the end. */
export function written(ideas: readonly Idea[], key: number, colleague: string | null): WrittenAnswer {
  let text = openings[integerDraw(key, 1, 0, openings.length - 1)]!;
  const placed: WrittenAnswer["ideas"] = [];
  for (const [i, idea] of ideas.entries()) {
    if (i > 0) text += between[integerDraw(keyOf(key, i), 2, 0, between.length - 1)]!;
    const said = withTypo(idea.text, keyOf(key, i, 3));
    placed.push({...idea, start: text.length, end: text.length + said.length});
    text += said;
  }
  if (colleague !== null) text += ` (ask ${colleague})`;
  text += endings[integerDraw(key, 4, 0, endings.length - 1)]!;
  const isCapital = draw(key, 5) < capitalShare;
  return {text: isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text, ideas: placed};
}

/** Two neighbouring letters of one long word change places. */
function withTypo(text: string, key: number): string {
  if (draw(key, 0) >= typoShare) return text;
  const words = [...text.matchAll(/[a-zäöü]{5,}/gi)];
  if (words.length === 0) return text;
  const word = words[integerDraw(key, 1, 0, words.length - 1)]!;
  const at = word.index + integerDraw(key, 2, 1, word[0].length - 3);
  return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
}

/** The written ways are under two digits, whatever number of expectations there is. */
function shortId(id: string): string {
  const [, letters, number] = /^([A-Z]+)0*(\d+)$/.exec(id)!;
  return `${letters}${number!.padStart(2, "0")}`;
}

/** Plain ways to put a statement that nobody wrote variants of. */
function waysOf({statement, action}: Expectation): string[] {
  const small = statement.charAt(0).toLowerCase() + statement.slice(1);
  const bare = small.replace(/^(?:stop|keep|start) /, "");
  const ways = {
    start: [small, `we should ${small}`, `pls ${small}`, `start to ${small}`, `need to ${small}`],
    stop: [small, `no more ${bare}`, `quit ${bare}`, `please stop ${bare}`, `enough of ${bare}`],
    continue: [small, `please ${small}`, `${small}, as before`, `still ${bare}`, `continue: ${small}`]
  }[action];
  return [...ways, `~${small.split(/[ ,]+/).slice(0, 4).join(" ")}`];
}
