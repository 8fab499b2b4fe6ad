import type {Report} from "../../loaders/disclosure/report.js";
import type {MessageKey} from "../language/english.js";
import {say} from "../language/language.js";
import {html} from "./html.js";

/** The main pages, in the order of the navigation and of the board pack. */
export const sections: readonly {page: string; label: MessageKey}[] = [
  {page: "index", label: "page.overview"},
  {page: "expectations", label: "page.expectations"},
  {page: "teams", label: "page.teams"},
  {page: "two-way", label: "page.both_ways"},
  {page: "stakeholders", label: "page.stakeholders"},
  {page: "quarters", label: "page.quarters"},
  {page: "five-questions", label: "page.five_questions"},
  {page: "results", label: "page.results"},
  {page: "themes", label: "page.themes"},
  {page: "own-words", label: "page.own_words"},
  {page: "method", label: "page.method"}
];

/**
 * The head of every page: whose report it is, and where to go. `path` begins with a slash. `workspace` lists the pages
 * that a published site lacks, each with its address below the root.
 */
export function header(
  {engagement}: Report,
  path: string,
  workspace: readonly {page: string; title: string}[] = []
): string {
  const current = path.split("/")[1]!.replace(/\.html$/, "") || "index";
  return html`<a class="skip" href="#observablehq-main">${say("page.skip")}</a>
<a class="brand" href="/">${engagement.title}<span> ${say("page.question")}</span></a>
<nav aria-label="${say("page.pages")}"><ul>${sections.map(
    ({page, label}) =>
      html`<li><a href="/${page === "index" ? "" : page}"${page === current && html` aria-current="page"`}>${say(label)}</a></li>`
  )}${
    workspace.length > 0 &&
    html`<li><a href="/workspace/"${current === "workspace" && html` aria-current="true"`}>${say("page.workspace_pages")}</a></li>`
  }</ul></nav>${
    current === "workspace" &&
    html`<nav aria-label="${say("page.workspace_pages")}"><ul>${workspace.map(
      ({page, title}) =>
        html`<li><a href="/${page}"${page === currentWorkspacePage(path) && html` aria-current="page"`}>${title}</a></li>`
    )}</ul></nav>`
  }${engagement.fictional && html`<p class="fictional">${say("page.fictional")}</p>`}`.markup;
}

function currentWorkspacePage(path: string): string {
  return path.slice(1).replace(/(?:index)?(?:\.html)?$/, "");
}

/** Who may read the report, in a word or two. */
export function confidentiality({audience}: Pick<Report, "audience">): string {
  return say(audience === "published" ? "page.confidential" : "page.workspace");
}

/** The foot of every page. */
export function footer(report: Report): string {
  const {engagement, version, contentHash} = report;
  return html`<p>${say("page.made_with", {
    title: engagement.title,
    confidentiality: confidentiality(report),
    version,
    content: contentHash.slice(0, 12)
  })}</p>`.markup;
}
