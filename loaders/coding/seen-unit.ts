import {type Masked, maskedPart, masksOf, type NameFinder} from "./mask.js";
import type {Span} from "./split-answer.js";
import type {Unit} from "./units.js";

/** A whole answer as coders may have it, so that they can cut it where they like. */
export interface SeenAnswer {
  /** As long as the answer, an x for each letter that may not be seen. */
  text: string;
  masks: readonly Masked[];
}

/** How long answers are, by id. */
export function lengthsOf(answers: Readonly<Record<string, SeenAnswer>>): Map<string, number> {
  return new Map(Object.entries(answers).map(([answer, {text}]) => [answer, text.length]));
}

/** A part of an answer as coders see it, and what stands around it. */
export interface SeenPart {
  before: string;
  shown: string;
  after: string;
}

/** A unit and the answer around it as a coder sees them. */
export type SeenUnit = SeenPart & {seen: SeenAnswer};

/** Masks whole answers, so that a name across the edge of a unit is found; an answer's masks are found once. */
export function maskingOf(names: NameFinder): (unit: Unit) => SeenUnit {
  const answers = new Map<string, SeenAnswer>();
  return (unit) => {
    const {answer, text} = unit;
    const own = answers.get(answer) ?? veiled(text, masksOf(text, names));
    answers.set(answer, own);
    return {...seenPart(own, unit), seen: own};
  };
}

/** A part of an answer with what stands before and after it. */
export function seenPart({text, masks}: SeenAnswer, {start, end}: Span): SeenPart {
  return {
    before: maskedPart(text, {start: 0, end: start}, masks),
    shown: maskedPart(text, {start, end}, masks),
    after: maskedPart(text, {start: end, end: text.length}, masks)
  };
}

/** Blanks and signs at which parts are trimmed stay, so that an answer is cut alike here and where it is known. */
function veiled(text: string, masks: readonly Masked[]): SeenAnswer {
  const characters = text.split("");
  for (const {start, end} of masks)
    for (let i = start; i < end; i++) if (!/[\s,;/]/.test(characters[i]!)) characters[i] = "x";
  return {text: characters.join(""), masks};
}
