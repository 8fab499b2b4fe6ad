import {element} from "../element.js";
import {type IconName, icon} from "./icon.js";

/** One thing that the status bar tells. */
export interface StatusItem {
  /** Pictures stand as in VS Code: `$(error) 2`. */
  text: string;
  /** More of it, where the pointer rests. */
  title?: string;
  /** The command that a click does. */
  command?: string;
}

export interface StatusBar {
  element: HTMLElement;
  /** Sets what stands at a place; null takes it away. Places keep the order in which they were first set. */
  set(id: string, side: "left" | "right", item: StatusItem | null): void;
}

/** The bar at the window's foot. `run` does a command. */
export function createStatusBar(run: (command: string) => void): StatusBar {
  const sides = {left: element`<div class="left"></div>`, right: element`<div class="right"></div>`};
  // What a press stops is gone a moment later, and the focus with it: a press leaves it where it is.
  const keepFocus = (event: Event) => event.preventDefault();
  const bar = element`<footer class="status-bar" aria-label="Status" onmousedown=${keepFocus}>${sides.left}${sides.right}</footer>`;
  return {
    element: bar,
    set(id, side, item) {
      const old = sides[side].querySelector<HTMLElement>(`:scope > [data-item="${id}"]`);
      const made = item === null ? element`<span data-item=${id} hidden></span>` : itemElement(id, item, run);
      const hadFocus = old !== null && old === document.activeElement;
      if (old) old.replaceWith(made);
      else sides[side].append(made);
      if (hadFocus) made.focus();
    }
  };
}

function itemElement(
  id: string,
  {text, title = text, command}: StatusItem,
  run: (command: string) => void
): HTMLElement {
  const parts = text.split(/(\$\([a-z-]+\))/).map((part) => {
    const name = /^\$\((?<name>.*)\)$/.exec(part)?.groups?.name;
    return name === undefined ? part : icon(name as IconName);
  });
  return command === undefined
    ? element`<span data-item=${id} title=${title}>${parts}</span>`
    : element`<button type="button" data-item=${id} title=${title} aria-label=${title} onclick=${() => run(command)}>${parts}</button>`;
}
