import {say} from "../language/language.js";
import {html, type Markup, raw} from "./html.js";
import {markUp} from "./mark.js";

/** A chart drawn at a width in pixels. */
export type Draw = (width: number) => Element;

/** What a table shows, and the number behind it, which a downloaded table has in its place. */
export interface Shown {
  text: string;
  value: number;
}

export interface FigureTable {
  columns: readonly string[];
  rows: readonly (readonly (string | number | Markup | Shown)[])[];
}

export interface Figure {
  /** The finding, as a title. */
  title: string;
  /** n, interval and source. */
  caption: string | Markup;
  /** What the chart shows, for those who do not see it. */
  alternative: string;
  draw: Draw | null;
  /** Said in place of the chart where there is nothing to draw. */
  empty?: string;
  /** The chart's own legend, above it. */
  legend?: Markup | null;
  table: FigureTable;
  /** The title's level; 2 by default. */
  level?: 2 | 3;
  /** Where the chart stands: over the page's whole width, or in a card, which is narrow on every screen. */
  place?: "page" | "card";
}

const widths = {page: {wide: 720, narrow: 340}, card: {card: 340}};

/**
 * A chart with its finding, caption, text alternative, table and downloads. It is drawn twice, for wide and narrow
 * screens, so that its text keeps its size; the style sheet shows one of them.
 */
export function figure({
  title,
  caption,
  alternative,
  draw,
  empty,
  legend,
  table,
  level = 2,
  place = level === 2 ? "page" : "card"
}: Figure): Markup {
  const heading = level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
  const drawn = draw
    ? Object.entries(widths[place]).map(
        ([name, width]) => html`<div class="chart ${name}">${svg(draw(width), alternative)}</div>`
      )
    : html`<p class="empty">${empty ?? say("figure.empty")}</p>`;
  return html`<figure>${heading}${legend}${drawn}<figcaption>${caption}</figcaption>${table.rows.length > 0 && html`<div class="tools">${tableOf(table)}${downloads(draw !== null)}</div>`}</figure>`;
}

/** A drawing as markup: one image to a screen reader, with no style of its own. */
export function svg(drawing: Element, alternative: string): Markup {
  for (const style of drawing.querySelectorAll("style")) style.remove();
  // Plot labels its groups by mark ("rect"), which tells a listener nothing.
  for (const group of drawing.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  markUp(drawing);
  const hasLinks = drawing.querySelector("a") !== null;
  drawing.setAttribute("role", hasLinks ? "group" : "img");
  drawing.setAttribute("aria-label", alternative);
  return raw(drawing.outerHTML);
}

/** The downloads of a figure; the browser makes them, so that they show only where its script runs. */
export function downloads(hasDrawing: boolean): Markup {
  const kinds = hasDrawing ? ["csv", "svg", "png"] : ["csv"];
  return html`<p class="save" hidden>${say("figure.download")} ${kinds.map((kind) => html`<button type="button" data-save="${kind}">${kind.toUpperCase()}</button>`)}</p>`;
}

function tableOf({columns, rows}: FigureTable): Markup {
  const [first, ...rest] = columns;
  return html`<details class="table"><summary>${say("figure.show_table")}</summary><div class="scroll" tabindex="0" role="region" aria-label="${say("figure.table")}"><table>
<thead><tr><th scope="col">${first}</th>${rest.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(([head, ...cells]) => html`<tr><th scope="row">${textOf(head!)}</th>${cells.map(cell)}</tr>`)}</tbody>
</table></div></details>`;
}

function cell(content: string | number | Markup | Shown): Markup {
  const isShown = typeof content === "object" && "value" in content;
  return html`<td${isShown && html` data-value="${content.value}"`}>${textOf(content)}</td>`;
}

function textOf(content: string | number | Markup | Shown): string | number | Markup {
  return typeof content === "object" && "value" in content ? content.text : content;
}
