import {type Masked, maskedPart, masksOf, type NameFinder} from "./mask.js";
import type {Unit} from "./units.js";

/** A unit and the answer around it as a coder sees them. */
export interface SeenUnit {
  before: string;
  shown: string;
  after: string;
}

/** Masks whole answers, so that a name across the edge of a unit is found; an answer's masks are found once. */
export function maskingOf(names: NameFinder): (unit: Unit) => SeenUnit {
  const masks = new Map<string, Masked[]>();
  return ({answer, text, start, end}) => {
    const own = masks.get(answer) ?? masksOf(text, names);
    masks.set(answer, own);
    return {
      before: maskedPart(text, {start: 0, end: start}, own),
      shown: maskedPart(text, {start, end}, own),
      after: maskedPart(text, {start: end, end: text.length}, own)
    };
  };
}
