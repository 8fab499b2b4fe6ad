import {element} from "../element.js";
import {icon} from "./icon.js";

/** The bar at the window's head: whose workspace it is, the field that reaches everything, and how far long work has come. */
export function titleBar(title: string, keys: string, open: () => void, progress: HTMLElement): HTMLElement {
  return element`<header class="title-bar"><h1>${title}<span> workspace</span></h1>
    <button type="button" class="command-centre" title=${`Open by name (${keys})`} onclick=${open}>${icon("search")}<span>Search notebooks, tables and commands</span><kbd>${keys}</kbd></button>
    <p class="audience">Confidential: this machine only</p>${progress}</header>`;
}
