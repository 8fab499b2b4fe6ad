import type {Shell} from "./shell.js";

/**
 * Puts the focus into the next part of the window, or with -1 into the one before: activity bar, side bar, each pane of
 * editors, panel, status bar.
 */
export function focusPart({element, editors}: Shell, step: 1 | -1): void {
  const parts = [".activity-bar", ".side-bar", ".editors", ".panel", ".status-bar"]
    .map((part) => element.querySelector<HTMLElement>(part)!)
    .filter((part) => part.checkVisibility());
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  if (parts[at] === editors.element && editors.focusPane(step)) return;
  const next = parts.at((at + step) % parts.length)!;
  if (next === editors.element) editors.focusEnd(step);
  else firstStop(next)?.focus();
}

/** What the Tab key would reach first. */
function firstStop(part: HTMLElement): HTMLElement | undefined {
  return [...part.querySelectorAll<HTMLElement>("button, input, select, a[href], [tabindex='0']")].find(
    (one) => one.tabIndex >= 0 && !one.matches(":disabled, .sash") && one.checkVisibility()
  );
}
