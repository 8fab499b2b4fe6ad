import {element} from "../element.js";
import {type IconName, icon} from "./icon.js";

/** What the side bar can show, one at a time. */
export interface SideView {
  id: string;
  title: string;
  icon: IconName;
  /** Makes its content when it is first shown. */
  render(container: HTMLElement): void;
  /** Buttons beside its title. */
  actions?: readonly SideAction[];
}

export interface SideAction {
  title: string;
  icon: IconName;
  run(): void;
}

export interface SideBar {
  /** The buttons, from top to bottom, that show a view each. */
  activityBar: HTMLElement;
  element: HTMLElement;
  add(view: SideView): void;
  has(id: string): boolean;
  /** Shows a view and, unless told otherwise, puts the focus into it. Throws where there is no such view. */
  show(id: string, options?: {focus?: boolean}): void;
  hide(): void;
  /** The view that is shown; null while the side bar is hidden. */
  shown(): string | null;
}

/** The activity bar and the side bar that it opens. `onChange` is called whenever another view is shown, or none. */
export function createSideBar(onChange: () => void): SideBar {
  const views = new Map<string, {view: SideView; button: HTMLButtonElement; body: HTMLElement | null}>();
  let shown: string | null = null;
  const buttons = element`<div class="views" role="toolbar" aria-orientation="vertical" aria-label="Views"></div>`;
  const activityBar = element`<nav class="activity-bar" aria-label="Views">${buttons}</nav>`;
  const title = element`<h2></h2>`;
  const actions = element`<div class="actions"></div>`;
  const bodies = element`<div class="bodies"></div>`;
  const bar = element`<aside class="side-bar" aria-label="Side bar" hidden>
    <header>${title}${actions}</header>${bodies}</aside>`;

  const update = () => {
    bar.hidden = shown === null;
    for (const [id, {view, button, body}] of views) {
      const isShown = id === shown;
      button.setAttribute("aria-pressed", String(isShown));
      if (body) body.hidden = !isShown;
      if (!isShown) continue;
      title.textContent = view.title;
      actions.replaceChildren(...(view.actions ?? []).map(actionButton));
    }
    onChange();
  };
  const show = (id: string, {focus = true} = {}) => {
    const entry = views.get(id);
    if (entry === undefined) throw new Error(`unknown view of the side bar: ${id}`);
    if (entry.body === null) {
      entry.body = element`<div class="body" data-view=${id}></div>`;
      bodies.append(entry.body);
      entry.view.render(entry.body);
    }
    shown = id;
    update();
    if (focus) firstFocusable(entry.body)?.focus();
  };
  const hide = () => {
    shown = null;
    update();
  };
  moveFocusWithArrows(buttons);
  return {
    activityBar,
    element: bar,
    add(view) {
      const onclick = () => (shown === view.id ? hide() : show(view.id));
      const button = element<HTMLButtonElement>`<button type="button" aria-pressed="false" title=${view.title}
        aria-label=${view.title} tabindex=${views.size === 0 ? 0 : -1} onclick=${onclick}>${icon(view.icon)}</button>`;
      views.set(view.id, {view, button, body: null});
      buttons.append(button);
    },
    has: (id) => views.has(id),
    show,
    hide,
    shown: () => shown
  };
}

/** A button that shows a picture alone. */
export function actionButton({title, icon: name, run}: SideAction): HTMLButtonElement {
  return element`<button type="button" class="action" title=${title} aria-label=${title} onclick=${run}>${icon(name)}</button>`;
}

const focusable = "button, input, select, textarea, a[href], [tabindex='0'], [contenteditable=true]";

function firstFocusable(container: HTMLElement): HTMLElement | null {
  return container.querySelector<HTMLElement>(`:is(${focusable}):not([tabindex='-1'], [disabled])`);
}

/** One stop for the Tab key; arrows go from button to button. */
export function moveFocusWithArrows(toolbar: HTMLElement): void {
  toolbar.addEventListener("keydown", (event) => {
    const buttons = [...toolbar.querySelectorAll<HTMLElement>(":scope > button, :scope > [role=tab]")];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: buttons.length - 1
    };
    const next = buttons[steps[event.key] ?? -1];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[at]!.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}
