import type {CodedAction} from "./actions.js";
import {type CodingLanguage, languageOf, languageTools} from "./words/languages.js";
import {entryAt, wordsOf} from "./words/words.js";

/** A word that says what is to be done, or turns it round. */
export interface Cue {
  start: number;
  end: number;
  says: "stop" | "start" | "continue" | "negation" | "opposite";
}

/** What the words of a unit ask for, as a hint to the coder; never chosen for them. */
export interface Polarity {
  /** Null where no word tells, and the question did not ask for one action. */
  action: Exclude<CodedAction, "unclear"> | null;
  /** Whether a negation or a verb of leaving out turned the action round. */
  isTurned: boolean;
  cues: readonly Cue[];
}

/**
 * Reads the action from words: the first word of stopping, starting or going on, else the action that the question asked
 * for. A negation or a verb of leaving out after `stop` makes a start of it (`stop not calling`, `stop forgetting to
 * log`), after `start` a stop (`start ignoring small deals`); `don't stop` goes on. A negation
 * without any such word is a stop (`no discounts`), a verb of leaving out alone is none. Approximate: irony it cannot read.
 */
export function polarityOf(
  text: string,
  asked: "stop" | "start" | "continue" | null,
  languages: readonly CodingLanguage[]
): Polarity {
  const words = wordsOf(text).filter(({word}) => word !== "&");
  const language = languageOf(
    words.map(({word}) => word),
    languages
  );
  const {vocabulary} = languageTools[language];
  const cues: Cue[] = [];
  for (let i = 0; i < words.length; ) {
    const [says, length] = longestOf(
      (["stop", "continue", "start", "negation", "opposite"] as const).map(
        (each) => [each, entryAt(words, i, vocabulary[each])] as const
      )
    );
    if (length > 0) cues.push({start: words[i]!.start, end: words[i + length - 1]!.end, says});
    i += Math.max(1, length);
  }
  const place = cues.findIndex(({says}) => says === "stop" || says === "start" || says === "continue");
  const word = place === -1 ? null : (cues[place]!.says as "stop" | "start" | "continue");
  const before = place === -1 ? [] : cues.slice(0, place);
  const after = place === -1 ? cues : cues.slice(place + 1);
  const turns = (list: readonly Cue[], kinds: readonly Cue["says"][]) =>
    list.filter(({says}) => kinds.includes(says)).length % 2 === 1;
  if (word === null && asked === null) {
    const isNegated = turns(cues, ["negation"]);
    return {action: isNegated ? "stop" : null, isTurned: false, cues};
  }
  // A box that asks what to stop is answered with the behaviour alone; `not calling back` in it is a start.
  let action: Exclude<CodedAction, "unclear"> = word ?? asked!;
  let isTurned = false;
  if (turns(before, ["negation"]) && action === "stop") [action, isTurned] = ["continue", true];
  else if (turns(before, ["negation"]) && action === "continue") [action, isTurned] = ["stop", true];
  else if (turns(before, ["negation"]) && action === "start") [action, isTurned] = ["stop", true];
  if (turns(after, ["negation", "opposite"])) {
    if (action === "stop") [action, isTurned] = ["start", true];
    else if (action === "start") [action, isTurned] = ["stop", true];
  }
  return {action, isTurned, cues};
}

function longestOf<Kind>(found: readonly (readonly [Kind, number])[]): readonly [Kind, number] {
  return found.reduce((best, each) => (each[1] > best[1] ? each : best));
}
