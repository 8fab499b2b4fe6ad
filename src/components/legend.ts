import {html, type Markup} from "./html.js";

/** Names what colours stand for, in the order they are drawn. */
export function legend(entries: readonly {label: string; field: string}[]): Markup {
  return html`<ul class="legend">${entries.map(({label, field}) => html`<li><span class="swatch ${field}"></span>${label}</li>`)}</ul>`;
}
