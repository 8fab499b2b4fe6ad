import type {Code, Codebook} from "../../../loaders/coding/codebook.js";
import type {MaterialUnit} from "../../../loaders/coding/material.js";
import type {Suggester} from "../../../loaders/coding/suggest.js";
import {element} from "../element.js";
import {codeCard, codeList} from "./code-list.js";
import {searchCodes} from "./code-search.js";

/** The search of the codebook beside a unit: what it found, and the card of the first, or of the code that was given. */
export interface CodebookPanel {
  element: HTMLElement;
  /** The field that is searched in. */
  field: HTMLInputElement;
  /** Shows what belongs to the current unit. */
  show(): void;
  /** Empties the field. */
  clear(): void;
  /** Chooses the first code that was found, if there is one. */
  takeFirst(): void;
}

interface PanelOptions {
  codebook: Codebook;
  suggest: Suggester;
  current(): MaterialUnit;
  /** The code that the current unit was given; null where it has none. */
  given(): string | null;
  onChoose(code: Code): void;
}

export function codebookPanel({codebook, suggest, current, given, onChoose}: PanelOptions): CodebookPanel {
  const found = element`<div class="found"></div>`;
  const card = element`<div></div>`;
  const field = element<HTMLInputElement>`<input type="search" aria-label="Search the codebook" placeholder="Search the codebook ( / )" oninput=${() => show()}>`;
  const codes = () =>
    field.value.trim() === "" ? [] : searchCodes(codebook, suggest, current(), field.value);
  const show = () => {
    const listed = codes();
    const own = given();
    found.replaceChildren(...(listed.length > 0 ? [codeList(listed, own, () => "", onChoose)] : []));
    const shown = listed[0] ?? (own === null ? undefined : codebook.codes.get(own));
    card.replaceChildren(...(shown === undefined ? [] : [codeCard(shown)]));
  };
  return {
    element: element`<div>${field}${found}${card}</div>`,
    field,
    show,
    clear() {
      field.value = "";
    },
    takeFirst() {
      const [code] = codes();
      if (code !== undefined) onChoose(code);
    }
  };
}
