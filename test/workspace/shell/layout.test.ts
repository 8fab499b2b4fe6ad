import fc from "fast-check";
import {expect, test} from "vitest";
import {arrangementSchema, firstArrangement} from "../../../src/workspace/shell/arrangement.js";
import {
  closeTab,
  emptyLayout,
  groupsOf,
  type Layout,
  moveTab,
  openTab,
  splitGroup,
  type Tab
} from "../../../src/workspace/shell/layout.js";

const tab = (path: string): Tab => ({id: `n:${path}`, kind: "n", path, title: path});
const open = (layout: Layout, ...paths: string[]) =>
  paths.reduce((last, path) => openTab(last, groupsOf(last)[0]!.id, tab(path)), layout);
const shown = (layout: Layout) =>
  groupsOf(layout).map(({tabs, active}) =>
    tabs.map(({id, path}) => (id === active ? `[${path}]` : path)).join(" ")
  );

test("a new tab stands after the one in front; one that is open comes to the front where it is", () => {
  const three = open(emptyLayout, "a", "b", "c");
  expect(shown(three)).toEqual(["a b [c]"]);
  expect(shown(open(three, "a", "d"))).toEqual(["a [d] b c"]);
});

test("closing the tab in front brings its neighbour there; the last pane stays, empty", () => {
  expect(shown(closeTab(open(emptyLayout, "a", "b"), "n:b"))).toEqual(["[a]"]);
  expect(shown(closeTab(open(emptyLayout, "a"), "n:a"))).toEqual([""]);
});

test("a split takes a tab along, splits beside a split share its space, and an emptied pane goes", () => {
  const two = splitGroup(open(emptyLayout, "a", "b"), "1", "row", "2", "n:b");
  expect(shown(two)).toEqual(["[a]", "[b]"]);
  const three = splitGroup(two, "2", "row", "3", null);
  expect(three).toMatchObject({kind: "split", shares: [0.5, 0.25, 0.25]});
  expect(shown(moveTab(two, "n:b", "1", 0))).toEqual(["[b] a"]);
});

test("whatever is done, no tab is lost or doubled, every front tab is there, and the browser can keep it", () => {
  const step = fc.record({
    what: fc.constantFrom("open", "close", "move", "row", "column"),
    path: fc.constantFrom(..."abcde"),
    at: fc.nat(5)
  });
  fc.assert(
    fc.property(fc.array(step, {maxLength: 30}), (steps) => {
      let layout: Layout = emptyLayout;
      const there = new Set<string>();
      for (const [i, {what, path, at}] of steps.entries()) {
        const groups = groupsOf(layout);
        const {id} = groups[at % groups.length]!;
        if (what === "open") {
          layout = openTab(layout, id, tab(path));
          there.add(path);
        } else if (what === "close") {
          layout = closeTab(layout, `n:${path}`);
          there.delete(path);
        } else if (what === "move") layout = moveTab(layout, `n:${path}`, id, at);
        else
          layout = splitGroup(layout, id, what as "row", String(i + 2), there.has(path) ? `n:${path}` : null);
        const after = groupsOf(layout);
        expect(after.flatMap(({tabs}) => tabs.map((one) => one.path)).sort()).toEqual([...there].sort());
        for (const {tabs, active} of after)
          expect(tabs.length === 0 ? active === null : tabs.some((one) => one.id === active)).toBe(true);
        expect(arrangementSchema.safeParse({...firstArrangement, layout}).success).toBe(true);
      }
    }),
    {numRuns: 60}
  );
});

test.each([
  ["a tab twice", {kind: "group", id: "1", tabs: [tab("a"), tab("a")], active: null}],
  ["a split of one pane", {kind: "split", direction: "row", panes: [emptyLayout], shares: [1]}],
  [
    "shares that do not fit the panes",
    {kind: "split", direction: "row", panes: [emptyLayout, {...emptyLayout, id: "2"}], shares: [1]}
  ]
])("a kept layout with %s is not taken", (_, layout) => {
  expect(arrangementSchema.safeParse({...firstArrangement, layout}).success).toBe(false);
});
