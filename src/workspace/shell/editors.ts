import {element} from "../element.js";
import {createSignal, type Signal} from "../signal.js";
import {
  closeTab,
  groupOf,
  groupsOf,
  type Layout,
  moveTab,
  openTab,
  resize,
  retitle,
  type Split,
  splitGroup,
  type Tab
} from "./layout.js";
import type {EditorKind, OpenEditor} from "./open-editor.js";
import {createPanes} from "./panes.js";
import {createTabEditors} from "./tab-editors.js";

export interface Editors {
  element: HTMLElement;
  /** Says how a kind of tab is opened; tabs of that kind that wait from the last visit open now. */
  register(kind: EditorKind): void;
  /**
   * Opens a tab in the pane in use, or brings it to the front where it is open already, and puts the focus into it.
   * Gives back its editor; null where that could not be opened, which the tab tells.
   */
  open(tab: Omit<Tab, "id">): Promise<OpenEditor | null>;
  /** Closes a tab unless its editor objects. */
  close(tab: string): Promise<void>;
  /** Closes tabs of kinds that nothing opens: they are of another version of the workspace. */
  closeUnknown(): void;
  /** The tab in front of the pane in use, and its editor once that is open; null where the pane is empty. */
  active(): {tab: Tab; editor: OpenEditor | null} | null;
  /** Every open tab. */
  tabs(): readonly Tab[];
  /** Makes a pane beside (`row`) or below (`column`) the one in use; the tab in front goes there where others stay. */
  split(direction: Split["direction"]): void;
  /** Puts the focus into the next pane, or with -1 into the one before; false where that was the last. */
  focusPane(step: 1 | -1): boolean;
  /** Puts the focus into the first pane, or with -1 into the last. */
  focusEnd(step: 1 | -1): void;
  /** Brings the next tab of the pane in use to the front, or with -1 the one before. */
  step(step: 1 | -1): void;
  layout(): Layout;
  /** Whether any tab holds what is not saved. */
  isAnyDirty(): boolean;
  /** Another tab is in front, or the layout is another. */
  changed: Signal<void>;
  /** The outline of an open editor has changed. */
  outlineChanged: Signal<void>;
}

/** The place of open editors, in panes that can be split. `welcome` makes what fills a pane without tabs. */
export function createEditors(first: Layout, welcome: () => HTMLElement): Editors {
  let layout = first;
  let current = groupsOf(layout)[0]!.id;
  const dirty = new Set<string>();
  const [changed, outlineChanged] = [createSignal(), createSignal()];
  const root = element`<main class="editors" aria-label="Editors"></main>`;

  const set = (next: Layout) => {
    layout = next;
    if (!groupsOf(layout).some(({id}) => id === current)) current = groupsOf(layout)[0]!.id;
    draw(layout, current);
    changed.emit();
  };
  const group = () => groupsOf(layout).find(({id}) => id === current)!;
  const newGroupId = () => String(Math.max(...groupsOf(layout).map(({id}) => Number(id))) + 1);

  const inTabs = createTabEditors(
    (tab) => ({
      id: tab.id,
      setTitle: (title) => set(retitle(layout, tab.id, title)),
      setDirty: (isDirty) => {
        if (dirty.has(tab.id) === isDirty) return;
        if (isDirty) dirty.add(tab.id);
        else dirty.delete(tab.id);
        set(layout);
      },
      outlineChanged: () => outlineChanged.emit()
    }),
    () => changed.emit()
  );
  const show = async (tab: Tab): Promise<OpenEditor | null> => {
    current = groupOf(layout, tab.id)?.id ?? current;
    set(openTab(layout, current, tab));
    const editor = await inTabs.open(tab);
    editor?.focus();
    return editor;
  };
  const close = async (id: string): Promise<void> => {
    if (!((await inTabs.of(id)?.mayClose?.()) ?? true)) return;
    const hadFocus = root.contains(document.activeElement);
    inTabs.close(id);
    dirty.delete(id);
    set(closeTab(layout, id));
    if (hadFocus) focusGroup();
  };
  const focusGroup = () => {
    const {active} = group();
    const editor = active === null ? null : inTabs.of(active);
    const pane = root.querySelector<HTMLElement>(`[data-group="${current}"]`);
    if (editor) editor.focus();
    else (pane?.querySelector<HTMLElement>("[role=tab], .body a, .body button") ?? pane)?.focus();
  };
  const focusOn = (id: string) => {
    current = id;
    set(layout);
    focusGroup();
  };
  const split = (direction: Split["direction"]) => {
    const {active, tabs} = group();
    const id = newGroupId();
    const next = splitGroup(layout, current, direction, id, tabs.length > 1 ? active : null);
    current = id;
    set(next);
    focusGroup();
  };
  const draw = createPanes(root, {
    bodyOf: inTabs.bodyOf,
    welcome,
    iconOf: inTabs.iconOf,
    isDirty: (tab) => dirty.has(tab),
    activate: (tab) => void show(groupOf(layout, tab)!.tabs.find(({id}) => id === tab)!),
    close: (tab) => void close(tab),
    use: (id) => {
      if (id === current) return;
      current = id;
      set(layout);
    },
    split: (id) => {
      current = id;
      split("row");
    },
    move: (tab, id, index) => {
      current = id;
      set(moveTab(layout, tab, id, index));
    },
    moveBeside: (tab, id, direction) => {
      const made = newGroupId();
      const next = splitGroup(layout, id, direction, made, tab);
      current = made;
      set(next);
    },
    resized: (one, shares) => {
      layout = resize(layout, one, shares);
      changed.emit();
    }
  });
  draw(layout, current);

  return {
    element: root,
    register(kind) {
      inTabs.register(
        kind,
        groupsOf(layout).flatMap(({tabs}) => tabs)
      );
      set(layout);
    },
    open: (tab) => show({...tab, id: `${tab.kind}:${tab.path}`}),
    close,
    closeUnknown() {
      for (const {id, kind} of groupsOf(layout).flatMap(({tabs}) => tabs))
        if (!inTabs.knows(kind)) void close(id);
    },
    active() {
      const tab = group().tabs.find(({id}) => id === group().active);
      return tab ? {tab, editor: inTabs.of(tab.id)} : null;
    },
    tabs: () => groupsOf(layout).flatMap(({tabs}) => tabs),
    split,
    focusPane(step) {
      const ids = groupsOf(layout).map(({id}) => id);
      const next = ids[ids.indexOf(current) + step];
      if (next === undefined) return false;
      focusOn(next);
      return true;
    },
    focusEnd: (step) => focusOn(groupsOf(layout).at(step === 1 ? 0 : -1)!.id),
    step(step) {
      const {tabs, active} = group();
      const next = tabs.at((tabs.findIndex(({id}) => id === active) + step) % tabs.length);
      if (next) void show(next);
    },
    layout: () => layout,
    isAnyDirty: () => dirty.size > 0,
    changed,
    outlineChanged
  };
}
