import type {TableName, Tables} from "../loaders/alignment/tables.js";
import type {Report} from "../loaders/disclosure/report.js";
import type {Language} from "./language/language.js";
import type {View} from "./views/view.js";

/**
 * Makes the controls work. A page is read as it came, without any of this; what draws charts is loaded when the reader
 * touches a control or arrives with a selection in the address.
 */
const views: Record<string, () => Promise<View>> = {
  overview: async () => (await import("./views/overview.js")).overview,
  teams: async () => (await import("./views/teams.js")).teams,
  team: async () => (await import("./views/team.js")).team,
  quarters: async () => (await import("./views/quarters.js")).quarters,
  "two-way": async () => (await import("./views/two-way.js")).twoWay,
  method: async () => (await import("./views/method.js")).method
};

/** How many times a selection was asked for. */
let asked = 0;
/** The files read so far. */
const files = new Map<string, Promise<unknown>>();

const view = document.querySelector<HTMLElement>(".view");
const form = document.querySelector<HTMLFormElement>("form.controls");
if (view && form) start(view, form);

function start(view: HTMLElement, form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) query.set(name, String(value));
    void show(view, form, `?${query}`, true);
  });
  addEventListener("popstate", () => void show(view, form, location.search, false));
  if (location.search !== "") void show(view, form, location.search, false);
}

/** Draws the page for a selection; the last one asked for wins. */
async function show(view: HTMLElement, form: HTMLFormElement, query: string, isNew: boolean): Promise<void> {
  const turn = ++asked;
  view.setAttribute("aria-busy", "true");
  try {
    const [
      {speak},
      {readSelection, selectionQuery},
      {controls},
      {render, title, needs, controls: wanted},
      report,
      language
    ] = await Promise.all([
      import("./language/language.js"),
      import("./selection/selection.js"),
      import("./components/controls.js"),
      views[view.dataset.view!]!(),
      read("report") as Promise<Report>,
      read("language") as Promise<Language>
    ]);
    speak(language);
    const rows = await Promise.all(needs.map((name) => read(name)));
    if (turn !== asked) return;
    const tables = Object.fromEntries(needs.map((name, i) => [name, rows[i]])) as Tables;
    const selection = readSelection(query, report);
    const page = {
      report,
      tables,
      selection,
      document,
      team: view.dataset.team || null,
      root: view.dataset.root ?? "./"
    };
    view.innerHTML = render(page);
    const heading = document.querySelector("h1");
    if (heading) heading.textContent = title(page);
    renewOptions(form, controls(report, selection, wanted).markup);
    const address = selectionQuery(selection, report);
    if (isNew) history.pushState(null, "", `${location.pathname}${address}`);
    keepInLinks(address);
    say(
      `Shown: ${[...form.querySelectorAll("select")].map((select) => select.selectedOptions[0]?.text).join(", ")}`
    );
  } catch (error) {
    say("The figures for this selection could not be loaded. Reload the page to try again.");
    throw error;
  } finally {
    if (turn === asked) view.removeAttribute("aria-busy");
  }
}

/** Reads one of the files that the page offers for download. A failed read is tried again the next time. */
function read(name: TableName | "report" | "language"): Promise<unknown> {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-table="${name}"]`);
  if (!link) throw new Error(`no link to the table ${name}`);
  let file = files.get(name);
  if (file === undefined) {
    file = fetch(link.href).then((response) => {
      if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
      return response.json();
    });
    files.set(name, file);
    file.catch(() => files.delete(name));
  }
  return file;
}

/** Puts new options into the selects that are there, so that the focus stays where it is. */
function renewOptions(form: HTMLFormElement, markup: string): void {
  const template = document.createElement("template");
  template.innerHTML = markup;
  for (const fresh of template.content.querySelectorAll("select")) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${fresh.name}"]`)!;
    select.innerHTML = fresh.innerHTML;
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

function say(text: string): void {
  const status = document.querySelector(".status");
  if (status) status.textContent = text;
}
