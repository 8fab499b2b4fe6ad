import {html, type Markup} from "../components/html.js";
import {say} from "../language/language.js";
import type {Page} from "./view.js";

/**
 * How the themes of a direction are typically put, in the consultant's words. Every code of the codebook that has a
 * paraphrase is there, so that the list tells nothing of what was written.
 */
export function typicalWording({report, selection}: Page): Markup {
  const fitting = (report.coding?.paraphrases ?? []).filter(
    ({holder, target}) => holder === null || (holder === selection.holder && target === selection.target)
  );
  if (fitting.length === 0) return html``;
  const themes = [...new Set(fitting.map(({theme}) => theme))];
  return html`<section class="typical"><h2>${say("own_words.typical")}</h2><div class="cards">${themes.map(
    (theme) =>
      html`<div class="card">${theme !== null && html`<h3>${theme}</h3>`}<ul class="plain">${fitting
        .filter((each) => each.theme === theme)
        .map(({text}) => html`<li>${text}</li>`)}</ul></div>`
  )}</div><p class="note">${say("own_words.typical_note")}</p></section>`;
}
