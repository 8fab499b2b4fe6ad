/** Something open: a notebook, a table. */
export interface Tab {
  /** `kind:path`, unique in a layout. */
  id: string;
  /** Which editor opens it. */
  kind: string;
  /** What the editor opens: a file's path, a table's name. */
  path: string;
  title: string;
}

/** Tabs above one another's place. */
export interface Group {
  kind: "group";
  id: string;
  tabs: readonly Tab[];
  /** The tab in front; null where there are none. */
  active: string | null;
}

/** Panes side by side (`row`) or one above the other (`column`). */
export interface Split {
  kind: "split";
  direction: "row" | "column";
  panes: readonly Layout[];
  /** The share of each pane, in all 1. */
  shares: readonly number[];
}

export type Layout = Group | Split;

/** One group without tabs. */
export const emptyLayout: Layout = {kind: "group", id: "1", tabs: [], active: null};

/** Every group, from left to right and from top to bottom. */
export function groupsOf(layout: Layout): readonly Group[] {
  return layout.kind === "group" ? [layout] : layout.panes.flatMap(groupsOf);
}

/** The group that holds a tab; undefined where none does. */
export function groupOf(layout: Layout, tab: string): Group | undefined {
  return groupsOf(layout).find(({tabs}) => tabs.some(({id}) => id === tab));
}

/** The layout with the tab in front of its group; it is added to `group`, after the one in front, where it was nowhere. */
export function openTab(layout: Layout, group: string, tab: Tab): Layout {
  const there = groupOf(layout, tab.id);
  if (there) return change(layout, there.id, (one) => ({...one, active: tab.id}));
  return change(layout, group, (one) => {
    const at = one.tabs.findIndex(({id}) => id === one.active) + 1 || one.tabs.length;
    return {...one, tabs: one.tabs.toSpliced(at, 0, tab), active: tab.id};
  });
}

/** The layout without the tab; its neighbour comes to the front, and a pane left empty goes. */
export function closeTab(layout: Layout, tab: string): Layout {
  const group = groupOf(layout, tab);
  return group ? withoutEmpty(change(layout, group.id, (one) => withoutTab(one, tab))) : layout;
}

/** The layout with the tab at place `index` of another group, or of its own. */
export function moveTab(layout: Layout, tab: string, toGroup: string, index: number): Layout {
  const from = groupOf(layout, tab);
  const moved = from?.tabs.find(({id}) => id === tab);
  if (!from || !moved) return layout;
  const without = change(layout, from.id, (one) => withoutTab(one, tab));
  const there = change(without, toGroup, (one) => ({
    ...one,
    tabs: one.tabs.toSpliced(index, 0, moved),
    active: tab
  }));
  return withoutEmpty(there);
}

/**
 * The layout with a new pane beside the group: to its right for `row`, below it for `column`. It gets `tab` where one is
 * named. `id` is the new group's.
 */
export function splitGroup(
  layout: Layout,
  group: string,
  direction: Split["direction"],
  id: string,
  tab: string | null
): Layout {
  const pane: Group = {kind: "group", id, tabs: [], active: null};
  const split = insertBeside(layout, group, direction, pane);
  return tab === null ? split : moveTab(split, tab, id, 0);
}

/** The layout with other shares of one of its splits. */
export function resize(layout: Layout, split: Split, shares: readonly number[]): Layout {
  if (layout === split) return {...split, shares};
  if (layout.kind === "group") return layout;
  return {...layout, panes: layout.panes.map((pane) => resize(pane, split, shares))};
}

/** The layout with another title of a tab. */
export function retitle(layout: Layout, tab: string, title: string): Layout {
  const group = groupOf(layout, tab);
  if (!group) return layout;
  return change(layout, group.id, (one) => ({
    ...one,
    tabs: one.tabs.map((each) => (each.id === tab ? {...each, title} : each))
  }));
}

function change(layout: Layout, group: string, to: (group: Group) => Group): Layout {
  if (layout.kind === "group") return layout.id === group ? to(layout) : layout;
  return {...layout, panes: layout.panes.map((pane) => change(pane, group, to))};
}

function withoutTab(group: Group, tab: string): Group {
  const at = group.tabs.findIndex(({id}) => id === tab);
  const tabs = group.tabs.toSpliced(at, 1);
  const next = (tabs[at] ?? tabs[at - 1])?.id ?? null;
  return {...group, tabs, active: group.active === tab ? next : group.active};
}

/** Takes out panes without tabs, but for the last one, and splits of one pane. */
function withoutEmpty(layout: Layout): Layout {
  if (layout.kind === "group") return layout;
  const kept = layout.panes
    .map((pane, i) => ({pane: withoutEmpty(pane), share: layout.shares[i]!}))
    .filter(({pane}) => groupsOf(pane).some(({tabs}) => tabs.length > 0));
  if (kept.length === 0) return groupsOf(layout)[0]!;
  if (kept.length === 1) return kept[0]!.pane;
  const whole = kept.reduce((sum, {share}) => sum + share, 0);
  return {...layout, panes: kept.map(({pane}) => pane), shares: kept.map(({share}) => share / whole)};
}

function insertBeside(layout: Layout, group: string, direction: Split["direction"], pane: Group): Layout {
  if (layout.kind === "group") {
    if (layout.id !== group) return layout;
    return {kind: "split", direction, panes: [layout, pane], shares: [0.5, 0.5]};
  }
  const at = layout.panes.findIndex((one) => one.kind === "group" && one.id === group);
  if (at < 0 || layout.direction !== direction)
    return {...layout, panes: layout.panes.map((one) => insertBeside(one, group, direction, pane))};
  const half = layout.shares[at]! / 2;
  return {
    ...layout,
    panes: layout.panes.toSpliced(at + 1, 0, pane),
    shares: layout.shares.toSpliced(at, 1, half, half)
  };
}
