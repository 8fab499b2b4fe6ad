import type {MaterialUnit} from "../../../loaders/coding/material.js";
import {type Polarity, polarityOf} from "../../../loaders/coding/polarity.js";
import type {CodingLanguage} from "../../../loaders/coding/words/languages.js";
import {element} from "../element.js";

/** A unit in its answer, the words marked that tell the action, and what they say. */
export function unitView(
  unit: MaterialUnit,
  groups: Readonly<Record<string, string>>,
  languages: readonly CodingLanguage[]
): HTMLElement {
  const polarity = polarityOf(unit.shown, unit.asked, languages);
  const name = (group: string) => groups[group] ?? group;
  return element`<section class="unit" aria-label="The unit">
    <p class="about">What ${name(unit.holder)} expect of ${name(unit.target)}${unit.asked ? ` · asked what to ${unit.asked}` : ""}</p>
    <blockquote dir="auto"><span class="context">${unit.before}</span><mark class="words">${marked(unit.shown, polarity)}</mark><span class="context">${unit.after}</span></blockquote>
    <p class="polarity">${inWords(polarity)}</p>
  </section>`;
}

/** The cues of a text set off. */
function marked(text: string, {cues}: Polarity): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let from = 0;
  for (const {start, end} of cues) {
    parts.push(text.slice(from, start), element`<b class="cue">${text.slice(start, end)}</b>`);
    from = end;
  }
  return [...parts, text.slice(from)];
}

function inWords({action, isTurned, cues}: Polarity): string {
  if (action === null) return "No word tells the action.";
  if (!isTurned) return `The words point to ${action}.`;
  const turning = cues.some(({says}) => says === "opposite") ? "a verb of leaving out" : "a negation";
  return `Turned round by ${turning}: the words point to ${action}.`;
}
