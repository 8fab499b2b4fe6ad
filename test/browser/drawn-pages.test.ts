import {JSDOM} from "jsdom";
import {afterEach, beforeEach, expect, test} from "vitest";
import {drawnPages} from "../../src/browser/drawn-pages.js";

let view: HTMLElement;

beforeEach(() => {
  const {document} = new JSDOM('<div class="view"><div class="drawn"><p>as it came</p></div></div>').window;
  globalThis.document = document;
  view = document.querySelector<HTMLElement>(".view")!;
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "document");
});

/** A page of as many elements. */
function content(size: number): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (let i = 0; i < size; i++) fragment.append(document.createElement("p"));
  return fragment;
}

test("pages that are far from the reader's choice make room for those that are near, and not the other way", () => {
  const pages = drawnPages(view, "", 31);
  for (const far of ["?far=1", "?far=2", "?far=3"]) pages.add(far, content(10));
  pages.keep(["?near=1", "?near=2", "?near=3"]);
  for (const near of ["?near=1", "?near=2", "?near=3"]) {
    expect(pages.hasRoom(), near).toBe(true);
    pages.add(near, content(10));
  }
  expect(["?far=1", "?far=2", "?far=3"].filter((far) => pages.has(far))).toEqual([]);
  expect(pages.hasRoom()).toBe(false);
});

test("of pages that are near, the likeliest choice is the last to make room, however long ago it was drawn", () => {
  const pages = drawnPages(view, "", 31);
  pages.keep(["?near=1", "?near=2", "?near=3", "?near=4"]);
  for (const near of ["?near=1", "?near=2", "?near=3"]) pages.add(near, content(9));
  expect(pages.hasRoom()).toBe(true);
  pages.add("?near=4", content(9));
  expect(["?near=1", "?near=2", "?near=3"].filter((near) => pages.has(near))).toEqual(["?near=1", "?near=2"]);
});

test("the page that is shown stays, whatever comes", () => {
  const pages = drawnPages(view, "", 15);
  pages.add("?a", content(10));
  expect(pages.show("?a").classList.contains("ahead")).toBe(false);
  pages.add("?b", content(10));
  expect(pages.has("?a")).toBe(true);
  expect(pages.has("")).toBe(false);
  expect([...view.children].filter((page) => !page.classList.contains("ahead"))).toHaveLength(1);
});
