import type {Tables} from "../../loaders/alignment/tables.js";
import type {Report} from "../../loaders/disclosure/report.js";
import type {OwnTables} from "../../loaders/tables/index.js";
import {controls} from "../components/controls.js";
import {html, raw} from "../components/html.js";
import {type Language, say, speak} from "../language/language.js";
import {overAllTeams, readSelection, selectionQuery} from "../selection/selection.js";
import type {Page, View} from "../views/view.js";
import {read} from "./published.js";

/** A page drawn for a selection, ready to be put in place. */
export interface Drawn {
  /** The query that leads to it, as the address has it. */
  address: string;
  title: string;
  content: DocumentFragment;
  /** The controls anew, as their options depend on the selection. */
  controls: string;
}

const views: Record<string, () => Promise<View>> = {
  overview: async () => (await import("../views/overview.js")).overview,
  expectations: async () => (await import("../views/expectations.js")).expectations,
  expectation: async () => (await import("../views/expectation.js")).expectation,
  teams: async () => (await import("../views/teams.js")).teams,
  team: async () => (await import("../views/team.js")).team,
  quarters: async () => (await import("../views/quarters.js")).quarters,
  "two-way": async () => (await import("../views/two-way.js")).twoWay,
  stakeholders: async () => (await import("../views/stakeholders.js")).stakeholders,
  "five-questions": async () => (await import("../views/five-questions.js")).fiveQuestions,
  results: async () => (await import("../views/results.js")).results,
  themes: async () => (await import("../views/themes.js")).themes,
  "own-words": async () => (await import("../views/own-words.js")).ownWords,
  method: async () => (await import("../views/method.js")).method
};

/** What draws a page for any query. */
export interface Drawer {
  draw(query: string): Drawn;
  /** The address that a query leads to, without drawing it. */
  addressOf(query: string): string;
}

/** Reads what the page needs, once; gives back what draws it for a query. */
export async function drawer({dataset}: HTMLElement): Promise<Drawer> {
  const [view, report, language] = await Promise.all([
    views[dataset.view!]!(),
    read("report") as Promise<Report>,
    read("language") as Promise<Language>
  ]);
  speak(language);
  const [tables, own] = await Promise.all([readAll(view.needs), readAll(view.ownNeeds ?? [])]);
  const addressOf = (query: string) => selectionQuery(readSelection(query, report), report);
  const draw = (query: string) => {
    const selection = readSelection(query, report);
    const isByRegion = view.controls.includes("region");
    const page: Page = {
      report,
      tables: tables as Tables,
      own: own as OwnTables,
      selection: isByRegion ? selection : overAllTeams(selection),
      document,
      team: dataset.team || null,
      expectation: dataset.about || null,
      root: dataset.root ?? "./"
    };
    const template = document.createElement("template");
    const elsewhere =
      selection.region !== undefined &&
      !isByRegion &&
      html`<p class="note">${say("names.region_elsewhere")}</p>`;
    template.innerHTML = html`${elsewhere}${raw(view.render(page))}`.markup;
    return {
      address: selectionQuery(selection, report),
      title: view.title(page),
      content: template.content,
      controls: controls(report, selection, view.controls).markup
    };
  };
  return {draw, addressOf};
}

async function readAll(names: readonly string[]): Promise<Record<string, unknown>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));
}

/** What a listener is told after a change. */
export function shown(form: HTMLFormElement): string {
  const selection = [...form.querySelectorAll("select")].map((select) => select.selectedOptions[0]?.text);
  return say("page.shown", {selection: selection.join(", ")});
}
