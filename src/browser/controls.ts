import type {Drawer, Drawn} from "./draw.js";
import {type DrawnPages, drawnPages} from "./drawn-pages.js";

type Drawing = typeof import("./draw.js");

/** What stands around a drawn page. */
type Surroundings = Omit<Drawn, "content">;

interface Loaded extends Drawer {
  shown: Drawing["shown"];
  pages: DrawnPages;
}

/**
 * Makes a page follow its controls, the address and the back button. As soon as the reader turns to a control, what is
 * needed is loaded and, in idle time, the page is drawn and laid out for each of the control's options, so that a change
 * only shows what is there already. `enliven` is given what was freshly drawn.
 */
export function followControls(
  view: HTMLElement,
  form: HTMLFormElement,
  enliven: (drawn: ParentNode) => void
): void {
  let loading: Promise<Loaded> | null = null;
  const around = new Map<string, Surroundings>();
  /** How many selections were asked for: the last one wins. */
  let asked = 0;

  const load = () => {
    loading ??= import("./draw.js").then(async ({drawer, shown}) => {
      const drawing = await drawer(view);
      // The page came drawn for the report's own selection.
      const address = drawing.addressOf("");
      const title = document.querySelector("h1")?.textContent ?? "";
      around.set(address, {address, title, controls: form.innerHTML});
      return {...drawing, shown, pages: drawnPages(view, address)};
    });
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };

  const drawFor = (query: string, {draw, pages}: Loaded, ready: (content: DocumentFragment) => void) => {
    const {content, ...surroundings} = draw(query);
    ready(content);
    around.set(surroundings.address, surroundings);
    if (!pages.has(surroundings.address)) pages.add(surroundings.address, content);
  };

  /** Draws and lays out in idle time, a page in two turns, what the reader may choose next. */
  const prepare = async () => {
    const loaded = await load();
    const {pages, addressOf} = loaded;
    const turn = asked;
    const near = optionsNear(form);
    pages.keep(near.map(addressOf));
    const waiting = near.filter((query) => !pages.has(addressOf(query)));
    const step = () => {
      const query = waiting.shift();
      if (query === undefined || turn !== asked || !pages.hasRoom()) return;
      drawFor(query, loaded, enliven);
      requestIdle(() => {
        pages.layOut(addressOf(query));
        requestIdle(step);
      });
    };
    requestIdle(step);
  };

  const show = async (query: string, isNew: boolean) => {
    const turn = ++asked;
    const busy = setTimeout(() => view.setAttribute("aria-busy", "true"), 100);
    try {
      const loaded = await load();
      if (turn !== asked) return;
      const address = loaded.addressOf(query);
      // Before the page changes: a new entry keeps where the reader has scrolled to, which would lay out the new page twice.
      if (isNew) history.pushState(null, "", `${location.pathname}${address}`);
      const isFresh = !around.has(address) || !loaded.pages.has(address);
      if (isFresh) drawFor(query, loaded, () => {});
      const page = loaded.pages.show(address);
      putAround(form, around.get(address)!);
      keepInLinks(address);
      requestIdle(() => {
        if (isFresh) enliven(page);
        tell(loaded.shown(form));
        void prepare();
      });
    } catch (error) {
      tell(document.querySelector<HTMLElement>(".status")?.dataset.failed ?? "");
      throw error;
    } finally {
      clearTimeout(busy);
      if (turn === asked) view.removeAttribute("aria-busy");
    }
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => void show(queryOf(form), true));
  for (const intent of ["pointerenter", "focusin"] as const)
    form.addEventListener(intent, () => void prepare().catch(() => {}), {once: true});
  addEventListener("popstate", () => void show(location.search, false));
  if (location.search !== "") void show(location.search, false);
}

/** What the controls say, and of the address what the page has no control for: other pages follow it. */
function queryOf(form: HTMLFormElement, changed?: {name: string; value: string}): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of new FormData(form)) query.set(name, String(value));
  if (changed) query.set(changed.name, changed.value);
  return `?${query}`;
}

/** Every query that is one change away, those of the control that has the focus first. */
function optionsNear(form: HTMLFormElement): string[] {
  const selects = [...form.querySelectorAll("select")];
  const first = selects.filter((select) => select === document.activeElement);
  return [...new Set([...first, ...selects])].flatMap((select) =>
    [...select.options]
      .filter(({selected}) => !selected)
      .map(({value}) => queryOf(form, {name: select.name, value}))
  );
}

/** Puts the heading and the controls of a page that is shown in the place of those that were. */
function putAround(form: HTMLFormElement, {title, controls}: Surroundings): void {
  const heading = document.querySelector("h1");
  if (heading && heading.textContent !== title) heading.textContent = title;
  const template = document.createElement("template");
  template.innerHTML = controls;
  // New options go into the selects that are there, so that the focus stays where it is.
  for (const fresh of template.content.querySelectorAll("select")) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${fresh.name}"]`)!;
    const value = fresh.value;
    const isSame =
      select.options.length === fresh.options.length &&
      [...fresh.options].every(
        (option, i) => select.options[i]!.value === option.value && select.options[i]!.text === option.text
      );
    if (!isSame) select.replaceChildren(...fresh.options);
    if (select.value !== value) select.value = value;
  }
}

/** Other pages open with the same selection. */
function keepInLinks(address: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a, a.brand")) {
    const url = new URL(link.href);
    url.search = address;
    link.href = url.href;
  }
}

function tell(text: string): void {
  const status = document.querySelector(".status");
  if (status) status.textContent = text;
}

function requestIdle(work: () => void): void {
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) requestIdleCallback(work, {timeout: 500});
  else setTimeout(work, 30);
}
