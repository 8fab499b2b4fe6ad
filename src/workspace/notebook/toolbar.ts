import {element} from "../element.js";
import {type IconName, icon} from "../shell/icon.js";
import type {CellKind} from "./cell.js";
import type {NotebookView} from "./seen-notebook.js";

/** The buttons above a notebook's cells. */
export function toolbar(view: NotebookView): HTMLElement {
  const button = (name: IconName, title: string, run: () => void) =>
    element`<button type="button" title=${title} onclick=${run}>${icon(name)}<span>${title}</span></button>`;
  const add = (kind: CellKind) => () => {
    view.insert("below", kind);
    view.edit();
  };
  // A press leaves the focus in the cells, so that their keys work after it; the toolbar is walked through by Tab.
  const keepFocus = (event: Event) => event.preventDefault();
  return element`<div class="notebook-toolbar" role="toolbar" aria-label="Notebook" onmousedown=${keepFocus}>
    ${button("run-all", "Run all", () => view.run("all"))}
    ${button("debug-stop", "Stop", view.interrupt)}
    ${button("add", "SQL", add("sql"))}
    ${button("add", "JavaScript", add("javascript"))}
    ${button("add", "Markdown", add("markdown"))}
    ${button("add", "Chart", add("chart"))}</div>`;
}
