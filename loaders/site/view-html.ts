import {controls} from "../../src/components/controls.js";
import {html, raw} from "../../src/components/html.js";
import {say, sayMarkup} from "../../src/language/language.js";
import {defaultSelection} from "../../src/selection/selection.js";
import {views} from "../../src/views/index.js";
import {ownNeedsOf} from "../../src/views/own-rows.js";
import type {View} from "../../src/views/view.js";
import type {OwnTables} from "../tables/index.js";
import {drawingDocument} from "./parse-page.js";
import type {PublishedFiles} from "./read-published.js";

/** Where a view stands: its page's path, and what the page is about. */
export interface Environment {
  path: string;
  params?: Record<string, string>;
}

/** The question that a view answers. */
export function viewTitle(name: string, {params}: Environment, {report}: PublishedFiles): string {
  return findView(name).title({
    report,
    team: params?.team ?? null,
    expectation: params?.expectation ?? null,
    selection: defaultSelection(report)
  });
}

/** The view's controls, content and tables, as its page holds them before any script runs. */
export function viewHtml(
  name: string,
  {path, params = {}}: Environment,
  {report, tables, own}: Pick<PublishedFiles, "report" | "tables" | "own">
): string {
  const view = findView(name);
  const {team = null, expectation = null} = params as Partial<Record<string, string>>;
  const root = path.split("/").length > 2 ? "../" : "./";
  const selection = defaultSelection(report);
  const document = drawingDocument();
  const ownNeeds = ownNeedsOf(view, report);
  const mayRead = onlyNeeded(own, ownNeeds, name);
  const content = view.render({report, tables, own: mayRead, selection, document, team, expectation, root});
  const files = [
    ...["report", ...view.needs].map((file) => ({file, path: file})),
    ...ownNeeds.map((file: string) => ({file, path: `own/${file}`}))
  ];
  return html`${controls(report, selection, view.controls)}
<div class="view" data-view="${name}" data-team="${team}" data-about="${expectation}" data-root="${root}"><div class="drawn">${raw(content)}</div></div>
<p class="status visually-hidden" role="status" data-failed="${say("page.failed")}"></p>
<p class="downloads">${sayMarkup("page.downloads", {
    files: html`${files.map(
      ({file, path}, i) =>
        html`${i > 0 && ", "}<a download data-table="${file}" href="${root}data/${path}.json">${file}</a>`
    )}`
  })}${name !== "explore" && html` <a href="${root}explore">${say("explore.link")}</a>`}<a download hidden data-table="language" href="${root}data/language.json"></a></p>`
    .markup;
}

/** The analysts' tables, of which reading one that the view does not name is an error: the browser would not have it. */
function onlyNeeded(own: OwnTables, needed: readonly string[], view: string): OwnTables {
  return new Proxy(own, {
    get(tables, table) {
      if (needed.includes(String(table))) return Reflect.get(tables, table);
      throw new Error(`the view ${view} reads the table ${String(table)}, which its ownNeeds do not name`);
    }
  });
}

function findView(name: string): View {
  const view = views[name];
  if (view === undefined)
    throw new Error(`unknown view: ${name}, expected one of ${Object.keys(views).join(", ")}`);
  return view;
}
