import {maskedPart} from "../../../loaders/coding/mask.js";
import type {MaterialUnit} from "../../../loaders/coding/material.js";
import type {SeenAnswer} from "../../../loaders/coding/seen-unit.js";
import type {Span} from "../../../loaders/coding/split-answer.js";
import {wordsOf} from "../../../loaders/coding/words/words.js";
import {element} from "../element.js";

/** Where a unit may be cut: before each of its words but the first, and never inside what is masked. */
export function cutPlaces({text, masks}: SeenAnswer, {start, end}: Span): number[] {
  return wordsOf(text.slice(start, end))
    .slice(1)
    .map((word) => start + word.start)
    .filter((place) => !masks.some((mask) => mask.start < place && place < mask.end));
}

/** A unit while it is cut: what would be the first part, the mark, what would be the second. */
export function splitView(seen: SeenAnswer, unit: MaterialUnit, place: number): HTMLElement {
  const part = (start: number, end: number) => maskedPart(seen.text, {start, end}, seen.masks);
  return element`<section class="unit splitting" aria-label="Splitting the unit">
    <p class="about">Split it: ← → move the mark, Enter cuts, Esc leaves it whole.</p>
    <blockquote dir="auto"><mark class="words">${part(unit.start, place)}</mark><span class="cut" aria-hidden="true">✂</span><mark class="words">${part(place, unit.end)}</mark></blockquote>
    <p class="polarity" role="status">First part: “${part(unit.start, place).trim()}”. Second part: “${part(place, unit.end).trim()}”.</p>
  </section>`;
}
