import {element} from "../element.js";
import {icon} from "./icon.js";
import {type Group, groupsOf, type Layout, type Split, type Tab} from "./layout.js";
import {createSash} from "./sash.js";
import {acceptTabs, createTabStrip, type TabActions} from "./tab-strip.js";

export interface PaneActions extends Omit<TabActions, "drop"> {
  /** The inside of a tab; the same element each time. */
  bodyOf(tab: Tab): HTMLElement;
  /** What fills a pane without tabs. */
  welcome(): HTMLElement;
  /** The focus went into a group. */
  use(group: string): void;
  split(group: string): void;
  /** A tab was dropped before place `index` of a group. */
  move(tab: string, group: string, index: number): void;
  /** A tab was dropped at the edge of a group: it goes into a pane beside or below. */
  moveBeside(tab: string, group: string, direction: Split["direction"]): void;
  resized(split: Split, shares: readonly number[]): void;
}

/** Draws a layout. Tabs' insides stay in the document while their group is there, so that they keep their place. */
export function createPanes(root: HTMLElement, actions: PaneActions) {
  const groups = new Map<string, GroupElement>();
  let drawn = "";
  return (layout: Layout, current: string): void => {
    const shape = shapeOf(layout);
    for (const group of groupsOf(layout)) {
      const made = groups.get(group.id) ?? createGroup(group.id, actions);
      groups.set(group.id, made);
      made.update(group, group.id === current, shape === group.id);
    }
    if (shape === drawn) return;
    drawn = shape;
    for (const id of [...groups.keys()])
      if (!groupsOf(layout).some((group) => group.id === id)) groups.delete(id);
    keepScroll(root, () => root.replaceChildren(paneOf(layout, groups, actions)));
  };
}

interface GroupElement {
  element: HTMLElement;
  update(group: Group, isCurrent: boolean, isOnly: boolean): void;
}

/** Which groups stand how, whatever their tabs and sizes. */
function shapeOf(layout: Layout): string {
  return layout.kind === "group" ? layout.id : `${layout.direction}(${layout.panes.map(shapeOf).join()})`;
}

function createGroup(id: string, actions: PaneActions): GroupElement {
  let group: Group;
  const strip = element`<div></div>`;
  const split = element`<button type="button" class="action" title="Split editor right" aria-label="Split editor right"
    onclick=${() => actions.split(id)}>${icon("split-horizontal")}</button>`;
  const header = element`<header>${strip}<div class="actions">${split}</div></header>`;
  const body = element`<div class="body" id=${`editor-${id}`}></div>`;
  const pane = element`<section class="group" data-group=${id}>${header}${body}</section>`;
  pane.addEventListener("focusin", () => actions.use(id));
  pane.addEventListener("pointerdown", () => actions.use(id));
  acceptTabs(body, (tab, event) => {
    const {left, top, width, height} = body.getBoundingClientRect();
    if ((event.clientX - left) / width > 0.7) actions.moveBeside(tab, id, "row");
    else if ((event.clientY - top) / height > 0.7) actions.moveBeside(tab, id, "column");
    else actions.move(tab, id, group.tabs.length);
  });
  let welcome: HTMLElement | null = null;
  let drawn = "";
  let inView: string | null = null;
  /** A strip that is drawn anew between a button's way down and up takes the click away with it. */
  const drawStrip = () => {
    const shown = JSON.stringify([
      group,
      group.tabs.map(({id, kind}) => [actions.isDirty(id), actions.iconOf(kind)])
    ]);
    if (shown === drawn) return;
    drawn = shown;
    const hadFocus = strip.contains(document.activeElement);
    strip.replaceChildren(
      createTabStrip(group, {...actions, drop: (tab, index) => actions.move(tab, id, index)})
    );
    const front = strip.querySelector<HTMLElement>("[aria-selected=true]");
    if (hadFocus) front?.focus();
    if (group.active === inView) return;
    inView = group.active;
    // When it has a place: a pane is drawn before it stands in the page.
    requestAnimationFrame(() => front?.scrollIntoView({block: "nearest", inline: "nearest"}));
  };
  return {
    element: pane,
    update(next, isCurrent, isOnly) {
      group = next;
      pane.classList.toggle("current", isCurrent);
      header.hidden = group.tabs.length === 0 && isOnly;
      drawStrip();
      const front = group.tabs.find((tab) => tab.id === group.active);
      for (const [name, value] of [
        ["role", front && "tabpanel"],
        ["aria-label", front?.title]
      ] as const)
        if (value) body.setAttribute(name, value);
        else body.removeAttribute(name);
      const shown = front ? actions.bodyOf(front) : (welcome ??= actions.welcome());
      if (shown.parentElement !== body) body.append(shown);
      for (const child of [...body.children] as HTMLElement[]) {
        child.hidden = child !== shown;
        if (child !== shown && child !== welcome && !isOneOf(group, child)) child.remove();
      }
    }
  };
}

function isOneOf({tabs}: Group, body: HTMLElement): boolean {
  return tabs.some(({id}) => id === body.dataset.tab);
}

function paneOf(
  layout: Layout,
  groups: ReadonlyMap<string, GroupElement>,
  actions: PaneActions
): HTMLElement {
  if (layout.kind === "group") {
    const pane = groups.get(layout.id)!.element;
    pane.style.flexGrow = "1";
    return pane;
  }
  const panes = layout.panes.map((pane) => paneOf(pane, groups, actions));
  const container = element`<div class=${`split in-${layout.direction}`}></div>`;
  for (const [i, pane] of panes.entries()) {
    pane.style.flexGrow = String(layout.shares[i]);
    if (i > 0) container.append(sashBefore(layout, i, container, panes, actions));
    container.append(pane);
  }
  return container;
}

/** The border between pane `i` and the one before. */
function sashBefore(
  split: Split,
  i: number,
  container: HTMLElement,
  panes: readonly HTMLElement[],
  actions: PaneActions
): HTMLElement {
  const share = (pane: HTMLElement) => Number(pane.style.flexGrow);
  const [before, after] = [panes[i - 1]!, panes[i]!];
  const both = () => share(before) + share(after);
  return createSash({
    label: "Between panes",
    orientation: split.direction === "row" ? "vertical" : "horizontal",
    size: () => ({value: share(before), min: both() * 0.15, max: both() * 0.85}),
    resize: (value) => {
      after.style.flexGrow = String(both() - value);
      before.style.flexGrow = String(value);
      actions.resized(split, panes.map(share));
    },
    perPixel: () =>
      1 / Math.max(split.direction === "row" ? container.clientWidth : container.clientHeight, 1)
  });
}

/** What is taken out of the document and put in again would begin at its top. */
function keepScroll(root: HTMLElement, move: () => void): void {
  const scrolled = [...root.querySelectorAll("*")]
    .filter(({scrollTop, scrollLeft}) => scrollTop > 0 || scrollLeft > 0)
    .map((one) => ({one, top: one.scrollTop, left: one.scrollLeft}));
  const focused = document.activeElement as HTMLElement | null;
  move();
  for (const {one, top, left} of scrolled) one.scrollTo({top, left, behavior: "instant"});
  if (focused && root.contains(focused)) focused.focus({preventScroll: true});
}
