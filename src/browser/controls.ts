import type {Drawn} from "./draw.js";

type Drawing = typeof import("./draw.js");

/** How many drawn pages are kept ahead of the reader. */
const mostAhead = 48;

/**
 * Makes a page follow its controls, the address and the back button. As soon as the reader turns to a control, what is
 * needed is loaded and, in idle time, the page is drawn for each of the control's options, so that a change only puts
 * in place what is there already.
 */
export function followControls(view: HTMLElement, form: HTMLFormElement, refresh: () => void): void {
  let loading: Promise<{draw: (query: string) => Drawn; shown: Drawing["shown"]}> | null = null;
  const ahead = new Map<string, Drawn>();
  /** How many selections were asked for: the last one wins. */
  let asked = 0;

  const load = () => {
    loading ??= import("./draw.js").then(async ({drawer, shown}) => ({draw: await drawer(view), shown}));
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };

  /** Draws in idle time, one page a turn, what the reader may choose next. */
  const prepare = async () => {
    const {draw} = await load();
    const turn = asked;
    const waiting = optionsNear(form).filter((query) => !ahead.has(query));
    const step = () => {
      const query = waiting.shift();
      if (query === undefined || turn !== asked) return;
      ahead.set(query, draw(query));
      if (ahead.size > mostAhead) ahead.delete(ahead.keys().next().value!);
      requestIdle(step);
    };
    requestIdle(step);
  };

  const show = async (query: string, isNew: boolean) => {
    const turn = ++asked;
    const busy = setTimeout(() => view.setAttribute("aria-busy", "true"), 100);
    try {
      const {draw, shown} = await load();
      if (turn !== asked) return;
      const drawn = ahead.get(query) ?? draw(query);
      ahead.delete(query);
      putInPlace(view, form, drawn);
      if (isNew) history.pushState(null, "", `${location.pathname}${drawn.address}`);
      keepInLinks(drawn.address);
      requestIdle(() => {
        refresh();
        tell(shown(form));
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

function queryOf(form: HTMLFormElement, changed?: {name: string; value: string}): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) query.set(name, String(value));
  if (changed) query.set(changed.name, changed.value);
  return `?${query}`;
}

/** Every query that is one change away. */
function optionsNear(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll("select")].flatMap((select) =>
    [...select.options]
      .filter(({selected}) => !selected)
      .map(({value}) => queryOf(form, {name: select.name, value}))
  );
}

/** Puts a drawn page in the place of the one that is shown; parts that are the same stay. */
function putInPlace(view: HTMLElement, form: HTMLFormElement, drawn: Drawn): void {
  view.replaceChildren(drawn.content);
  const heading = document.querySelector("h1");
  if (heading && heading.textContent !== drawn.title) heading.textContent = drawn.title;
  const template = document.createElement("template");
  template.innerHTML = drawn.controls;
  // New options go into the selects that are there, so that the focus stays where it is.
  for (const fresh of template.content.querySelectorAll("select")) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${fresh.name}"]`)!;
    if (select.innerHTML !== fresh.innerHTML) select.innerHTML = fresh.innerHTML;
    select.value = fresh.value;
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
