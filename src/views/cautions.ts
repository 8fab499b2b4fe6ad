import type {Warnings} from "../../loaders/alignment/tables.js";
import {html, type Markup} from "../components/html.js";
import {say} from "../language/language.js";
import {warningSentence} from "../narrative/warnings.js";
import type {Page} from "./view.js";

/** What a reader must know beside the figures: the method's warnings for everywhere and for these places. */
export function cautions(
  {report, tables, selection}: Page,
  places: readonly Warnings["applies_to"][]
): Markup {
  const said = tables.warnings.filter(
    (row) =>
      row.text !== null &&
      ["all", ...places].includes(row.applies_to) &&
      [undefined, selection.quarter].includes(quarterOf(row))
  );
  if (said.length === 0) return html``;
  return html`<section class="cautions"><h2>${say("cautions.title")}</h2>${selection.region !== undefined && html`<p class="note">${say("cautions.all_regions")}</p>`}<ul>${said.map((row) => html`<li>${warningSentence(row, report)}</li>`)}</ul></section>`;
}

/** The quarter that a warning speaks of, the later of two; undefined where it speaks of all. */
function quarterOf({numbers}: Warnings): string | undefined {
  const {quarter, to} = JSON.parse(numbers ?? "{}") as {quarter?: string; to?: string};
  return quarter ?? to;
}
