import {element} from "../element.js";
import {type IconName, icon} from "./icon.js";
import type {Group} from "./layout.js";
import {moveFocusWithArrows} from "./side-bar.js";

/** What a strip of tabs calls for. */
export interface TabActions {
  activate(tab: string): void;
  close(tab: string): void;
  /** A tab was dropped before place `index` of this group. */
  drop(tab: string, index: number): void;
  iconOf(kind: string): IconName;
  isDirty(tab: string): boolean;
}

const dragged = "application/x-plumbline-tab";

/** The tabs of a group, each with a mark where it holds what is not saved. Delete closes the tab that has the focus. */
export function createTabStrip(group: Group, actions: TabActions): HTMLElement {
  const strip = element`<div class="tabs" role="tablist" aria-label="Open editors"></div>`;
  for (const [index, {id, kind, title}] of group.tabs.entries()) {
    const isActive = id === group.active;
    const isDirty = actions.isDirty(id);
    const onkeydown = (event: KeyboardEvent) => {
      if (event.key !== "Delete" || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      actions.close(id);
    };
    const tab = element`<div role="tab" class="tab" data-tab=${id} aria-selected=${String(isActive)} title=${title}
      tabindex=${isActive ? 0 : -1} draggable="true" aria-controls=${`editor-${group.id}`}
      onclick=${() => actions.activate(id)} onkeydown=${onkeydown}>
      ${icon(actions.iconOf(kind))}<span class="title">${title}</span>${
        isDirty ? element`<span class="visually-hidden">, not saved</span>` : null
      }<span class=${isDirty ? "close dirty" : "close"} title="Close (Alt+W)">${icon("close")}${icon("circle-filled")}</span></div>`;
    tab.querySelector(".close")!.addEventListener("click", (event) => {
      event.stopPropagation();
      actions.close(id);
    });
    tab.addEventListener("auxclick", (event) => {
      if (event.button === 1) actions.close(id);
    });
    tab.addEventListener("dragstart", (event) => event.dataTransfer?.setData(dragged, id));
    acceptTabs(tab, (dropped) => actions.drop(dropped, index));
    strip.append(tab);
  }
  strip.addEventListener("keydown", (event) => {
    const focused = document.activeElement as HTMLElement;
    if ((event.key === "Enter" || event.key === " ") && focused.dataset.tab) {
      event.preventDefault();
      actions.activate(focused.dataset.tab);
    }
  });
  moveFocusWithArrows(strip);
  acceptTabs(strip, (dropped) => actions.drop(dropped, group.tabs.length));
  return strip;
}

/** Lets a tab be dropped onto an element. */
export function acceptTabs(target: HTMLElement, onDrop: (tab: string, event: DragEvent) => void): void {
  const carriesTab = (event: DragEvent) => event.dataTransfer?.types.includes(dragged) ?? false;
  target.addEventListener("dragover", (event) => {
    if (!carriesTab(event)) return;
    event.preventDefault();
    target.classList.add("drop");
  });
  target.addEventListener("dragleave", () => target.classList.remove("drop"));
  target.addEventListener("drop", (event) => {
    target.classList.remove("drop");
    if (!carriesTab(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onDrop(event.dataTransfer!.getData(dragged), event);
  });
}
