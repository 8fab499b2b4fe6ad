import type {Report} from "../../loaders/disclosure/report.js";
import {html} from "./html.js";

const sections = [
  {page: "index", label: "Overview"},
  {page: "teams", label: "Teams"},
  {page: "quarters", label: "Quarters"},
  {page: "two-way", label: "Both ways"},
  {page: "method", label: "Method"}
];

/** The head of every page: whose report it is, and where to go. `path` begins with a slash. */
export function header({engagement}: Report, path: string): string {
  const current = path.split("/")[1]!.replace(/\.html$/, "") || "index";
  return html`<a class="skip" href="#observablehq-main">Skip to the content</a>
<a class="brand" href="/">${engagement.title}<span> Are we on the same page?</span></a>
<nav aria-label="Pages"><ul>${sections.map(
    ({page, label}) =>
      html`<li><a href="/${page === "index" ? "" : page}"${page === current && html` aria-current="page"`}>${label}</a></li>`
  )}</ul></nav>${engagement.fictional && html`<p class="fictional">Made up: this company, its people and their answers do not exist.</p>`}`
    .markup;
}

/** The foot of every page. */
export function footer({engagement, audience, version, contentHash}: Report): string {
  return html`<p>${engagement.title}. ${audience === "published" ? "Confidential." : "Workspace: not for publication."} Made with Plumbline ${version} from data ${contentHash.slice(0, 12)}.</p>`
    .markup;
}
