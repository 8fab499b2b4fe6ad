import {element} from "../element.js";
import {actionButton, moveFocusWithArrows, type SideAction} from "./side-bar.js";

/** A page of the panel below the editors. */
export interface PanelView {
  id: string;
  title: string;
  render(container: HTMLElement): void;
  actions?: readonly SideAction[];
}

export interface Panel {
  element: HTMLElement;
  add(view: PanelView): void;
  has(id: string): boolean;
  /** Opens the panel at a view and, unless told otherwise, puts the focus there. Throws where there is no such view. */
  show(id: string, options?: {focus?: boolean}): void;
  hide(): void;
  /** The view that is shown; null while the panel is hidden. */
  shown(): string | null;
  /** Puts a number beside a view's title; none for 0. */
  setCount(id: string, count: number): void;
}

/** The panel with its tabs. `onChange` is called whenever another view is shown, or none. */
export function createPanel(onChange: () => void): Panel {
  const views = new Map<string, {view: PanelView; tab: HTMLElement; body: HTMLElement; isMade: boolean}>();
  let shown: string | null = null;
  const tabs = element`<div class="tabs" role="tablist" aria-label="Panel"></div>`;
  const actions = element`<div class="actions"></div>`;
  const bodies = element`<div class="bodies"></div>`;
  const panel = element`<section class="panel" aria-label="Panel" hidden><header>${tabs}${actions}</header>${bodies}</section>`;
  const close: SideAction = {title: "Hide panel", icon: "close", run: () => hide()};

  const update = () => {
    panel.hidden = shown === null;
    for (const [id, {view, tab, body}] of views) {
      const isShown = id === shown;
      tab.setAttribute("aria-selected", String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      body.hidden = !isShown;
      if (isShown) actions.replaceChildren(...[...(view.actions ?? []), close].map(actionButton));
    }
    onChange();
  };
  const show = (id: string, {focus = true} = {}) => {
    const entry = views.get(id);
    if (entry === undefined) throw new Error(`unknown view of the panel: ${id}`);
    if (!entry.isMade) entry.view.render(entry.body);
    entry.isMade = true;
    shown = id;
    update();
    if (focus) entry.tab.focus();
  };
  const hide = () => {
    shown = null;
    update();
  };
  moveFocusWithArrows(tabs);
  return {
    element: panel,
    add(view) {
      const body = element`<div class="body" role="tabpanel" id=${`panel-${view.id}`} data-view=${view.id}
        aria-labelledby=${`panel-tab-${view.id}`} tabindex="0" hidden></div>`;
      const tab = element`<button type="button" role="tab" id=${`panel-tab-${view.id}`} aria-selected="false"
        aria-controls=${`panel-${view.id}`} onclick=${() => show(view.id)}>${view.title}<span class="count"></span></button>`;
      views.set(view.id, {view, tab, body, isMade: false});
      tabs.append(tab);
      bodies.append(body);
    },
    has: (id) => views.has(id),
    show,
    hide,
    shown: () => shown,
    setCount(id, count) {
      views.get(id)!.tab.querySelector(".count")!.textContent = count === 0 ? "" : String(count);
    }
  };
}
