import type {Code} from "../../../loaders/coding/codebook.js";
import {element} from "../element.js";

/** A code as coders read it: what it is, what belongs to it and what does not. */
export function codeCard({code, label, definition, include, exclude, examples, polarity}: Code): HTMLElement {
  const line = (title: string, text: string) =>
    text === "" ? "" : element`<div><dt>${title}</dt><dd>${text}</dd></div>`;
  return element`<section class="card" aria-label="The codebook on ${code}">
    <h3>${code} · ${label}</h3>
    <dl>${line("Is", definition === label ? "" : definition)}${line("Belongs here", include)}
    ${line("Does not", exclude)}${line("Examples", examples.join("; "))}${line("Action", polarity)}</dl>
  </section>`;
}

/** Codes with the keys that choose them; nothing is chosen beforehand. */
export function codeList(
  codes: readonly Code[],
  chosen: string | null,
  keyOf: (place: number) => string,
  onChoose: (code: Code, place: number) => void
): HTMLElement {
  return element`<ol class="codes">${codes.map(
    (code, i) =>
      element`<li><button type="button" data-code=${code.code} aria-pressed=${String(code.code === chosen)} onclick=${() => onChoose(code, i)}><kbd>${keyOf(i)}</kbd><span>${code.label}</span><small>${code.code}</small></button></li>`
  )}</ol>`;
}
