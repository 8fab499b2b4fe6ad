import type {MaterialUnit} from "../../../loaders/coding/material.js";
import {type SeenAnswer, seenPart} from "../../../loaders/coding/seen-unit.js";
import {type Span, splitAt} from "../../../loaders/coding/split-answer.js";
import type {Split} from "../../../loaders/coding/splits.js";
import {unitDigits, unitKey} from "../../../loaders/coding/unit-key.js";

/** The units with the answers cut as these lines say; parts that were there before are the same units. */
export async function withSplits(
  units: readonly MaterialUnit[],
  answers: Readonly<Record<string, SeenAnswer>>,
  splits: readonly Split[]
): Promise<MaterialUnit[]> {
  const cut = new Map<string, readonly MaterialUnit[]>();
  for (const {answer, cuts} of splits) {
    const seen = answers[answer];
    const own = units.filter((unit) => unit.answer === answer);
    if (seen !== undefined && own.length > 0)
      cut.set(answer, await partsOf(seen, splitAt(seen.text, cuts), own));
  }
  const done = new Set<string>();
  return units.flatMap((unit) => {
    const parts = cut.get(unit.answer);
    if (parts === undefined) return [unit];
    if (done.has(unit.answer)) return [];
    done.add(unit.answer);
    return parts;
  });
}

/** The parts of an answer as units; `own` are those that it has now, the first of which lends what does not change. */
export async function partsOf(
  seen: SeenAnswer,
  spans: readonly Span[],
  own: readonly MaterialUnit[]
): Promise<MaterialUnit[]> {
  return Promise.all(
    spans.map(async (span) => {
      const same = own.find(({start, end}) => start === span.start && end === span.end);
      if (same !== undefined) return same;
      // A part belongs to whoever had what it was cut from.
      const from = own.find(({start, end}) => start < span.end && end > span.start) ?? own[0]!;
      // An engagement's own similarity knows nothing of a part that was just made: its words rank its codes.
      const {ranked: _, ...lent} = from;
      return {...lent, ...span, ...seenPart(seen, span), unit: await idOf(from.answer, span)};
    })
  );
}

async function idOf(answer: string, span: Span): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(unitKey(answer, span)));
  return [...new Uint8Array(bytes)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, unitDigits);
}
