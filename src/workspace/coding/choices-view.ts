import {actions, type CodedAction} from "../../../loaders/coding/actions.js";
import {type Code, type Codebook, noCode} from "../../../loaders/coding/codebook.js";
import type {Coding} from "../../../loaders/coding/coding.js";
import {element} from "../element.js";
import {codeList} from "./code-list.js";
import {actionKeys, type CodingCommands} from "./coding-keys.js";

interface Choices {
  /** What the unit was given; null where nothing was yet. */
  own: Coding | null;
  /** The suggestions, in order; none where they are withheld. */
  ranked: readonly Code[];
  isWithheld: boolean;
  codebook: Codebook;
}

/** What can be chosen for a unit, each with its key, and what was. */
export function choicesView(
  {own, ranked, isWithheld, codebook}: Choices,
  {act, takeSuggestion, takeNone, togglePartial, toggleFlag}: CodingCommands
): HTMLElement[] {
  const button = (action: CodedAction) =>
    element`<button type="button" data-action=${action} aria-pressed=${String(own?.action === action)} onclick=${() => act(action)}><kbd>${actionKeys[action]}</kbd>${action}</button>`;
  const suggestions = codeList(
    ranked,
    own?.code ?? null,
    (i) => String(i + 1),
    (_, i) => takeSuggestion(i + 1)
  );
  return [
    element`<div class="choices"><fieldset class="actions"><legend>Action</legend>${actions.map(button)}</fieldset>
      <fieldset><legend>${isWithheld ? "No suggestions for this one: search the codebook" : "Suggestions"}</legend>${suggestions}
      <button type="button" data-code="none" aria-pressed=${String(own?.code === noCode)} onclick=${takeNone}><kbd>0</kbd>none fits</button></fieldset></div>`,
    element`<p class="given">${inWords(own, codebook)}
        <button type="button" aria-pressed=${String(own?.match === "partial")} onclick=${togglePartial}><kbd>p</kbd>partly</button>
        <button type="button" aria-pressed=${String(own?.flag ?? false)} onclick=${toggleFlag}><kbd>g</kbd>flag</button></p>`
  ];
}

function inWords(own: Coding | null, {codes}: Codebook): string {
  const {action = null, code = null} = own ?? {};
  if (action === null && code === null) return "Not coded yet.";
  const label = code === noCode ? "no code fits" : `${code} ${codes.get(code ?? "")?.label ?? ""}`;
  return `Coded: ${action ?? "no action yet"}, ${code === null ? "no code yet" : label}`;
}
