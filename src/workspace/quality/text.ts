import {html, type Markup} from "../../components/html.js";

/** A row of a grid: numbers stand to the right. */
export type GridRow = readonly (string | number | Markup)[];

/** A table with its name, which scrolls by itself where it is wide. */
export function grid(caption: string, columns: readonly string[], rows: readonly GridRow[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${columns.map((column) => (column === "" ? html`<td></td>` : html`<th scope="col">${column}</th>`))}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cellOf)}</tr>`)}</tbody></table></div>`;
}

function cellOf(cell: GridRow[number]): Markup {
  return typeof cell === "number"
    ? html`<td class="number">${cell.toLocaleString("en")}</td>`
    : html`<td>${cell}</td>`;
}

/** `1 row`, `12,000 rows`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
