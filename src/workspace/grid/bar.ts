import {download} from "../../browser/download.js";
import {element} from "../element.js";
import {actionButton} from "../shell/side-bar.js";

export interface BarOptions {
  /** How many rows there are. */
  count: HTMLElement;
  /** What is being done. */
  said: HTMLElement;
  tellError: (error: Error) => void;
  /** The name of files that are saved, without its ending. */
  file: string;
  filter: () => void;
  copyAll: () => Promise<void>;
  csv: () => Blob | Promise<Blob>;
  arrow: () => Blob | Promise<Blob>;
}

/** The bar above a grid: what it shows, and what can be done with all of that. */
export function createBar({
  count,
  said,
  tellError,
  file,
  filter,
  copyAll,
  csv,
  arrow
}: BarOptions): HTMLElement {
  const save = (ending: string, content: () => Blob | Promise<Blob>) => async () => {
    said.textContent = "Writing …";
    try {
      download(`${file}.${ending}`, await content());
      said.textContent = "";
    } catch (error) {
      tellError(error as Error);
    }
  };
  return element`<div class="bar">${count}${said}<span class="actions">${[
    actionButton({title: "Filter columns", icon: "filter", run: filter}),
    actionButton({title: "Copy all as TSV", icon: "copy", run: () => void copyAll().catch(tellError)}),
    element`<button type="button" class="action word" title="Save as CSV" onclick=${save("csv", csv)}>CSV</button>`,
    element`<button type="button" class="action word" title="Save as Arrow" onclick=${save("arrow", arrow)}>Arrow</button>`
  ]}</span></div>`;
}

/** How many rows and columns a grid shows, and of how many. */
export function countText(shown: number, all: number, columns: number): string {
  const rows = shown === all ? all.toLocaleString() : `${shown.toLocaleString()} of ${all.toLocaleString()}`;
  return `${rows} ${all === 1 ? "row" : "rows"}, ${columns} ${columns === 1 ? "column" : "columns"}`;
}
