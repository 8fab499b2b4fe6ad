import {html, type Markup, raw} from "./html.js";

/** A chart drawn at a width in pixels. */
export type Draw = (width: number) => Element;

export interface FigureTable {
  columns: readonly string[];
  rows: readonly (readonly (string | number | Markup)[])[];
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
}

const widths = {wide: 720, narrow: 340};

/**
 * A chart with its finding, caption, text alternative and table. It is drawn twice, for wide and narrow screens, so that
 * its text keeps its size; the style sheet shows one of them.
 */
export function figure({title, caption, alternative, draw, empty, legend, table, level = 2}: Figure): Markup {
  const heading = level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
  const drawn = draw
    ? Object.entries(widths).map(
        ([name, width]) => html`<div class="chart ${name}">${svg(draw(width), alternative)}</div>`
      )
    : html`<p class="empty">${empty ?? "There is nothing to draw."}</p>`;
  return html`<figure>${heading}${legend}${drawn}<figcaption>${caption}</figcaption>${tableOf(table)}</figure>`;
}

/** A drawing as markup: one image to a screen reader, with no style of its own. */
export function svg(drawing: Element, alternative: string): Markup {
  for (const style of drawing.querySelectorAll("style")) style.remove();
  // Plot labels its groups by mark ("rect"), which tells a listener nothing.
  for (const group of drawing.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  const hasLinks = drawing.querySelector("a") !== null;
  drawing.setAttribute("role", hasLinks ? "group" : "img");
  drawing.setAttribute("aria-label", alternative);
  return raw(drawing.outerHTML);
}

function tableOf({columns, rows}: FigureTable): Markup {
  if (rows.length === 0) return html``;
  const [first, ...rest] = columns;
  return html`<details class="table"><summary>Show as table</summary><div class="scroll" tabindex="0" role="region" aria-label="Table"><table>
<thead><tr><th scope="col">${first}</th>${rest.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(([head, ...cells]) => html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div></details>`;
}
