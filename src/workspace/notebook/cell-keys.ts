import {isMacKeyboard, strokeOf} from "../shell/keys.js";
import type {NotebookView} from "./seen-notebook.js";

/**
 * The keys that leave a cell's text or run the cell, taken before the editor sees them; but for Escape while the editor
 * shows something that Escape closes.
 */
export function followCellKeys(root: HTMLElement, view: NotebookView): void {
  const isMac = isMacKeyboard();
  const keys: Record<string, () => void> = {
    Escape: view.leave,
    "Mod+Enter": () => view.run("selected"),
    "Shift+Enter": () => view.runAndGo("below"),
    "Alt+Enter": () => view.runAndGo("insert")
  };
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || !(event.target as Element).closest(".cell-input")) return;
      const run = keys[strokeOf(event, isMac) ?? ""];
      if (run === undefined || (event.key === "Escape" && opensSomething(event.target as Element))) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    },
    {capture: true}
  );
}

function opensSomething(target: Element): boolean {
  return target.closest(".cell-input")!.querySelector(".cm-tooltip-autocomplete, .cm-search") !== null;
}
