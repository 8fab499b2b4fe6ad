import {followControls} from "./browser/controls.js";
import {enliven, makeReachable} from "./browser/marks.js";

/**
 * Brings a page to life. It is read as it came, without any of this; what draws charts is loaded when the reader turns
 * to a control or arrives with a selection in the address, what makes downloads when one is asked for.
 */
// On a narrow screen the pages are a line to swipe; the one that is open is to be seen in it.
document.querySelector("nav a[aria-current=page]")?.scrollIntoView({inline: "center", block: "nearest"});

const section = document.querySelector<HTMLElement>("section.explore");
if (section) void import("./browser/explore.js").then(({explore}) => explore(section));

const view = document.querySelector<HTMLElement>(".view");
if (view) {
  enliven(view);
  const refresh = (drawn: ParentNode) => {
    for (const line of drawn.querySelectorAll<HTMLElement>(".save")) line.hidden = false;
    makeReachable(drawn);
  };
  // After the first paint, which needs none of it.
  (window.requestIdleCallback ?? setTimeout)(() => refresh(view.querySelector(".drawn")!));
  view.addEventListener("click", async ({target}) => {
    const button = (target as Element).closest<HTMLButtonElement>("[data-save]");
    if (button === null) return;
    const {save} = await import("./browser/save.js");
    await save(button.closest("figure")!, button.dataset.save!);
  });
  const form = document.querySelector<HTMLFormElement>("form.controls");
  if (form) followControls(view, form, refresh);
}
