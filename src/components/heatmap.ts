import {say} from "../language/language.js";
import {html, type Markup} from "./html.js";
import type {MarkKeys} from "./mark.js";

export interface HeatColumn {
  label: string;
  href: string;
  /** The team's id. */
  team?: string;
}

export interface HeatRow {
  label: string;
  note: string | null;
  /** The expectation's id. */
  expectation?: string;
  cells: readonly HeatCell[];
}

export interface HeatCell {
  state: "shown" | "bounded" | "hidden" | "none";
  /** 0..1 where shown. */
  value: number | null;
  /** What stands in the cell: the share, or why there is none. */
  text: string;
  /** The whole of it in words, for a tooltip and a screen reader. */
  title: string;
}

/**
 * A table whose cells are coloured by share on a fixed scale from nothing to all, so that the colours tell nothing of
 * hidden ones. A hidden cell is hatched and says so; a bounded one is framed, without a colour; one without answers is empty and
 * says so. `ends` say what nothing and all of a share are; that nobody or everybody misses it where they are left out.
 */
export function heatmap(
  corner: string,
  columns: readonly HeatColumn[],
  rows: readonly HeatRow[],
  ends: {nobody: string; everybody: string} = {
    nobody: say("heatmap.nobody"),
    everybody: say("heatmap.everybody")
  }
): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${corner}"><table class="heatmap">
<thead><tr><th scope="col">${corner}</th>${columns.map(({label, href, team}) => html`<th scope="col"${keysOf({team})}><a href="${href}">${label}</a></th>`)}</tr></thead>
<tbody>${rows.map(
    ({label, note, expectation, cells}) =>
      html`<tr><th scope="row"${keysOf({expectation})}>${label}${note && html`<span class="quiet"> ${note}</span>`}</th>${cells.map((each, i) => cell(each, {team: columns[i]?.team, expectation}))}</tr>`
  )}</tbody>
</table></div>
<p class="legend scale"><span>${ends.nobody}</span><span class="ramp" aria-hidden="true">${[0, 1, 2, 3, 4].map((step) => html`<span class="step-${step}"></span>`)}</span><span>${ends.everybody}</span><span class="swatch hidden"></span><span>${say("heatmap.hidden")}</span>${rows.some(({cells}) => cells.some(({state}) => state === "bounded")) && html`<span class="swatch bounded"></span><span>${say("heatmap.bounded")}</span>`}</p>`;
}

function cell({state, value, text, title}: HeatCell, keys: MarkKeys): Markup {
  const step = value === null ? "" : ` step-${Math.min(4, Math.floor(value * 5))}`;
  return html`<td class="${state}${step}"${keysOf(keys)} title="${title}">${text}</td>`;
}

function keysOf({team, expectation}: MarkKeys): Markup {
  return html`${team && html` data-team="${team}"`}${expectation && html` data-expectation="${expectation}"`}`;
}
