import {element} from "../element.js";
import {type IconName, icon} from "../shell/icon.js";
import type {NotebookView} from "./notebook-view.js";

/** The buttons above a notebook's cells. */
export function toolbar(view: NotebookView): HTMLElement {
  const button = (name: IconName, title: string, run: () => void) =>
    element`<button type="button" title=${title} onclick=${run}>${icon(name)}<span>${title}</span></button>`;
  return element`<div class="notebook-toolbar" role="toolbar" aria-label="Notebook">
    ${button("run-all", "Run all", () => view.run("all"))}
    ${button("debug-stop", "Stop", view.interrupt)}
    ${button("add", "SQL", () => view.insert("below", "sql"))}
    ${button("add", "JavaScript", () => view.insert("below", "javascript"))}
    ${button("add", "Markdown", () => view.insert("below", "markdown"))}
    ${button("add", "Chart", () => view.insert("below", "chart"))}</div>`;
}
