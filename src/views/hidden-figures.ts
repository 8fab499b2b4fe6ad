import {html, type Markup} from "../components/html.js";
import {say} from "../language/language.js";
import {count} from "../narrative/numbers.js";
import {totalOf} from "../selection/hidden-total.js";
import {boundReason, hiddenReason} from "./reasons.js";
import type {Page} from "./view.js";

const columns = ["cells", "hidden", "tooFew", "alike", "toProtect", "bounded"] as const;

/** How many figures are hidden, why, and in which tables. */
export function hiddenFigures({report}: Pick<Page, "report">): Markup {
  const total = totalOf(report.hidden);
  const {holder, target} = report.engagement.headline;
  const because = total.alike + total.bounded > 0 && html` ${boundReason(report, target)}`;
  const rows = report.hidden.filter(({cells}) => cells > 0);
  return html`<section><h2>${say("hidden.title", {hidden: total.hidden, cells: total.cells})}</h2>
<p>${hiddenReason(report, target)} ${hiddenReason(report, holder)}${because}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say("hidden.region")}"><table>
<thead><tr><th scope="col">${say("hidden.table")}</th>${columns.map((column) => html`<th scope="col">${say(`hidden.${column}`)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${row.table.replaceAll("_", " ")}</th>${columns.map((column) => html`<td>${count(row[column])}</td>`)}</tr>`
  )}</tbody></table></div></section>`;
}
